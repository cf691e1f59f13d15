import type { Figures, LargeFigure } from '../../../../shared/domain/reports/document.ts';
import { PAGE } from './page-geometry.ts';
import { fittingSize } from './paint-figures.ts';
import { INK, type Paper, type TextStyle } from './paper.ts';
import { drawStatus } from './status-shape.ts';
import { wrapText } from './wrap-text.ts';

const LABEL: TextStyle = { size: 22, bold: true };
const WORD: TextStyle = { size: 18, bold: true };
const DETAIL: TextStyle = { size: 13 };
const FIGURE = 50;
const SHAPE = 18;
const INDENT = 27;
const FIGURE_ROOM = 84;
const AIR = 2.5;

interface SetFigure {
  readonly figure: LargeFigure;
  readonly label: readonly string[];
  readonly detail: readonly string[];
  readonly height: number;
}

function detailOf({ detail, change }: LargeFigure): string {
  return [detail, change].filter((text) => text !== '').join('\n');
}

function set(figure: LargeFigure, paper: Paper): SetFigure {
  const label = wrapText(figure.label, PAGE.inner - INDENT, LABEL, paper);
  const room = PAGE.inner - INDENT - FIGURE_ROOM - AIR;
  const detail = wrapText(detailOf(figure), room, DETAIL, paper);
  const beside = paper.linesHeight(1, WORD.size) + paper.linesHeight(detail.length, DETAIL.size);
  const below = Math.max(paper.linesHeight(1, FIGURE), beside);
  return {
    figure,
    label,
    detail,
    height: AIR * 2 + paper.linesHeight(label.length, LABEL.size) + below,
  };
}

/** How high the poster's figures are together, millimetres. */
export function posterHeight({ items }: Figures, paper: Paper): number {
  return items.reduce((sum, item) => sum + set(item, paper).height, 0);
}

function paintFigure({ figure, label, detail }: SetFigure, top: number, paper: Paper): void {
  const left = PAGE.left + INDENT;
  paper.fullRule(top, 0.8, INK.black);
  drawStatus(paper, figure.status, PAGE.left + SHAPE / 2 + 2, top + AIR + SHAPE / 2 + 4, SHAPE);
  const y = top + AIR + paper.lines(label, left, top + AIR, LABEL);
  const size = fittingSize(figure.text, FIGURE_ROOM, FIGURE, paper);
  paper.text(figure.text, left, y + paper.millimetres(FIGURE) * 0.95, { size, bold: true });
  const beside = left + FIGURE_ROOM + AIR;
  const room = PAGE.right - beside;
  const word = { ...WORD, size: fittingSize(figure.word, room, WORD.size, paper) };
  paper.lines([figure.word], beside, y + 1, word);
  paper.lines(detail, beside, y + 1 + paper.linesHeight(1, WORD.size), DETAIL);
}

/** The figures one under the other, to be read from the door of the room: shape, name, figure, word. */
export function paintPoster(block: Figures, top: number, paper: Paper): void {
  let y = top;
  for (const item of block.items) {
    const figure = set(item, paper);
    paintFigure(figure, y, paper);
    y += figure.height;
  }
}
