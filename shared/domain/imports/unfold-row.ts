import type { Problem } from '../problems/problem.ts';
import { type CellRange, rangeName } from '../tables/cell-range.ts';
import { columnLetters, type SheetRow } from '../tables/sheet.ts';
import { foldSpelling } from '../text/spelling.ts';
import { importProblem } from './import-problem.ts';
import type { RecordLayout } from './matched-layout.ts';
import type { MeantRow } from './merged-rows.ts';
import { quoted } from './quoted.ts';
import type { TableLayout } from './recognise-table.ts';
import type { RecordKind } from './table-kind.ts';
import { NAME_COLUMNS, VALUE_COLUMNS } from './table-match.ts';

/** A table that is open for reading. */
export interface OpenTable {
  readonly kind: RecordKind;
  readonly layouts: readonly RecordLayout[];
  /** The cells of its heading, which long sheets repeat on every page. */
  readonly heading: readonly string[];
  /** Whether a person matched its columns: then it may have totals and footers, which our own tables have not. */
  readonly isMatched: boolean;
}

/** One line of a table as the records that it holds. */
export interface UnfoldedRow {
  readonly records: readonly { readonly layout: TableLayout<RecordKind>; readonly row: SheetRow }[];
  /** Why the line holds none although it says something. */
  readonly warnings: readonly Problem[];
  /** Why it cannot be read. */
  readonly problems: readonly Problem[];
}

const NOTHING: UnfoldedRow = { records: [], warnings: [], problems: [] };

/** A table with our own headings. */
export function openPlainTable(layout: TableLayout<RecordKind>): OpenTable {
  const { kind, positions } = layout;
  const values = VALUE_COLUMNS[kind].flatMap((column) => positions.get(column) ?? []);
  const period = positions.get('periode') ?? null;
  const only = { layout, fixed: [], values, period, isAcross: false };
  return { kind, layouts: [only], heading: layout.heading, isMatched: false };
}

/**
 * The records of a line. A number that was merged over several lines, or over columns, is nobody's: the line is refused
 * at that place. In a matched table, what is no line is passed over and told of: a title between lines, a total, a
 * footer without a number; a month across that is empty says nothing.
 */
export function unfoldRow(table: OpenTable, row: MeantRow): UnfoldedRow {
  const hasMerged = row.down.length > 0 || row.across.length > 0;
  if (!table.isMatched && !hasMerged) return records(table.layouts, row);
  const texts = row.cells.filter((cell) => cell.trim() !== '');
  const [first = ''] = texts;
  if (table.isMatched) {
    if (repeatsHeading(table, row)) return NOTHING;
    if (isTotal(table, row)) return told('row-total', row, first);
  }
  if (texts.length === 1 && row.across.length > 0) return told('row-title', row, first);
  const problems = hasMerged ? findMergedNumbers(table, row) : [];
  if (problems.length > 0) return { ...NOTHING, problems };
  const filled = table.layouts.filter((layout) => !table.isMatched || holdsSomething(layout, row));
  if (filled.length === 0) return told('row-without-value', row, first);
  return records(filled, row);
}

function records(layouts: readonly RecordLayout[], row: SheetRow): UnfoldedRow {
  return { ...NOTHING, records: layouts.map((layout) => fillRow(layout, row)) };
}

function told(
  word: 'row-total' | 'row-title' | 'row-without-value',
  row: SheetRow,
  text: string,
): UnfoldedRow {
  const warning = importProblem(word, { value: quoted(text) }, { row: row.number });
  return { ...NOTHING, warnings: [warning] };
}

function repeatsHeading({ heading }: OpenTable, { cells }: SheetRow): boolean {
  const filled = cells.flatMap((cell, index) =>
    cell.trim() === '' ? [] : [[index, cell] as const],
  );
  return (
    filled.length > 1 && filled.every(([index, cell]) => heading[index]?.trim() === cell.trim())
  );
}

function isTotal({ kind, layouts }: OpenTable, { cells }: SheetRow): boolean {
  const column = NAME_COLUMNS[kind as keyof typeof NAME_COLUMNS];
  const position = layouts[0]?.layout.positions.get(column);
  const name = position === undefined ? '' : (cells[position] ?? '');
  // A total is often written at the left of where names stand.
  return [name, cells.find((cell) => cell.trim() !== '') ?? ''].some((text) =>
    /^(?:sous )?tota(?:l|ux)(?: |$)/.test(foldSpelling(text)),
  );
}

function holdsSomething({ values, period, isAcross }: RecordLayout, { cells }: SheetRow): boolean {
  const isFilled = (position: number): boolean => (cells[position] ?? '').trim() !== '';
  if (values.some(isFilled)) return true;
  // A line of a month that it names itself says at least that the number is missing.
  return !isAcross && period !== null && isFilled(period);
}

function findMergedNumbers({ layouts }: OpenTable, row: MeantRow): readonly Problem[] {
  const values = new Set(layouts.flatMap((layout) => layout.values));
  const meant = new Set(layouts.flatMap(({ layout }) => [...layout.positions.values()]));
  const isOver = (positions: ReadonlySet<number>, { left, right }: CellRange): boolean =>
    [...positions].some((position) => left <= position && position <= right);
  const down = row.down.find((range) => isOver(values, range));
  const across = row.across.find((range) => isOver(meant, range));
  return [
    ...(down === undefined ? [] : [mergedProblem('merged-number', down, layouts, row)]),
    ...(across === undefined ? [] : [mergedProblem('merged-across', across, layouts, row)]),
  ];
}

function mergedProblem(
  word: 'merged-number' | 'merged-across',
  range: CellRange,
  layouts: readonly RecordLayout[],
  { number }: SheetRow,
): Problem {
  const column = layouts[0]?.layout.heading[range.left]?.trim() || columnLetters(range.left);
  return importProblem(
    word,
    { range: rangeName(range), column: quoted(column) },
    { row: number, column },
  );
}

function fillRow({ layout, fixed }: RecordLayout, row: SheetRow): UnfoldedRow['records'][number] {
  if (fixed.length === 0) return { layout, row };
  const width = layout.heading.length - fixed.length;
  const own = Array.from({ length: width }, (_, index) => row.cells[index] ?? '');
  // What stands beyond the heading stays beyond it, for the reader of cells to complain of.
  const cells = [...own, ...fixed, ...row.cells.slice(width)];
  return { layout, row: { number: row.number, cells } };
}
