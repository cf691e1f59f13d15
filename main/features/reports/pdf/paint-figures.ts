import type { Figures, LargeFigure } from '../../../../shared/domain/reports/document.ts';
import { linesHeight, millimetres, PAGE, TYPE } from './page-geometry.ts';
import { INK, type Paper, type TextStyle } from './paper.ts';
import { drawStatus } from './status-shape.ts';
import { wrapText } from './wrap-text.ts';

const LABEL: TextStyle = { size: 10, bold: true };
const DETAIL: TextStyle = { size: TYPE.small };
const GUTTER = 4;
const SHAPE = 3.6;
const WORD_INDENT = SHAPE + 1.6;
const VALUE_HEIGHT = linesHeight(1, TYPE.figure) - 1;
const WORD_HEIGHT = linesHeight(1, TYPE.body) + 0.6;

interface SetFigure {
  readonly figure: LargeFigure;
  readonly label: readonly string[];
  readonly detail: readonly string[];
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
    detail: [figure.detail, figure.change].flatMap((text) => wrapText(text, width, DETAIL, paper)),
    size: fittingSize(figure.text, width, TYPE.figure, paper),
    wordSize: fittingSize(figure.word, width - WORD_INDENT, TYPE.body, paper),
  };
}

function setAll({ items }: Figures, paper: Paper): readonly SetFigure[] {
  return items.map((figure) => set(figure, columnWidth(items.length), paper));
}

function tallest(figures: readonly SetFigure[], part: 'label' | 'detail'): number {
  return Math.max(0, ...figures.map((figure) => figure[part].length));
}

/** How high the row of figures is, millimetres. */
export function figuresHeight(block: Figures, paper: Paper): number {
  const figures = setAll(block, paper);
  const labels = linesHeight(tallest(figures, 'label'), LABEL.size);
  const details = linesHeight(tallest(figures, 'detail'), DETAIL.size);
  return 1.5 + labels + VALUE_HEIGHT + WORD_HEIGHT + details;
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
  paper.lines(set.detail, left, y + WORD_HEIGHT, DETAIL);
}

/** The five figures side by side: name, figure, state as shape and word, what it is made of, what it was. */
export function paintFigures(block: Figures, top: number, paper: Paper): void {
  const figures = setAll(block, paper);
  const width = columnWidth(figures.length);
  figures.forEach((figure, index) => {
    const left = PAGE.left + index * (width + GUTTER);
    paper.rule([left, top], [left + width, top], 0.5, INK.black);
    paintFigure(figure, left, top + 1.5, tallest(figures, 'label'), paper);
  });
}
