import type { Figures, LargeFigure } from '../../../../shared/domain/reports/document.ts';
import type {
  PosterFigure,
  PrintedPoster,
} from '../../../../shared/domain/reports/report-pages.ts';
import { GAP, PAGE } from './page-geometry.ts';
import { fittingSize } from './paint-figures.ts';
import { INK, type Paper, type TextStyle } from './paper.ts';
import { drawStatus } from './status-shape.ts';
import { wrapText } from './wrap-text.ts';

/** What a poster is set in: points of type, millimetres of everything else. */
const FULL = { label: 22, word: 18, detail: 13, figure: 50, shape: 18, air: 2.5 } as const;

type Setting = Readonly<Record<keyof typeof FULL, number>>;

/** How far a poster is made smaller to hold on its sheet under a long head. */
const SMALLEST = 0.6;
const STEP = 0.1;

/** Lines under the figures, for what they rest on. */
const FOOT_LINES = 3;

const INDENT = 27;
const FIGURE_ROOM = 84;
const BESIDE = PAGE.left + INDENT + FIGURE_ROOM + 3;

interface SetFigure {
  readonly figure: PosterFigure;
  readonly label: readonly string[];
  readonly detail: readonly string[];
  readonly height: number;
}

interface SetPoster {
  readonly setting: Setting;
  readonly figures: readonly SetFigure[];
  readonly height: number;
}

function bold(size: number): TextStyle {
  return { size, bold: true };
}

function setFigure(figure: LargeFigure, setting: Setting, paper: Paper): SetFigure {
  const said = [figure.detail, figure.change].filter((text) => text !== '').join('\n');
  const label = wrapText(figure.label, PAGE.inner - INDENT, bold(setting.label), paper);
  const detail = wrapText(said, PAGE.right - BESIDE, { size: setting.detail }, paper);
  const beside =
    paper.linesHeight(1, setting.word) + paper.linesHeight(detail.length, setting.detail) + 1;
  const below = Math.max(paper.linesHeight(1, setting.figure), beside);
  const height = setting.air * 2 + paper.linesHeight(label.length, setting.label) + below;
  const points = {
    label: setting.label,
    figure: fittingSize(figure.text, FIGURE_ROOM, setting.figure, paper),
    word: fittingSize(figure.word, PAGE.right - BESIDE, setting.word, paper),
    detail: setting.detail,
  };
  return { figure: { ...figure, points, shape: setting.shape }, label, detail, height };
}

function scaled(scale: number): Setting {
  const { label, word, detail, figure, shape, air } = FULL;
  return {
    label: label * scale,
    word: word * scale,
    detail: detail * scale,
    figure: figure * scale,
    shape: shape * scale,
    air: air * scale,
  };
}

/** The figures as large as they hold under `top`. */
export function setPoster(block: Figures, top: number, paper: Paper, scale = 1): SetPoster {
  const setting = scaled(scale);
  const figures = block.items.map((item) => setFigure(item, setting, paper));
  const height = figures.reduce((sum, figure) => sum + figure.height, 0);
  const foot = paper.linesHeight(FOOT_LINES, 'small') + GAP;
  const isHeld = top + height + foot <= PAGE.bottom;
  if (isHeld || scale - STEP < SMALLEST) return { setting, figures, height };
  return setPoster(block, top, paper, scale - STEP);
}

function paintFigure(set: SetFigure, setting: Setting, top: number, paper: Paper): void {
  const { figure, label, detail } = set;
  const { air } = setting;
  const { points, shape } = figure;
  const left = PAGE.left + INDENT;
  paper.fullRule(top, 0.8, INK.black);
  drawStatus(paper, figure.status, PAGE.left + 11, top + set.height / 2, shape);
  const y = top + air + paper.lines(label, left, top + air, bold(setting.label));
  const baseline = y + paper.millimetres(setting.figure) * 0.95;
  paper.text(figure.text, left, baseline, bold(points.figure));
  paper.lines([figure.word], BESIDE, y + 1, bold(points.word));
  paper.lines(detail, BESIDE, y + 1 + paper.linesHeight(1, setting.word), {
    size: setting.detail,
  });
}

/** The figures one under the other, to be read from the door of the room: shape, name, figure, word. */
export function paintPoster({ setting, figures }: SetPoster, top: number, paper: Paper): void {
  let y = top;
  for (const figure of figures) {
    paintFigure(figure, setting, y, paper);
    y += figure.height;
  }
}

/** The figures as the page shows them. */
export function printedPoster({ figures }: SetPoster): PrintedPoster {
  return { kind: 'poster', items: figures.map(({ figure }) => figure) };
}
