import { scaleLinear } from 'd3-scale';
import { formatShortNumber } from '../domain/numbers/format-number.ts';
import type { RunPicture } from '../domain/reports/chart-picture.ts';

/** The paper of a run chart and the type of its labels: millimetres, points. */
export const RUN_PAPER = {
  width: 84,
  height: 48,
  top: 7,
  bottom: 42,
  labelSize: 8.5,
  lastSize: 10,
} as const;

const TICKS = 4;
const SMALLEST_SPREAD = 1e-6;

/** No sign of the labels is wider, in ems; the scene cannot measure type, so it leaves room for the widest. */
const WIDEST_SIGN = 0.62;
const MILLIMETRES_PER_POINT = 25.4 / 72;

/** Where the months and the values of a run chart stand on its paper. */
export interface RunPlot {
  readonly picture: RunPicture;
  readonly left: number;
  readonly right: number;
  readonly x: (position: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

function room(text: string, size: number): number {
  return Array.from(text).length * WIDEST_SIGN * size * MILLIMETRES_PER_POINT;
}

/** From 0, or as far below the lowest value as the values spread: a small swing is not drawn as a large one. */
function valueRange({
  chart,
  targets = [],
  alongside = [],
}: RunPicture): readonly [from: number, to: number] {
  const { points, phases } = chart;
  const ownLines = [...points.map(({ y }) => y), ...phases.map(({ centre }) => centre)];
  const drawn = [...ownLines, ...targets, ...alongside];
  const values = drawn.filter((value) => value !== null);
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const from = low < 0 ? low : Math.max(0, 2 * low - high);
  return [from, high - from < SMALLEST_SPREAD ? from + 1 : high];
}

/** The scales of a run chart; the margins are as wide as its own labels need. */
export function runPlot(picture: RunPicture): RunPlot {
  const { width, top, bottom, labelSize, lastSize } = RUN_PAPER;
  const y = scaleLinear(valueRange(picture), [bottom, top]).nice(TICKS);
  const ticks = y.ticks(TICKS).map((value) => ({ value, label: formatShortNumber(value, 2) }));
  const left = 2 + Math.max(7, ...ticks.map(({ label }) => room(label, labelSize)));
  const { medianLabel, targetLabel = '', lastLabel } = picture;
  const small = Math.max(room(medianLabel, labelSize), room(targetLabel, labelSize));
  const labels = Math.max(small, room(lastLabel, lastSize));
  const right = width - 1 - Math.max(12, labels);
  const last = Math.max(1, picture.chart.points.length - 1);
  const x = scaleLinear([0, last], [left + 2, right - 1.5]);
  return { picture, left, right, x, y, ticks };
}
