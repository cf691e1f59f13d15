import { __createTable, __drawTable, type Table as LaidTable } from 'jspdf-autotable';
import type { Table } from '../../../../shared/domain/reports/document.ts';
import type { PrintedTable } from '../../../../shared/domain/reports/report-pages.ts';
import { type SetTable, setTable } from './column-widths.ts';
import { LINE, PAGE } from './page-geometry.ts';
import type { Paper } from './paper.ts';
import { breakBeforeTotal } from './table-break.ts';
import { type Frame, type Setting, tableOptions } from './table-options.ts';

/** The rows of a table that stand on one page. */
export interface TablePart {
  readonly page: number;
  readonly table: PrintedTable;
}

/** Where a table ends on its last page, millimetres, and what of it stands on which page. */
export interface DrawnTable {
  readonly y: number;
  readonly parts: readonly TablePart[];
}

/** A table laid out and not yet drawn. */
export interface MeasuredTable {
  /** As long as it stays on one page, millimetres. */
  readonly height: number;
  /** What must not be parted from the heading above: the head and two rows, one where they are high, or all that cannot be split. */
  readonly startHeight: number;
  /** All of it as it is printed. */
  readonly printed: PrintedTable;
  /** Paints it from `y` downwards, over several pages if it must. */
  readonly draw: (y: number) => DrawnTable;
}

/** Two rows higher than this may stand on two pages, millimetres. */
const TALL_ROWS = 60;

/** From so many rows on, a narrow table is set in two halves. */
const ROWS_TO_HALVE = 8;

const HALF = (PAGE.inner - 6) / 2;
const FULL_FRAME: Frame = { left: PAGE.left, width: PAGE.inner };
const HALF_FRAMES: readonly Frame[] = [
  { left: PAGE.left, width: HALF },
  { left: PAGE.right - HALF, width: HALF },
];

function rowsHeight(laid: LaidTable, rows: number): number {
  return laid.body.slice(0, rows).reduce((sum, row) => sum + row.height, 0);
}

/** Which row begins on which page: a row that is higher than a page is drawn on several. */
type RowPages = Map<number, number>;

/** A table as the page shows it; only the front page says what it leaves out. */
function printedTable(table: Table, set: SetTable, isHalved = false): PrintedTable {
  const columns = table.columns.map((column, index) => ({
    ...column,
    share: set.widths[index] ?? column.share,
  }));
  const points = { rows: set.size, head: set.head };
  return { ...table, columns, halves: isHalved, points };
}

function partsOf(printed: PrintedTable, pages: RowPages): readonly TablePart[] {
  const numbers = [...new Set(pages.values())].toSorted((a, b) => a - b);
  return numbers.map((page) => {
    const here = [...pages].filter(([, each]) => each === page).map(([row]) => row);
    const rows = here.flatMap((row) => printed.rows[row] ?? []);
    return { page, table: { ...printed, rows, blankRows: here.length - rows.length } };
  });
}

function measureIn(frame: Frame, table: Table, set: SetTable, paper: Paper): MeasuredTable {
  const pages: RowPages = new Map();
  const onDrawn = (row: number): void => {
    if (!pages.has(row)) pages.set(row, paper.pdf.getCurrentPageInfo().pageNumber);
  };
  const laid = __createTable(paper.pdf, tableOptions(frame, { table, set, paper }, onDrawn));
  const head = laid.getHeadHeight(laid.columns);
  const height = head + rowsHeight(laid, laid.body.length);
  const printed = printedTable(table, set);
  return {
    height,
    startHeight: head + rowsHeight(laid, rowsHeight(laid, 2) > TALL_ROWS ? 1 : 2),
    printed,
    draw: (y) => {
      const total = table.rows.findIndex((row) => row.total === true);
      const rows = laid.body.map((row) => row.height);
      const at = total === -1 ? null : breakBeforeTotal({ head, rows, total }, y);
      if (at !== null) return drawBroken(frame, { table, set, paper }, at, y);
      return { y: drawLaid(laid, y, paper), parts: partsOf(printed, pages) };
    },
  };
}

function drawLaid(laid: LaidTable, y: number, paper: Paper): number {
  laid.settings.startY = y;
  __drawTable(paper.pdf, laid);
  return laid.finalY ?? y;
}

/** The rows before `at` where the table stands, the others under a second head on a new page. */
function drawBroken(frame: Frame, setting: Setting, at: number, y: number): DrawnTable {
  const { table, set, paper } = setting;
  const first = { ...table, rows: table.rows.slice(0, at), blankRows: 0 };
  const before = at > 0 ? measureIn(frame, first, set, paper).draw(y).parts : [];
  paper.pdf.addPage();
  const rest = { ...table, rows: table.rows.slice(at) };
  const after = measureIn(frame, rest, set, paper).draw(PAGE.top);
  return { y: after.y, parts: [...before, ...after.parts] };
}

/** The rows in two tables side by side, read down the left and then down the right; `null` where they do not fit. */
function measureHalves(table: Table, paper: Paper): MeasuredTable | null {
  const middle = Math.ceil(table.rows.length / 2);
  const set = setTable(table, HALF, paper);
  const [left, right] = HALF_FRAMES.map((frame, index) => {
    const rows = index === 0 ? table.rows.slice(0, middle) : table.rows.slice(middle);
    return measureIn(frame, { ...table, rows }, set, paper);
  });
  if (left === undefined || right === undefined) return null;
  const height = Math.max(left.height, right.height);
  if (height > PAGE.bottom - PAGE.top) return null;
  const printed = printedTable(table, set, true);
  const draw = (y: number): DrawnTable => {
    const page = paper.pdf.getCurrentPageInfo().pageNumber;
    return { y: Math.max(left.draw(y).y, right.draw(y).y), parts: [{ page, table: printed }] };
  };
  return { height, startHeight: height, printed, draw };
}

function isHalved(table: Table, paper: Paper): boolean {
  // Half a page is too narrow for large type.
  return table.halves === true && table.rows.length >= ROWS_TO_HALVE && paper.type === 'normal';
}

/** Lays a table out; the same layout is measured and then drawn. */
export function measureTable(table: Table, paper: Paper): MeasuredTable {
  paper.pdf.setLineHeightFactor(LINE);
  const halves = isHalved(table, paper) ? measureHalves(table, paper) : null;
  return halves ?? measureIn(FULL_FRAME, table, setTable(table, PAGE.inner, paper), paper);
}
