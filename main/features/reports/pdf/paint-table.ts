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

const PADDING = { top: 1.1, bottom: 0.9, left: 1.2, right: 1.2 } as const;
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

function cellInput(cell: Cell, column: number, table: Table, isTotal: boolean, paper: Paper) {
  const size = sizeOf(table);
  const left = PADDING.left + (cell.status === undefined ? 0 : shapeRoom(size));
  return {
    content: cell.text,
    styles: {
      halign: table.columns[column]?.align ?? 'left',
      fontStyle: isTotal ? 'bold' : 'normal',
      cellPadding: { ...PADDING, left },
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

function columnStyles(table: Table): NonNullable<UserOptions['columnStyles']> {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0);
  return Object.fromEntries(
    table.columns.map(({ share }, index) => [index, { cellWidth: (share / shares) * PAGE.inner }]),
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
  drawStatus(paper, status, cell.x + PADDING.left + shapeSize(size) / 2, middle, shapeSize(size));
}

function options(table: Table, y: number, paper: Paper): UserOptions {
  const size = sizeOf(table);
  return {
    startY: y,
    theme: 'plain',
    margin: { top: PAGE.top, bottom: PAGE.height - PAGE.bottom, left: PAGE.left, right: PAGE.left },
    tableWidth: PAGE.inner,
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
      fontSize: TYPE.small,
      valign: 'bottom',
      overflow: wrapper(paper, TYPE.small, true),
    },
    alternateRowStyles: { fillColor: INK.zebra },
    columnStyles: columnStyles(table),
    head: [
      table.columns.map(({ title, align }) => ({ content: title, styles: { halign: align } })),
    ],
    body: bodyRows(table, paper),
    didDrawCell: (data) => {
      drawRules(data, table, paper);
      drawShape(data, table, paper);
    },
  };
}

/** A table measured for its place, not yet drawn. */
export interface MeasuredTable {
  /** As long as it stays on one page, millimetres. */
  readonly height: number;
  /** The head and the first rows: what must not be parted from the heading above. */
  readonly startHeight: number;
  readonly draw: () => number;
}

function rowsHeight(laid: LaidTable, rows: number): number {
  return laid.body.slice(0, rows).reduce((sum, row) => sum + row.height, 0);
}

/** Lays a table out from `y` downwards; `draw` paints it, over several pages if it must, and gives where it ends. */
export function measureTable(table: Table, y: number, paper: Paper): MeasuredTable {
  paper.pdf.setLineHeightFactor(LINE);
  const laid = __createTable(paper.pdf, options(table, y, paper));
  const head = laid.getHeadHeight(laid.columns);
  return {
    height: head + rowsHeight(laid, laid.body.length),
    startHeight: head + rowsHeight(laid, 2),
    draw: () => {
      __drawTable(paper.pdf, laid);
      return laid.finalY ?? y;
    },
  };
}
