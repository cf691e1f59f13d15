import { __createTable, __drawTable, type Table as LaidTable } from 'jspdf-autotable';
import type { Table } from '../../../../shared/domain/reports/document.ts';
import { LINE, PAGE } from './page-geometry.ts';
import type { Paper } from './paper.ts';
import { breakBeforeTotal } from './table-break.ts';
import { type Frame, tableOptions } from './table-options.ts';

/** A table laid out and not yet drawn. */
export interface MeasuredTable {
  /** As long as it stays on one page, millimetres. */
  readonly height: number;
  /** What must not be parted from the heading above: all of a short table, else the head and two rows. */
  readonly startHeight: number;
  /** Paints it from `y` downwards, over several pages if it must, and gives where it ends. */
  readonly draw: (y: number) => number;
}

/** A table no higher than this moves to the next page rather than being split. */
const SHORT_TABLE = 80;

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

function measureIn(frame: Frame, table: Table, paper: Paper): MeasuredTable {
  const laid = __createTable(paper.pdf, tableOptions(frame, table, paper));
  const head = laid.getHeadHeight(laid.columns);
  const height = head + rowsHeight(laid, laid.body.length);
  return {
    height,
    startHeight: height <= SHORT_TABLE ? height : head + rowsHeight(laid, 2),
    draw: (y) => {
      const total = table.rows.findIndex((row) => row.total === true);
      const rows = laid.body.map((row) => row.height);
      const at = total === -1 ? null : breakBeforeTotal({ head, rows, total }, y);
      return at === null ? drawLaid(laid, y, paper) : drawBroken(frame, table, at, y, paper);
    },
  };
}

function drawLaid(laid: LaidTable, y: number, paper: Paper): number {
  laid.settings.startY = y;
  __drawTable(paper.pdf, laid);
  return laid.finalY ?? y;
}

/** The rows before `at` where the table stands, the others under a second head on a new page. */
function drawBroken(frame: Frame, table: Table, at: number, y: number, paper: Paper): number {
  const [before, after] = [table.rows.slice(0, at), table.rows.slice(at)];
  if (before.length > 0) measureIn(frame, { ...table, rows: before, blankRows: 0 }, paper).draw(y);
  paper.pdf.addPage();
  return measureIn(frame, { ...table, rows: after }, paper).draw(PAGE.top);
}

/** The rows in two tables side by side, read down the left and then down the right; `null` where they do not fit. */
function measureHalves(table: Table, paper: Paper): MeasuredTable | null {
  const middle = Math.ceil(table.rows.length / 2);
  const [left, right] = HALF_FRAMES.map((frame, index) => {
    const rows = index === 0 ? table.rows.slice(0, middle) : table.rows.slice(middle);
    return measureIn(frame, { ...table, rows }, paper);
  });
  if (left === undefined || right === undefined) return null;
  const height = Math.max(left.height, right.height);
  if (height > PAGE.bottom - PAGE.top) return null;
  return { height, startHeight: height, draw: (y) => Math.max(left.draw(y), right.draw(y)) };
}

/** Lays a table out; the same layout is measured and then drawn. */
export function measureTable(table: Table, paper: Paper): MeasuredTable {
  paper.pdf.setLineHeightFactor(LINE);
  const inHalves = table.halves === true && table.rows.length >= ROWS_TO_HALVE;
  const halves = inHalves ? measureHalves(table, paper) : null;
  return halves ?? measureIn(FULL_FRAME, table, paper);
}
