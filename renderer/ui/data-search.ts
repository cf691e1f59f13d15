import { parseNumber } from '../../shared/domain/numbers/parse-number.ts';
import { foldSpelling } from '../../shared/domain/text/spelling.ts';
import { type CellValue, type DataColumn, textOf } from './data-column.ts';

const COMPARISONS: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '>': (value, limit) => value > limit,
  '<': (value, limit) => value < limit,
  '>=': (value, limit) => value >= limit,
  '<=': (value, limit) => value <= limit,
  '=': (value, limit) => value === limit,
};

/**
 * Whether a cell passes what was written above its column: a part of its text, accents and capitals aside, or for
 * figures a limit such as `> 10`. A cell without a figure passes no limit.
 */
export function matchesFilter(value: CellValue, text: string, wanted: string): boolean {
  const [, sign = '', written = ''] = /^\s*([<>]=?|=)(.*)$/.exec(wanted) ?? [];
  const limit = parseNumber(written);
  const compare = COMPARISONS[sign];
  if (compare && limit !== null) return typeof value === 'number' && compare(value, limit);
  return foldSpelling(text).includes(foldSpelling(wanted));
}

/** A cell as people may type it: as it is read, and a figure also without its spaces. */
function searchedText<Entry>(column: DataColumn<Entry>, entry: Entry): string {
  const value = column.value(entry);
  const text = textOf(column, entry, value);
  return typeof value === 'number' ? `${text} ${String(value).replace('.', ',')}` : text;
}

/** Finds the entries that hold every word of a search, in whichever columns; their texts are folded once. */
export function createSearch<Entry extends object>(
  columns: readonly DataColumn<Entry>[],
): (entry: Entry, wanted: string) => boolean {
  const folded = new WeakMap<Entry, string>();
  const foldedTextOf = (entry: Entry): string => {
    const held = folded.get(entry);
    if (held !== undefined) return held;
    const text = foldSpelling(columns.map((column) => searchedText(column, entry)).join(' \n '));
    folded.set(entry, text);
    return text;
  };
  return (entry, wanted) => {
    const text = foldedTextOf(entry);
    return foldSpelling(wanted)
      .split(' ')
      .every((word) => text.includes(word));
  };
}
