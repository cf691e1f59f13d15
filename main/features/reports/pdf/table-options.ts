import type { CellHookData, RowInput, UserOptions } from 'jspdf-autotable';
import type { Cell, Table } from '../../../../shared/domain/reports/document.ts';
import { millimetres, PAGE, TYPE } from './page-geometry.ts';
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

/** Where on the page a table stands, millimetres. */
export interface Frame {
  readonly left: number;
  readonly width: number;
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

/** A table as jspdf-autotable wants it: fixed columns, our line breaks, our rules and shapes. */
export function tableOptions(frame: Frame, table: Table, paper: Paper): UserOptions {
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
