import type { CellHookData, RowInput, UserOptions } from 'jspdf-autotable';
import type { Cell, Table } from '../../../../shared/domain/reports/document.ts';
import { leftPadding, PADDING, type SetTable, shapeRoom, shapeSize } from './column-widths.ts';
import { millimetres, PAGE } from './page-geometry.ts';
import { FAMILY, INK, type Paper } from './paper.ts';
import { drawStatus } from './status-shape.ts';
import { wrapText } from './wrap-text.ts';

/** What a hand needs to write in, millimetres. */
const BLANK_LINE = 9;

/** What a thumb's print needs, millimetres. */
const THUMB_LINE = 16;

/** Between rows, millimetres. Grey bands would turn black on a bad copy and take the words along. */
const ROW_RULE = 0.25;
/** Under a head and over a total. */
const STRONG_RULE = 0.5;

function lineHeight({ writing }: Table): number {
  return writing === 'thumb' ? THUMB_LINE : BLANK_LINE;
}

function wrapper(paper: Paper, size: number, bold: boolean) {
  return (text: string | readonly string[], width: number): string[] =>
    wrapText([text].flat().join('\n'), width + 0.01, { size, bold }, paper).slice();
}

/** A table with its type and its columns, on its paper. */
export interface Setting {
  readonly table: Table;
  readonly set: SetTable;
  readonly paper: Paper;
}

function cellInput(cell: Cell, column: number, isTotal: boolean, { table, set, paper }: Setting) {
  const { size } = set;
  const shape = cell.status === undefined ? 0 : shapeRoom(size);
  const left = leftPadding(column, table) + shape;
  return {
    content: cell.text,
    styles: {
      halign: table.columns[column]?.align ?? 'left',
      fontStyle: isTotal ? 'bold' : 'normal',
      cellPadding: { ...PADDING, left },
      overflow: wrapper(paper, size, isTotal),
      ...(table.writing ? { minCellHeight: lineHeight(table) } : {}),
    },
  } as const;
}

function bodyRows(setting: Setting): RowInput[] {
  const { table } = setting;
  const rows = table.rows.map((row) =>
    row.cells.map((cell, column) => cellInput(cell, column, row.total === true, setting)),
  );
  const blank = table.columns.map(() => ({
    content: '',
    styles: { minCellHeight: lineHeight(table) },
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

function columnStyles({ widths }: SetTable): NonNullable<UserOptions['columnStyles']> {
  return Object.fromEntries(widths.map((cellWidth, index) => [index, { cellWidth }]));
}

/** A line to write on, and others between the columns: grey or thinner, a bad copy loses them. */
function drawWritingLines({ x, y, width, height }: CellHookData['cell'], paper: Paper): void {
  paper.rule([x, y + height], [x + width, y + height], 0.35, INK.black);
  for (const side of [x, x + width]) paper.rule([side, y], [side, y + height], 0.3, INK.black);
}

/** The rules of a row: strong above a total, a writing line in a blank row, else a fine one that leads the eye. */
function drawRules({ row, cell }: CellHookData, table: Table, paper: Paper): void {
  const [left, right, bottom] = [cell.x, cell.x + cell.width, cell.y + cell.height];
  if (row.section === 'head') paper.rule([left, bottom], [right, bottom], STRONG_RULE, INK.black);
  else if (table.writing) drawWritingLines(cell, paper);
  else if (row.index >= table.rows.length)
    paper.rule([left, bottom], [right, bottom], 0.35, INK.black);
  else if (table.rows[row.index]?.total)
    paper.rule([left, cell.y], [right, cell.y], STRONG_RULE, INK.black);
  else if (row.index > 0) paper.rule([left, cell.y], [right, cell.y], ROW_RULE, INK.black);
}

function drawShape({ row, column, cell }: CellHookData, { table, set, paper }: Setting): void {
  const status = table.rows[row.index]?.cells[column.index]?.status;
  if (row.section !== 'body' || status === undefined) return;
  const { size } = set;
  const middle = cell.y + PADDING.top + millimetres(size) * 0.55;
  drawStatus(
    paper,
    status,
    cell.x + leftPadding(column.index, table) + shapeSize(size) / 2,
    middle,
    shapeSize(size),
  );
}

/** A table as jspdf-autotable wants it: fixed columns, our line breaks, our rules and shapes. `onDrawn` hears each row. */
export function tableOptions(
  frame: Frame,
  setting: Setting,
  onDrawn: (row: number) => void,
): UserOptions {
  const { table, set, paper } = setting;
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
      fontSize: set.size,
      textColor: INK.black,
      cellPadding: PADDING,
      valign: 'top',
    },
    headStyles: {
      fontStyle: 'bold',
      fontSize: set.head,
      valign: 'bottom',
      overflow: wrapper(paper, set.head, true),
    },
    columnStyles: columnStyles(set),
    head: [headCells(table)],
    body: bodyRows(setting),
    didDrawCell: (data) => {
      drawRules(data, table, paper);
      drawShape(data, setting);
      if (data.section === 'body' && data.column.index === 0) onDrawn(data.row.index);
    },
  };
}
