import { createHash } from 'node:crypto';
import type { LongChoice } from '../../../shared/domain/instruments/xlsform/long-lists.ts';
import { listSpellings } from '../../../shared/domain/text/search-words.ts';

// Words are folded to letters, digits and spaces: signs can only be ours. They are letters to the index.
const BEGIN = '<';
const END = '>';
const ALWAYS = '=always';

/** A whole name as one word, which a search for its beginning finds: `<bamako<coura>`. */
function nameWord(words: readonly string[]): string {
  return words.map((word) => BEGIN + word).join('');
}

/** What stands in a column, as one word that nobody types. */
function keyOf(column: string, value: string): string {
  return `=${createHash('sha256').update(`${column}\n${value}`).digest('hex').slice(0, 24)}`;
}

/** What the index holds of a choice: every spelling of its labels, its code, and what filters ask. */
export function indexText({ name, label, columns, isAlways }: LongChoice): string {
  const spellings = new Set([...Object.values(label), name].flatMap(listSpellings));
  return [
    ...[...spellings].map((spelling) => `${spelling} ${nameWord(spelling.split(' '))}${END}`),
    ...Object.entries(columns).map(([column, value]) => keyOf(column, value)),
    ...(isAlways ? [ALWAYS] : []),
  ].join(' ');
}

/** What a choice must fulfil: the answers that its columns hold. */
export type ChoiceFilter = Readonly<Record<string, string>>;

/** What the index is asked for a filter alone; null where every choice fulfils it. */
export function filterQuery(filter: ChoiceFilter): string | null {
  const keys = Object.entries(filter).map(([column, value]) => quote(keyOf(column, value)));
  return keys.length === 0 ? null : `(${quote(ALWAYS)} OR (${keys.join(' AND ')}))`;
}

/** What the index is asked for words, the best first: the very name, names that begin so, names that hold the words. */
export function searchQueries(words: readonly string[], filter: ChoiceFilter): readonly string[] {
  const within = filterQuery(filter);
  const limit = (query: string): string => (within === null ? query : `${within} AND ${query}`);
  const name = nameWord(words);
  return [
    quote(name + END),
    `${quote(name)} *`,
    `(${words.map((word) => `${quote(word)} *`).join(' AND ')})`,
  ].map(limit);
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
