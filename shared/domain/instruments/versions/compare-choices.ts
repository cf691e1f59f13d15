import type { Choice, ChoiceList } from '../form-definition.ts';
import { compareTexts, compareValues, type Difference } from './form-change.ts';
import { findMoved } from './moved-places.ts';

/** What became of the choices of a list, matched by their codes. */
export function compareChoices(before: ChoiceList, after: ChoiceList): readonly Difference[] {
  const held = new Map(before.choices.map((choice) => [choice.name, choice]));
  const kept = new Set(after.choices.map(({ name }) => name));
  const common = after.choices.filter(({ name }) => held.has(name));
  const places = new Map(before.choices.map(({ name }, index) => [name, index]));
  const isReordered = findMoved(common.map(({ name }) => places.get(name) ?? 0)).size > 0;
  return [
    ...after.choices.flatMap((choice) => compareChoice(held.get(choice.name), choice)),
    ...before.choices
      .filter(({ name }) => !kept.has(name))
      .flatMap((choice) => compareChoice(choice, undefined)),
    ...(isReordered
      ? compareValues('layout', 'choices', namesOf(before.choices), namesOf(after.choices))
      : []),
  ];
}

function namesOf(choices: readonly Choice[]): string {
  return choices.map(({ name }) => name).join(' ');
}

function compareChoice(
  before: Choice | undefined,
  after: Choice | undefined,
): readonly Difference[] {
  const choice = after?.name ?? before?.name ?? '';
  if (!before || !after) {
    const words = (each: Choice | undefined) => (each ? firstText(each) : null);
    return [{ kind: 'answer', what: 'choice', choice, before: words(before), after: words(after) }];
  }
  const columns = new Set([...Object.keys(before.extra), ...Object.keys(after.extra)]);
  return [
    ...compareTexts('reworded', 'choice', before.label, after.label),
    ...compareValues('scoring', 'score', before.score, after.score),
    ...[...columns].flatMap((column) =>
      compareValues('rule', column, before.extra[column], after.extra[column]),
    ),
  ].map((difference) => ({ ...difference, choice }));
}

function firstText({ label, name }: Choice): string {
  return Object.values(label)[0] ?? name;
}
