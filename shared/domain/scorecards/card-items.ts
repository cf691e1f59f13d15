import type { FormDefinition, FormNode } from '../instruments/form-definition.ts';
import { findFormLanguage, readText } from '../instruments/localised-text.ts';
import { listScoredItems, type ScoredItem } from '../instruments/scored-items.ts';
import type { Language } from '../text/translate.ts';
import { CARD_SIDES, type CardSide } from './score-card.ts';

/** A mark that can be given to an item; `score` from 0 to 100, whatever the scale of the form. */
export interface CardMark {
  readonly name: string;
  readonly label: string;
  readonly score: number;
}

/** What both sides give marks to, in the words of the users' form, or of the providers' where only that asks it. */
export interface CardItem {
  readonly key: string;
  /** The section of the form that it stands in. */
  readonly section: string;
  readonly label: string;
  /** The marks of each side, in the order of its list; empty where its form does not ask it. */
  readonly marks: Readonly<Record<CardSide, readonly CardMark[]>>;
}

/**
 * What tells a question of a card from others, the same in both forms: its name without what marks the form.
 *
 * @example csu_respect, csp_respect → respect
 */
export function keyOf(name: string): string {
  return name.slice(name.indexOf('_') + 1);
}

function listMarks(form: FormDefinition, item: ScoredItem, language: string): CardMark[] {
  return item.list.choices.flatMap(({ name, label, score }) =>
    typeof score === 'number' && item.bestScore > 0
      ? [{ name, label: readText(form, label, language), score: (100 * score) / item.bestScore }]
      : [],
  );
}

function sectionLabel(form: FormDefinition, section: string, language: string): string {
  const node = form.children.find((child: FormNode) => child.name === section);
  return node ? readText(form, node.label, language) : '';
}

/** The items of a round, in the order of the users' form; those that only the providers are asked come last. */
export function listCardItems(
  forms: Readonly<Record<CardSide, FormDefinition>>,
  language: Language,
): readonly CardItem[] {
  const items = new Map<string, CardItem>();
  for (const side of CARD_SIDES) {
    const form = forms[side];
    const words = findFormLanguage(form, language);
    for (const item of listScoredItems(form)) {
      const key = keyOf(item.question.name);
      const held = items.get(key) ?? {
        key,
        section: sectionLabel(form, item.section, words),
        label: readText(form, item.question.label, words),
        marks: { users: [], providers: [] },
      };
      const marks = { ...held.marks, [side]: listMarks(form, item, words) };
      items.set(key, { ...held, marks });
    }
  }
  return [...items.values()];
}
