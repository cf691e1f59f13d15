import { filterColumns, listWithOther, type SourceList } from './choice-lists.ts';
import { cellOf, type FormRow, type FormTable } from './form-table.ts';
import type { FormLanguages } from './languages.ts';
import type { RowType } from './question-types.ts';
import { quotesAnswers } from './quoted-answers.ts';
import { tokenizeXPath, type XPathToken } from './xpath-tokens.ts';

/**
 * A list that is too long for ODK's engine, which holds every choice of every row: the question becomes a text in the
 * XForm, and its choices are searched outside of it.
 */
export interface SearchedList {
  /** Its name in the form, with what `or_other` adds. */
  readonly name: string;
  /** What the choice filter asks, all of it. */
  readonly conditions: readonly SearchCondition[];
  /** Whether a formula reads the labels of its choices from the translations. */
  readonly isTranslated: boolean;
}

/** `column = ${question}` or `column = 'value'`. */
export type SearchCondition =
  | { readonly column: string; readonly reference: string }
  | { readonly column: string; readonly value: string };

/** What of the form decides whether a list is searched. */
interface KnownLists {
  readonly lists: ReadonlyMap<string, SourceList>;
  readonly choices: FormTable | null;
  readonly languages: FormLanguages;
  readonly listedChoices: number;
}

/**
 * How the choices of a row's question are searched: a select_one from more than `listedChoices`, whose labels are plain
 * words and whose filter compares columns with answers. `null` where they are listed by the engine.
 *
 * | choice_filter | searched |
 * | --- | --- |
 * | empty, `region = ${region}`, `${region} = region and cercle = ${cercle}`, `genre = 'csref'` | yes |
 * | `region = ${region} or …`, `selected(${regions}, region)`, `population > ${n}` | no |
 */
export function findSearchedList(
  { lists, choices, languages, listedChoices }: KnownLists,
  row: FormRow,
  { type, list, orOther }: Extract<RowType, { readonly what: 'question' }>,
): SearchedList | null {
  const found = lists.get(list ?? '');
  if (!found || type !== 'select_one' || found.choices.length <= listedChoices) return null;
  if (found.choices.some((choice) => choice.row && !isPlain(choice.row))) return null;
  const conditions = readFilter(cellOf(row, 'choice_filter'), filterColumns(choices));
  const name = orOther ? listWithOther(found.name) : found.name;
  return conditions && { name, conditions, isTranslated: languages.areNamed };
}

/** A picture, a sound, or an answer inside the words is known to the engine alone. */
function isPlain(row: FormRow): boolean {
  return [...row.cells].every(
    ([key, text]) =>
      !key.startsWith('media::') && !(key.startsWith('label') && quotesAnswers(text)),
  );
}

function readFilter(filter: string, columns: readonly string[]): readonly SearchCondition[] | null {
  const tokens = tokenizeXPath(filter).filter((token) => token.kind !== 'space');
  if (tokens.length === 0) return [];
  const conditions: SearchCondition[] = [];
  for (let at = 0; at < tokens.length; at += 4) {
    const condition = readCondition(tokens.slice(at, at + 3), columns);
    const joint = tokens[at + 3];
    const goesOn = joint?.kind === 'name' && joint.text === 'and' && at + 4 < tokens.length;
    if (!condition || (joint && !goesOn)) return null;
    conditions.push(condition);
  }
  return conditions;
}

function readCondition(
  [left, sign, right]: readonly XPathToken[],
  columns: readonly string[],
): SearchCondition | null {
  if (!left || !right || sign?.text !== '=') return null;
  if (left.kind !== 'name')
    return right.kind === 'name' ? compare(right.text, left, columns) : null;
  return compare(left.text, right, columns);
}

function compare(
  column: string,
  { kind, text }: XPathToken,
  columns: readonly string[],
): SearchCondition | null {
  if (!columns.includes(column)) return null;
  if (kind === 'reference') return { column, reference: text };
  return kind === 'literal' ? { column, value: text.slice(1, -1) } : null;
}
