import type { Figures, LargeFigure } from '../../../../shared/domain/reports/document.ts';
import type { PageType } from '../../../../shared/domain/reports/page-type.ts';
import { PAGE } from './page-geometry.ts';
import { INK, type Paper, type TextSize, type TextStyle } from './paper.ts';
import { drawStatus } from './status-shape.ts';
import { wrapText } from './wrap-text.ts';

const LABEL: TextStyle = { size: 'label', bold: true };
const DETAIL: TextStyle = { size: 'small' };
const CHANGE: TextStyle = { size: 'small', bold: true };
const GUTTER = 4;
const SHAPE = 3.6;
const SHAPE_AIR = 1.6;
const AIR = 1.5;
const ROW_AIR = 4;
/** Figures a row; in large type five would leave no room for their words. */
const PER_ROW: Readonly<Record<PageType, number>> = { normal: 5, large: 3 };

interface SetFigure {
  readonly figure: LargeFigure;
  readonly label: readonly string[];
  readonly detail: readonly string[];
  readonly change: readonly string[];
  readonly size: number;
  readonly wordSize: number;
}

function valueHeight(paper: Paper): number {
  return paper.linesHeight(1, 'figure') - 1;
}

function wordHeight(paper: Paper): number {
  return paper.linesHeight(1, 'body') + 0.6;
}

function wordIndent(paper: Paper): number {
  return paper.drawn(SHAPE) + SHAPE_AIR;
}

function perRow({ items }: Figures, paper: Paper): number {
  return Math.min(items.length, PER_ROW[paper.type]);
}

function columnWidth(count: number): number {
  return (PAGE.inner - GUTTER * (count - 1)) / count;
}

/** The type in which a text fits its column on one line: `largest` or less, in points. */
export function fittingSize(text: string, width: number, largest: TextSize, paper: Paper): number {
  const full = paper.width(text, { size: largest, bold: true });
  const points = paper.points(largest);
  return full <= width ? points : (points * width) / full;
}

function set(figure: LargeFigure, width: number, paper: Paper): SetFigure {
  return {
    figure,
    label: wrapText(figure.label, width, LABEL, paper),
    detail: wrapText(figure.detail, width, DETAIL, paper),
    change: wrapText(figure.change, width, CHANGE, paper),
    size: fittingSize(figure.text, width, 'figure', paper),
    wordSize: fittingSize(figure.word, width - wordIndent(paper), 'body', paper),
  };
}

function setRows(block: Figures, paper: Paper): readonly (readonly SetFigure[])[] {
  const count = perRow(block, paper);
  const width = columnWidth(count);
  return Array.from({ length: Math.ceil(block.items.length / count) }, (_, row) =>
    block.items.slice(row * count, (row + 1) * count).map((figure) => set(figure, width, paper)),
  );
}

function labelLines(figures: readonly SetFigure[]): number {
  return Math.max(0, ...figures.map(({ label }) => label.length));
}

function rowHeight(figures: readonly SetFigure[], paper: Paper): number {
  const details = figures.map(({ detail, change }) => detail.length + change.length);
  return (
    AIR +
    paper.linesHeight(labelLines(figures), LABEL.size) +
    valueHeight(paper) +
    wordHeight(paper) +
    paper.linesHeight(Math.max(0, ...details), DETAIL.size)
  );
}

/** How high the figures are, millimetres. */
export function figuresHeight(block: Figures, paper: Paper): number {
  const rows = setRows(block, paper);
  return rows.reduce((sum, row) => sum + rowHeight(row, paper), (rows.length - 1) * ROW_AIR);
}

function paintFigure(
  set: SetFigure,
  left: number,
  top: number,
  labels: number,
  paper: Paper,
): void {
  const { figure, size } = set;
  const shape = paper.drawn(SHAPE);
  paper.lines(set.label, left, top, LABEL);
  let y = top + paper.linesHeight(labels, LABEL.size);
  paper.text(figure.text, left, y + paper.millimetres('figure') * 0.95, { size, bold: true });
  y += valueHeight(paper);
  drawStatus(paper, figure.status, left + shape / 2, y + wordHeight(paper) / 2 - 0.3, shape);
  const word = { size: set.wordSize, bold: true };
  paper.lines([figure.word], left + wordIndent(paper), y, word);
  y += wordHeight(paper);
  y += paper.lines(set.detail, left, y, DETAIL);
  paper.lines(set.change, left, y, CHANGE);
}

/** The figures side by side: name, figure, state as shape and word, what it is made of, what it was. */
export function paintFigures(block: Figures, top: number, paper: Paper): void {
  const width = columnWidth(perRow(block, paper));
  let y = top;
  for (const row of setRows(block, paper)) {
    row.forEach((figure, index) => {
      const left = PAGE.left + index * (width + GUTTER);
      paper.rule([left, y], [left + width, y], 0.5, INK.black);
      paintFigure(figure, left, y + AIR, labelLines(row), paper);
    });
    y += rowHeight(row, paper) + ROW_AIR;
  }
}
