import type { Figures, LargeFigure } from '../../../../shared/domain/reports/document.ts';
import { linesHeight, millimetres, PAGE, TYPE } from './page-geometry.ts';
import { INK, type Paper, type TextStyle } from './paper.ts';
import { drawStatus } from './status-shape.ts';
import { wrapText } from './wrap-text.ts';

const LABEL: TextStyle = { size: 10, bold: true };
const DETAIL: TextStyle = { size: TYPE.small };
const CHANGE: TextStyle = { size: TYPE.small, bold: true };
const GUTTER = 4;
const SHAPE = 3.6;
const WORD_INDENT = SHAPE + 1.6;
const VALUE_HEIGHT = linesHeight(1, TYPE.figure) - 1;
const WORD_HEIGHT = linesHeight(1, TYPE.body) + 0.6;

interface SetFigure {
  readonly figure: LargeFigure;
  readonly label: readonly string[];
  readonly detail: readonly string[];
  readonly change: readonly string[];
  readonly size: number;
  readonly wordSize: number;
}

function columnWidth(count: number): number {
  return (PAGE.inner - GUTTER * (count - 1)) / count;
}

/** The type in which a text fits its column on one line: `largest` points or less. */
function fittingSize(text: string, width: number, largest: number, paper: Paper): number {
  const full = paper.width(text, { size: largest, bold: true });
  return full <= width ? largest : (largest * width) / full;
}

function set(figure: LargeFigure, width: number, paper: Paper): SetFigure {
  return {
    figure,
    label: wrapText(figure.label, width, LABEL, paper),
    detail: wrapText(figure.detail, width, DETAIL, paper),
    change: wrapText(figure.change, width, CHANGE, paper),
    size: fittingSize(figure.text, width, TYPE.figure, paper),
    wordSize: fittingSize(figure.word, width - WORD_INDENT, TYPE.body, paper),
  };
}

function setAll({ items }: Figures, paper: Paper): readonly SetFigure[] {
  return items.map((figure) => set(figure, columnWidth(items.length), paper));
}

function labelLines(figures: readonly SetFigure[]): number {
  return Math.max(0, ...figures.map(({ label }) => label.length));
}

/** How high the row of figures is, millimetres. */
export function figuresHeight(block: Figures, paper: Paper): number {
  const figures = setAll(block, paper);
  const details = Math.max(
    0,
    ...figures.map(({ detail, change }) => detail.length + change.length),
  );
  return (
    1.5 +
    linesHeight(labelLines(figures), LABEL.size) +
    VALUE_HEIGHT +
    WORD_HEIGHT +
    linesHeight(details, DETAIL.size)
  );
}

function paintFigure(
  set: SetFigure,
  left: number,
  top: number,
  labels: number,
  paper: Paper,
): void {
  const { figure, size } = set;
  paper.lines(set.label, left, top, LABEL);
  let y = top + linesHeight(labels, LABEL.size);
  paper.text(figure.text, left, y + millimetres(TYPE.figure) * 0.95, { size, bold: true });
  y += VALUE_HEIGHT;
  drawStatus(paper, figure.status, left + SHAPE / 2, y + WORD_HEIGHT / 2 - 0.3, SHAPE);
  paper.lines([figure.word], left + WORD_INDENT, y, { size: set.wordSize, bold: true });
  y += WORD_HEIGHT;
  y += paper.lines(set.detail, left, y, DETAIL);
  paper.lines(set.change, left, y, CHANGE);
}

/** The five figures side by side: name, figure, state as shape and word, what it is made of, what it was. */
export function paintFigures(block: Figures, top: number, paper: Paper): void {
  const figures = setAll(block, paper);
  const width = columnWidth(figures.length);
  figures.forEach((figure, index) => {
    const left = PAGE.left + index * (width + GUTTER);
    paper.rule([left, top], [left + width, top], 0.5, INK.black);
    paintFigure(figure, left, top + 1.5, labelLines(figures), paper);
  });
}
