import type { Columns, ListColumn } from '../../../../shared/domain/reports/document.ts';
import { linesHeight, PAGE, TYPE } from './page-geometry.ts';
import { INK, type Paper, type TextStyle } from './paper.ts';
import { drawStatus } from './status-shape.ts';
import { wrapText } from './wrap-text.ts';

const TITLE: TextStyle = { size: TYPE.subheading, bold: true };
const ITEM: TextStyle = { size: TYPE.body };
const GUTTER = 6;
const INDENT = 3.4;
const SHAPE = 3.6;
const BETWEEN = 1;
const TITLE_HEIGHT = linesHeight(1, TYPE.subheading) + 1.6;

function columnWidth({ columns }: Columns): number {
  return (PAGE.inner - GUTTER * (columns.length - 1)) / columns.length;
}

function entries({ items, empty }: ListColumn): readonly string[] {
  return items.length === 0 ? [empty] : items;
}

function setColumn(column: ListColumn, more: string | null, width: number, paper: Paper) {
  const items = entries(column).map((item) => wrapText(item, width - INDENT, ITEM, paper));
  const rest = more === null ? [] : wrapText(more, width - INDENT, ITEM, paper);
  const lines = items.reduce((sum, item) => sum + item.length, rest.length);
  const height = TITLE_HEIGHT + linesHeight(lines, ITEM.size) + BETWEEN * (items.length + 1);
  return { column, items, rest, height };
}

/** The line that stands for what a list leaves out; `null` when it leaves out nothing. */
export type MoreText = (column: ListColumn) => string | null;

/** How high the lists are side by side, millimetres. */
export function columnsHeight(block: Columns, more: MoreText, paper: Paper): number {
  const width = columnWidth(block);
  return Math.max(
    0,
    ...block.columns.map((column) => setColumn(column, more(column), width, paper).height),
  );
}

/** Short lists side by side, each under its shape and its word. */
export function paintColumns(block: Columns, more: MoreText, top: number, paper: Paper): void {
  const width = columnWidth(block);
  block.columns.forEach((column, index) => {
    const left = PAGE.left + index * (width + GUTTER);
    const { items, rest } = setColumn(column, more(column), width, paper);
    paper.rule([left, top], [left + width, top], 0.5, INK.black);
    drawStatus(paper, column.status, left + SHAPE / 2, top + TITLE_HEIGHT / 2 + 0.1, SHAPE);
    paper.lines([column.title], left + SHAPE + 1.8, top + 0.8, TITLE);
    let y = top + TITLE_HEIGHT;
    for (const item of items) {
      if (column.items.length > 0)
        paper.text('–', left, y + linesHeight(1, ITEM.size) * 0.74, ITEM);
      y += paper.lines(item, left + INDENT, y, ITEM) + BETWEEN;
    }
    paper.lines(rest, left + INDENT, y, ITEM);
  });
}
