import type { Columns, ListColumn } from '../../../../shared/domain/reports/document.ts';
import type { PageType } from '../../../../shared/domain/reports/page-type.ts';
import { PAGE } from './page-geometry.ts';
import { INK, type Paper, type TextStyle } from './paper.ts';
import { drawStatus } from './status-shape.ts';
import { wrapText } from './wrap-text.ts';

const TITLE: TextStyle = { size: 'subheading', bold: true };
const ITEM: TextStyle = { size: 'body' };
const GUTTER = 6;
const INDENT = 3.4;
const SHAPE = 3.6;
const BETWEEN = 1;
const STACK_AIR = 3;

/** Lists a row; in large type a third of the page is too narrow for sentences. */
const PER_ROW: Readonly<Record<PageType, number>> = { normal: 3, large: 1 };

function titleHeight(paper: Paper): number {
  return paper.linesHeight(1, TITLE.size) + 1.6;
}

function perRow({ columns }: Columns, paper: Paper): number {
  return Math.min(columns.length, PER_ROW[paper.type]);
}

function columnWidth(count: number): number {
  return (PAGE.inner - GUTTER * (count - 1)) / count;
}

function entries({ items, empty }: ListColumn): readonly string[] {
  return items.length === 0 ? [empty] : items;
}

function setColumn(column: ListColumn, more: string | null, width: number, paper: Paper) {
  const room = width - paper.drawn(INDENT);
  const items = entries(column).map((item) => wrapText(item, room, ITEM, paper));
  const rest = more === null ? [] : wrapText(more, room, ITEM, paper);
  const lines = items.reduce((sum, item) => sum + item.length, rest.length);
  const height =
    titleHeight(paper) + paper.linesHeight(lines, ITEM.size) + BETWEEN * (items.length + 1);
  return { column, items, rest, height };
}

type SetColumn = ReturnType<typeof setColumn>;

/** The line that stands for what a list leaves out; `null` when it leaves out nothing. */
export type MoreText = (column: ListColumn) => string | null;

function setRows(
  block: Columns,
  more: MoreText,
  paper: Paper,
): readonly { readonly columns: readonly SetColumn[]; readonly height: number }[] {
  const count = perRow(block, paper);
  const width = columnWidth(count);
  return Array.from({ length: Math.ceil(block.columns.length / count) }, (_, row) => {
    const columns = block.columns
      .slice(row * count, (row + 1) * count)
      .map((column) => setColumn(column, more(column), width, paper));
    return { columns, height: Math.max(0, ...columns.map(({ height }) => height)) };
  });
}

/** How high the lists are, millimetres. */
export function columnsHeight(block: Columns, more: MoreText, paper: Paper): number {
  const rows = setRows(block, more, paper);
  return rows.reduce((sum, { height }) => sum + height, (rows.length - 1) * STACK_AIR);
}

function paintColumn(set: SetColumn, left: number, top: number, paper: Paper): void {
  const { column, items, rest } = set;
  const [shape, indent] = [paper.drawn(SHAPE), paper.drawn(INDENT)];
  drawStatus(paper, column.status, left + shape / 2, top + titleHeight(paper) / 2 + 0.1, shape);
  paper.lines([column.title], left + shape + 1.8, top + 0.8, TITLE);
  let y = top + titleHeight(paper);
  for (const item of items) {
    const baseline = y + paper.linesHeight(1, ITEM.size) * 0.74;
    if (column.items.length > 0) paper.text('–', left, baseline, ITEM);
    y += paper.lines(item, left + indent, y, ITEM) + BETWEEN;
  }
  paper.lines(rest, left + indent, y, ITEM);
}

/** Short lists, each under its shape and its word: side by side, or one under the other in large type. */
export function paintColumns(block: Columns, more: MoreText, top: number, paper: Paper): void {
  const width = columnWidth(perRow(block, paper));
  let y = top;
  for (const { columns, height } of setRows(block, more, paper)) {
    columns.forEach((column, index) => {
      const left = PAGE.left + index * (width + GUTTER);
      paper.rule([left, y], [left + width, y], 0.5, INK.black);
      paintColumn(column, left, y, paper);
    });
    y += height + STACK_AIR;
  }
}
