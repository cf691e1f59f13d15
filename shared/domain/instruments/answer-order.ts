import type { FormDefinition, FormNode } from './form-definition.ts';
import { plainPath } from './paths.ts';
import type { Answer } from './submission.ts';
import { repeatRowName } from './xlsform/generated-rows.ts';

/**
 * Answers in the order in which the form asks, row by row; what the form does not have comes last in its group, in the
 * order given. Tables keep the questions of a repeat apart, so that their order is lost there.
 *
 * @example `/fin`, `/lot[2]/nom`, `/lot[1]/nom` → `/lot[1]/nom`, `/lot[2]/nom`, `/fin`
 */
export function orderAnswers(form: FormDefinition, answers: readonly Answer[]): readonly Answer[] {
  const places = listPlacesOf(form.children);
  const keyed = answers.map((answer) => ({ answer, key: placeOf(places, answer.path) }));
  return keyed.toSorted((a, b) => comparePlaces(a.key, b.key)).map(({ answer }) => answer);
}

/** The place of each group and question among its neighbours, by its path. */
function listPlacesOf(nodes: readonly FormNode[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const add = (children: readonly FormNode[]): void => {
    for (const [index, node] of children.entries()) {
      places.set(node.path, index);
      if (node.kind !== 'question') add(node.children);
    }
  };
  add(nodes);
  return places;
}

/** Two numbers a step: the place of its name, and its row. */
function placeOf(places: ReadonlyMap<string, number>, path: string): readonly number[] {
  const steps = path.split('/').slice(1);
  return steps.flatMap((step, index) => {
    const [name = '', row = '0'] = step.split(/[[\]]/);
    const at = plainPath(`/${steps.slice(0, index + 1).join('/')}`);
    // The compiler puts it first into each repeat.
    const own = name === repeatRowName ? -1 : places.size;
    return [places.get(at) ?? own, Number(row)];
  });
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((place, index) => place !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
