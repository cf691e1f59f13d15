import { measureLikeness } from '../text/likeness.ts';
import { foldSpelling } from '../text/spelling.ts';
import { type Heading, readHeadings } from './heading.ts';
import { ABBREVIATIONS, KNOWN_HEADINGS, KNOWN_TITLES } from './known-headings.ts';
import type { MeantRow } from './merged-rows.ts';
import {
  MATCHED_KINDS,
  type MatchedKind,
  shapeOf,
  type TableMatch,
  VALUE_COLUMNS,
} from './table-match.ts';

/** The first lines of somebody's own table, among which its heading is. */
export interface TableHead {
  readonly rows: readonly MeantRow[];
  /** How many columns hold something in these lines. */
  readonly width: number;
}

/** What a table most likely is, for a person to confirm. */
export interface ProposedMatch {
  /** The number of the row that has the headings. */
  readonly headingRow: number;
  readonly match: TableMatch;
}

const LEAST_LIKENESS = 0.75;
const TITLE_POINTS = 0.5;
/** A month across says as much as a column that is known. */
const MONTHS_POINTS = 1;

/** The headings that a row of the head would give. */
export function headingsAt({ rows, width }: TableHead, row: MeantRow): readonly Heading[] {
  const index = rows.indexOf(row);
  return readHeadings(row, rows[index - 1] ?? null, width);
}

/**
 * Finds the heading of a table and what its columns mean, by their likeness to our own columns and to what centres call
 * them. Where nothing is like anything, the first row of two cells or more is the heading, and no column has a meaning.
 */
export function proposeMatch(head: TableHead): ProposedMatch | null {
  let best: (ProposedMatch & { readonly points: number }) | null = null;
  for (const row of head.rows) {
    if (row.cells.filter((cell) => cell.trim() !== '').length < 2) continue;
    const headings = headingsAt(head, row);
    const titles = titlesAbove(head, row.number);
    for (const kind of MATCHED_KINDS) {
      const { match, points } = proposeColumns(kind, headings, titles);
      if (best === null || points > best.points) best = { headingRow: row.number, match, points };
    }
  }
  return best && { headingRow: best.headingRow, match: best.match };
}

/** The texts above the heading, which may say the month, the centre, what the table is. */
export function titlesAbove({ rows }: TableHead, headingRow: number): readonly string[] {
  return rows
    .filter(({ number }) => number < headingRow)
    .flatMap(({ cells }) => cells)
    .filter((cell) => cell.trim() !== '');
}

/** What the columns of a table of that kind most likely mean, each meaning once, and how many of them are known. */
export function proposeColumns(
  kind: MatchedKind,
  headings: readonly Heading[],
  titles: readonly string[] = [],
): { readonly match: TableMatch; readonly points: number } {
  const candidates = headings
    .filter(({ isBlank, month }) => !isBlank && month === null)
    .flatMap((heading) => likenesses(kind, heading))
    .toSorted((a, b) => b.points - a.points);
  const columns = new Map<string, string>();
  let points = titles.some((title) => isTitleOf(kind, title)) ? TITLE_POINTS : 0;
  for (const { word, meaning, points: likeness } of candidates) {
    if (columns.has(word) || isTaken(columns, meaning)) continue;
    columns.set(word, meaning);
    points += likeness;
  }
  if (points > TITLE_POINTS) points += proposeMonths(kind, headings, columns);
  if (kind === 'services') proposeCounted(headings, columns);
  return {
    match: {
      kind,
      words: shapeOf(headings),
      columns: Object.fromEntries(columns),
      box: null,
      direction: null,
    },
    points,
  };
}

/** An amount without a direction and one with a direction exclude each other, as do two of one name. */
function isTaken(columns: ReadonlyMap<string, string>, meaning: string): boolean {
  const held = [...columns.values()];
  const [column, says] = meaning.split('@');
  return (
    held.includes(meaning) ||
    (says === undefined
      ? held.some((each) => each.startsWith(`${column}@`))
      : held.includes(column ?? ''))
  );
}

/** A column under a month is the kind's number, or what its own words say. */
function proposeMonths(
  kind: MatchedKind,
  headings: readonly Heading[],
  columns: Map<string, string>,
): number {
  const months = headings.filter(({ month }) => month !== null);
  if (months.length === 0 || kind === 'population' || kind === 'staff') return 0;
  const [usual = ''] = kind === 'stock' ? ['utilise'] : VALUE_COLUMNS[kind];
  for (const heading of months) {
    const [likely] = likenesses(kind, heading).toSorted((a, b) => b.points - a.points);
    if (!columns.has(heading.word)) columns.set(heading.word, likely?.meaning ?? usual);
  }
  return MONTHS_POINTS;
}

/** Where lines are months and no column names an activity, every other heading is one. */
function proposeCounted(headings: readonly Heading[], columns: Map<string, string>): void {
  const meanings = [...columns.values()];
  if (!meanings.includes('periode') || meanings.includes('indicateur')) return;
  for (const { word, isBlank } of headings) {
    const isOpen = (columns.get(word) ?? 'valeur') === 'valeur';
    if (!isBlank && isOpen) columns.set(word, 'valeur@indicateur');
  }
}

interface Likeness {
  readonly word: string;
  readonly meaning: string;
  readonly points: number;
}

function likenesses(kind: MatchedKind, { word }: Heading): readonly Likeness[] {
  const written = spellOut(word);
  return Object.entries(KNOWN_HEADINGS[kind]).flatMap(([meaning, known]) => {
    const points = Math.max(
      ...known.map((each) => likenessOf(written, SPELLED_OUT.get(each) ?? each)),
    );
    return points >= LEAST_LIKENESS ? [{ word, meaning, points }] : [];
  });
}

/** Abbreviations written out, plurals taken off. */
function spellOut(word: string): string {
  return foldSpelling(word)
    .replaceAll("'", ' ')
    .split(' ')
    .flatMap((each) => (ABBREVIATIONS.get(each) ?? each).split(' '))
    .map((each) => (each.length > 3 ? each.replace(/[sx]$/, '') : each))
    .join(' ');
}

/** What is known by heading, spelled out once. */
const SPELLED_OUT: ReadonlyMap<string, string> = new Map(
  Object.values(KNOWN_HEADINGS)
    .flatMap((columns) => Object.values(columns).flat())
    .map((known) => [known, spellOut(known)]),
);

function likenessOf(written: string, known: string): number {
  if (written === known) return 1;
  const words = new Set(written.split(' '));
  const parts = known.split(' ');
  // Every further word makes it less sure: "stock" is in many headings.
  const rest = words.size - parts.length;
  if (parts.every((part) => words.has(part))) return Math.max(0.95 - 0.05 * rest, LEAST_LIKENESS);
  // With so many signs more or fewer it cannot be alike, and is not measured.
  const isFar =
    Math.abs(written.length - known.length) > 0.25 * Math.max(written.length, known.length);
  return isFar ? 0 : 0.9 * measureLikeness(written, known);
}

function isTitleOf(kind: MatchedKind, title: string): boolean {
  const words = new Set(spellOut(title).split(' '));
  return KNOWN_TITLES[kind].some((word) => words.has(spellOut(word)));
}
