import type { CellRange } from '../tables/cell-range.ts';
import { columnLetters } from '../tables/sheet.ts';
import { foldSpelling } from '../text/spelling.ts';
import type { MeantRow } from './merged-rows.ts';
import { findMonthNumber, isPlausibleYear, parseWrittenMonth } from './written-date.ts';

/** The heading of one column of a table that somebody laid out in their own way. */
export interface Heading {
  readonly position: number;
  /** As written, behind the group that it stands under: `Octobre / Entrées`. The column's letter where it is empty. */
  readonly text: string;
  /**
   * What its meaning is remembered by: the text without accents and units, months and years as `#`, so that next
   * month's sheet has the same words.
   */
  readonly word: string;
  readonly isBlank: boolean;
  /** The month that the column is of, where its heading or its group names one and nothing else. */
  readonly month: HeadingMonth | null;
}

/** A month as a heading names it, often without its year. */
export interface HeadingMonth {
  readonly month: number;
  readonly year: number | null;
}

const LONGEST_WORD = 80;
const DATE = /\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?(?:T[\d:.]+)?/g;

/**
 * The headings of a table, one a column; `above` is the row before, whose cells may be merged over a group of columns,
 * `width` how many columns hold something somewhere. Two columns with one heading are told apart by their order, months aside: those are of one kind.
 */
export function readHeadings(
  row: MeantRow,
  above: MeantRow | null,
  width: number,
): readonly Heading[] {
  const groups = above === null ? [] : listGroups(row, above);
  const seen = new Map<string, number>();
  return Array.from({ length: Math.max(width, row.cells.length) }, (_, position) => {
    const group = groups.find(({ range }) => range.left <= position && position <= range.right);
    const own = (row.cells[position] ?? '').trim();
    const name = group?.name ?? '';
    const text = [name, own]
      .filter((part) => part !== '')
      .join(' / ')
      .replace(/\s+/gu, ' ');
    if (text === '') return blankHeading(position);
    const month = findHeadingMonth(own) ?? findHeadingMonth(name);
    const year = month?.year ?? findYear(name);
    const base = month === null ? wordOf(text) : monthWord(name, own);
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    const word = month !== null || times === 1 ? base : `${base} ${times}`;
    return { position, text, word, isBlank: false, month: month && { ...month, year } };
  });
}

interface Group {
  readonly range: CellRange;
  readonly name: string;
}

/** What is merged over some columns of the heading; over all of them it is the table's title. */
function listGroups(heading: MeantRow, above: MeantRow): readonly Group[] {
  const filled = heading.cells.flatMap((cell, position) => (cell.trim() === '' ? [] : [position]));
  const [first = 0, last = 0] = [filled[0], filled.at(-1)];
  return above.across.flatMap((range) => {
    const name = (above.cells[range.left] ?? '').trim();
    const isTitle = range.left <= first && range.right >= last;
    return name === '' || isTitle || range.bottom >= heading.number ? [] : [{ range, name }];
  });
}

function blankHeading(position: number): Heading {
  const letters = columnLetters(position);
  return { position, text: letters, word: `[${letters}]`, isBlank: true, month: null };
}

function withoutUnit(text: string): string {
  return text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
}

function wordOf(text: string): string {
  // A heading that is a unit alone, "(cp)", keeps it.
  const bare = foldSpelling(withoutUnit(text)) === '' ? text : withoutUnit(text);
  const words = foldSpelling(bare.replace(DATE, ' 2000 '))
    .split(' ')
    .map((word) => (isPlausibleYear(word) || findMonthNumber(word) !== null ? '#' : word));
  return words
    .filter((word, index) => word !== '#' || words[index - 1] !== '#')
    .join(' ')
    .slice(0, LONGEST_WORD);
}

/** What stands beside the month, however the month is written. */
function monthWord(group: string, own: string): string {
  const rest = [group, own].filter((part) => part !== '' && findHeadingMonth(part) === null);
  return ['#', ...rest.map(wordOf).filter((word) => word !== '#')].join(' ').slice(0, LONGEST_WORD);
}

/** A month and nothing else: `Janv.`, `Octobre 2026`, `10/2026`, or the first day by which a spreadsheet keeps one. */
function findHeadingMonth(text: string): HeadingMonth | null {
  const bare = withoutUnit(text).trim();
  const whole = parseWrittenMonth(bare.replace(/\s+/gu, ' '));
  const isOtherDay =
    /^\d{1,4}[-/.]\d{1,2}[-/.]\d/.test(bare) && !/^(?:\d{4}-\d\d-01|0?1\D)/.test(bare);
  if (whole !== null) {
    return isOtherDay ? null : { month: Number(whole.slice(5)), year: Number(whole.slice(0, 4)) };
  }
  const month = findMonthNumber(foldSpelling(bare));
  return month === null ? null : { month, year: null };
}

function findYear(text: string): number | null {
  const year = foldSpelling(text).split(' ').find(isPlausibleYear);
  return year === undefined ? null : Number(year);
}
