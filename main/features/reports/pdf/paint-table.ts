import {
  __createTable,
  __drawTable,
  type CellHookData,
  type Table as LaidTable,
  type RowInput,
  type UserOptions,
} from 'jspdf-autotable';
import type { Cell, Table } from '../../../../shared/domain/reports/document.ts';
import { LINE, millimetres, PAGE, TYPE } from './page-geometry.ts';
import { FAMILY, INK, type Paper } from './paper.ts';
import { drawStatus } from './status-shape.ts';
import { wrapText } from './wrap-text.ts';

const PADDING = { top: 0.9, bottom: 0.7, left: 1.2, right: 1.2, apart: 4 } as const;
const BLANK_LINE = 9;

function sizeOf(table: Table): number {
  return table.size === 'large' ? TYPE.large : TYPE.table;
}

function shapeSize(size: number): number {
  return millimetres(size) * 0.72;
}

function shapeRoom(size: number): number {
  return shapeSize(size) + 1.6;
}

function wrapper(paper: Paper, size: number, bold: boolean) {
  return (text: string | readonly string[], width: number): string[] =>
    wrapText([text].flat().join('\n'), width + 0.01, { size, bold }, paper).slice();
}

/** Words that follow a column of figures stand off from it. */
function leftPadding(column: number, { columns }: Table): number {
  const apart = columns[column]?.align === 'left' && columns[column - 1]?.align === 'right';
  return apart ? PADDING.apart : PADDING.left;
}

function cellInput(cell: Cell, column: number, table: Table, isTotal: boolean, paper: Paper) {
  const size = sizeOf(table);
  const shape = cell.status === undefined ? 0 : shapeRoom(size);
  const left = leftPadding(column, table) + shape;
  return {
    content: cell.text,
    styles: {
      halign: table.columns[column]?.align ?? 'left',
      fontStyle: isTotal ? 'bold' : 'normal',
      cellPadding: { ...PADDING, left },
      ...(isTotal ? { fillColor: false as const } : {}),
      overflow: wrapper(paper, size, isTotal),
    },
  } as const;
}

function bodyRows(table: Table, paper: Paper): RowInput[] {
  const rows = table.rows.map((row) =>
    row.cells.map((cell, column) => cellInput(cell, column, table, row.total === true, paper)),
  );
  const blank = table.columns.map(() => ({
    content: '',
    styles: { minCellHeight: BLANK_LINE, fillColor: false } as const,
  }));
  return [...rows, ...Array.from({ length: table.blankRows }, () => blank)];
}

function headCells(table: Table) {
  return table.columns.map(({ title, align }, column) => ({
    content: title,
    styles: { halign: align, cellPadding: { ...PADDING, left: leftPadding(column, table) } },
  }));
}

function columnStyles({ width }: Frame, table: Table): NonNullable<UserOptions['columnStyles']> {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0);
  return Object.fromEntries(
    table.columns.map(({ share }, index) => [index, { cellWidth: (share / shares) * width }]),
  );
}

/** The rule under a row: strong above and below a total, a writing line in a blank row, else none. */
function drawRules({ row, cell }: CellHookData, table: Table, paper: Paper): void {
  const [left, right, bottom] = [cell.x, cell.x + cell.width, cell.y + cell.height];
  if (row.section === 'head') paper.rule([left, bottom], [right, bottom], 0.4, INK.black);
  else if (row.index >= table.rows.length)
    paper.rule([left, bottom], [right, bottom], 0.25, INK.rule);
  else if (table.rows[row.index]?.total)
    paper.rule([left, cell.y], [right, cell.y], 0.3, INK.black);
}

function drawShape({ row, column, cell }: CellHookData, table: Table, paper: Paper): void {
  const status = table.rows[row.index]?.cells[column.index]?.status;
  if (row.section !== 'body' || status === undefined) return;
  const size = sizeOf(table);
  const middle = cell.y + PADDING.top + millimetres(size) * 0.55;
  drawStatus(
    paper,
    status,
    cell.x + leftPadding(column.index, table) + shapeSize(size) / 2,
    middle,
    shapeSize(size),
  );
}

function options(frame: Frame, table: Table, paper: Paper): UserOptions {
  const size = sizeOf(table);
  return {
    startY: PAGE.top,
    theme: 'plain',
    margin: {
      top: PAGE.top,
      bottom: PAGE.height - PAGE.bottom,
      left: frame.left,
      right: PAGE.width - frame.left - frame.width,
    },
    tableWidth: frame.width,
    rowPageBreak: 'avoid',
    showHead: 'everyPage',
    styles: {
      font: FAMILY,
      fontSize: size,
      textColor: INK.black,
      cellPadding: PADDING,
      valign: 'top',
    },
    headStyles: {
      fontStyle: 'bold',
      fontSize: TYPE.head,
      valign: 'bottom',
      overflow: wrapper(paper, TYPE.head, true),
    },
    alternateRowStyles: { fillColor: INK.zebra },
    columnStyles: columnStyles(frame, table),
    head: [headCells(table)],
    body: bodyRows(table, paper),
    didDrawCell: (data) => {
      drawRules(data, table, paper);
      drawShape(data, table, paper);
    },
  };
}

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

/** Where on the page a table stands, millimetres. */
interface Frame {
  readonly left: number;
  readonly width: number;
}

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
  const laid = __createTable(paper.pdf, options(frame, table, paper));
  const head = laid.getHeadHeight(laid.columns);
  const height = head + rowsHeight(laid, laid.body.length);
  return {
    height,
    startHeight: height <= SHORT_TABLE ? height : head + rowsHeight(laid, 2),
    draw: (y) => {
      laid.settings.startY = y;
      __drawTable(paper.pdf, laid);
      return laid.finalY ?? y;
    },
  };
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
