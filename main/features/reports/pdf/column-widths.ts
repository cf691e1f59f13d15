import type { Cell, Table } from '../../../../shared/domain/reports/document.ts';
import { millimetres } from './page-geometry.ts';
import type { Paper, TextStyle } from './paper.ts';

/** The air round what stands in a cell, millimetres. */
export const PADDING = { top: 0.9, bottom: 0.7, left: 1.2, right: 1.2, apart: 4 } as const;

/** A table's type in points and its columns in millimetres. */
export interface SetTable {
  readonly size: number;
  readonly head: number;
  readonly widths: readonly number[];
}

/** How far large type goes back where a table has more columns than it leaves room for. */
const SMALLEST = 11;
const STEP = 0.5;

/** A word longer than this part of the table is cut rather than given its room. */
const WIDEST_WORD = 0.35;

/** A day or "18 sur 29": what has no more signs stays on one line, where the table has room for that. */
const KEPT_WHOLE = 11;

/** The shape of a state before the words of a cell, millimetres. */
export function shapeSize(size: number): number {
  return millimetres(size) * 0.72;
}

/** The room that the shape takes with the air behind it, millimetres. */
export function shapeRoom(size: number): number {
  return shapeSize(size) + 1.6;
}

/** Words that follow a column of figures stand off from it. */
export function leftPadding(column: number, { columns }: Table): number {
  const apart = columns[column]?.align === 'left' && columns[column - 1]?.align === 'right';
  return apart ? PADDING.apart : PADDING.left;
}

function longestWord(text: string, style: TextStyle, paper: Paper, whole = 0): number {
  const words = text.length <= whole ? [text] : text.split(/[ \n]|(?<=[-/])/);
  return Math.max(0, ...words.map((word) => paper.width(word, style)));
}

/** Type that a table is tried in: points, and how many signs of a cell stay on one line. */
interface Attempt {
  readonly size: number;
  readonly head: number;
  readonly whole: number;
}

/** What each column needs so that no word of it is cut, millimetres. */
function columnNeeds(table: Table, attempt: Attempt, paper: Paper): readonly number[] {
  const { size, head, whole } = attempt;
  const widest = (cell: Cell | undefined, bold: boolean): number => {
    if (cell === undefined) return 0;
    const shape = cell.status === undefined ? 0 : shapeRoom(size);
    return shape + longestWord(cell.text, { size, bold }, paper, whole);
  };
  return table.columns.map(({ title }, column) => {
    const heading = longestWord(title, { size: head, bold: true }, paper);
    const cells = table.rows.map(({ cells, total = false }) => widest(cells[column], total));
    return Math.max(heading, ...cells) + leftPadding(column, table) + PADDING.right + 0.1;
  });
}

/** The width by shares; a column that needs more takes it from the others, which divide the rest by theirs. */
function shareOut(
  shares: readonly number[],
  needs: readonly number[],
  width: number,
): readonly number[] {
  const held = new Set<number>();
  for (;;) {
    const free = shares.reduce((sum, share, index) => (held.has(index) ? sum : sum + share), 0);
    const taken = needs.reduce((sum, need, index) => (held.has(index) ? sum + need : sum), 0);
    const widths = shares.map((share, index) =>
      held.has(index) ? (needs[index] ?? 0) : (share / free) * (width - taken),
    );
    const narrow = widths.flatMap((each, index) =>
      each < (needs[index] ?? 0) - 1e-9 ? [index] : [],
    );
    if (narrow.length === 0) return widths;
    for (const index of narrow) held.add(index);
  }
}

function attempts(size: number, head: number): readonly Attempt[] {
  const steps = Math.floor((size - SMALLEST) / STEP) + 1;
  return [KEPT_WHOLE, 0].flatMap((whole) =>
    Array.from({ length: steps }, (_, step) => {
      const points = size - step * STEP;
      return { size: points, head: Math.min(head, points), whole };
    }),
  );
}

/** Whether a column holds figures, or days and words as short. */
function isFirm({ columns, rows }: Table, column: number): boolean {
  if (columns[column]?.align === 'right') return true;
  return rows.every(({ cells }) => (cells[column]?.text ?? '').length <= KEPT_WHOLE);
}

/** Less for each than it needs: days and figures stay whole, and columns with longer texts give. */
function squeeze(table: Table, width: number, attempt: Attempt, paper: Paper): readonly number[] {
  const needs = columnNeeds(table, { ...attempt, whole: KEPT_WHOLE }, paper).map((need) =>
    Math.min(need, width * WIDEST_WORD),
  );
  const firm = needs.map((_, column) => isFirm(table, column));
  const sum = (kept: boolean): number =>
    needs.reduce((total, need, column) => (firm[column] === kept ? total + need : total), 0);
  const rest = width - sum(true);
  // Days and figures alone may be too much for the page, and then nothing is firm.
  if (rest < width / 2) return needs.map((need) => (need * width) / (sum(true) + sum(false)));
  return needs.map((need, column) => (firm[column] ? need : (need * rest) / sum(false)));
}

/** The largest type in which every word has its room; in the smallest, columns share what there is. */
function fitLarge(table: Table, width: number, size: number, paper: Paper): SetTable {
  const shares = table.columns.map(({ share }) => share);
  let set: SetTable = { size, head: size, widths: [] };
  for (const attempt of attempts(size, paper.points('head'))) {
    const needs = columnNeeds(table, attempt, paper).map((need) =>
      Math.min(need, width * WIDEST_WORD),
    );
    const needed = needs.reduce((sum, need) => sum + need, 0);
    const fitting = needed > width ? squeeze(table, width, attempt, paper) : needs;
    set = { ...attempt, widths: shareOut(shares, fitting, width) };
    if (needed <= width) break;
  }
  return set;
}

/** The columns by their shares, but no figure is ever cut: "15 000 00" is another one. */
function fitFigures(table: Table, width: number, size: number, paper: Paper): SetTable {
  const head = paper.points('head');
  const untitled = { ...table, columns: table.columns.map((each) => ({ ...each, title: '' })) };
  const needs = columnNeeds(untitled, { size, head, whole: 0 }, paper).map((need, column) =>
    table.columns[column]?.align === 'right' ? Math.min(need, width * WIDEST_WORD) : 0,
  );
  const shares = table.columns.map(({ share }) => share);
  return { size, head, widths: shareOut(shares, needs, width) };
}

/** Chooses a table's type and its columns: figures stay whole, and in large type words as well. */
export function setTable(table: Table, width: number, paper: Paper): SetTable {
  const size = paper.points(table.size === 'large' ? 'large' : 'table');
  const setColumns = paper.type === 'large' ? fitLarge : fitFigures;
  return setColumns(table, width, size, paper);
}
