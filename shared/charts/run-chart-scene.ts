import { scaleLinear } from 'd3-scale';
import { formatShortNumber } from '../domain/numbers/format-number.ts';
import type { RunPicture } from '../domain/reports/document.ts';
import type { ChartPoint } from '../domain/statistics/run-chart.ts';
import type { LineMark, Mark, Place, Scene, TextMark, Tone } from './scene.ts';

const WIDTH = 84;
const HEIGHT = 48;
const LEFT = 11;
const RIGHT = 21;
const TOP = 7;
const BOTTOM = 6;
const LABEL_SIZE = 8.5;
const LABEL_WIDTH = 14.5;
const LABEL_HEIGHT = 3.6;
const TICKS = 4;
const SMALLEST_SPREAD = 1e-6;

interface Plot {
  readonly picture: RunPicture;
  readonly x: (position: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
}

function plotOf(picture: RunPicture): Plot {
  const { points, phases } = picture.chart;
  const values = [...points.map(({ y }) => y), ...phases.map(({ centre }) => centre)].filter(
    (value) => value !== null,
  );
  const low = Math.min(...values, Number.POSITIVE_INFINITY);
  const high = Math.max(...values, Number.NEGATIVE_INFINITY);
  const empty = values.length === 0;
  // From 0, or as far below the lowest value as the values spread: a small swing is not drawn as a large one.
  const from = empty ? 0 : low < 0 ? low : Math.max(0, 2 * low - high);
  const to = empty ? 1 : high - from < SMALLEST_SPREAD ? from + 1 : high;
  const y = scaleLinear([from, to], [HEIGHT - BOTTOM, TOP]).nice(TICKS);
  const last = Math.max(1, points.length - 1);
  const x = scaleLinear([0, last], [LEFT + 2, WIDTH - RIGHT - 1.5]);
  return { picture, x, y, ticks: y.ticks(TICKS) };
}

function label(
  at: Place,
  text: string,
  anchor: TextMark['anchor'],
  tone: Tone = 'muted',
): TextMark {
  return { kind: 'text', at, text, size: LABEL_SIZE, bold: false, anchor, tone };
}

function line(points: readonly Place[], tone: Tone, width: number): LineMark {
  return { kind: 'line', points, tone, width };
}

function grid({ ticks, y }: Plot): readonly Mark[] {
  return ticks.flatMap((tick) => [
    line(
      [
        [LEFT, y(tick)],
        [WIDTH - RIGHT, y(tick)],
      ],
      'grid',
      0.15,
    ),
    label([LEFT - 1.2, y(tick) + 0.9], formatShortNumber(tick, 2), 'end'),
  ]);
}

function months({ picture, x }: Plot): readonly Mark[] {
  const { axis } = picture;
  const spacing = x(1) - x(0);
  const step = Math.max(1, Math.ceil(LABEL_WIDTH / spacing));
  const shown = axis.map((text, position) => ({ text, position }));
  return shown
    .filter(({ position }) => (axis.length - 1 - position) % step === 0)
    .flatMap(({ text, position }) => [
      line(
        [
          [x(position), HEIGHT - BOTTOM],
          [x(position), HEIGHT - BOTTOM + 1],
        ],
        'muted',
        0.2,
      ),
      label([x(position), HEIGHT - 1.4], text, 'middle'),
    ]);
}

function medians({ picture, x, y }: Plot): readonly Mark[] {
  const { phases, points } = picture.chart;
  return phases.flatMap(({ centre, start, end }): readonly Mark[] => {
    if (centre === null) return [];
    const from = start === 0 ? LEFT : x(start - 0.5);
    const to = end === points.length ? WIDTH - RIGHT : x(end - 0.5);
    return [
      {
        ...line(
          [
            [from, y(centre)],
            [to, y(centre)],
          ],
          'ink',
          0.3,
        ),
        dash: [2.4, 1],
      },
    ];
  });
}

/** Stretches of neighbouring points that have a value: a month without one leaves a gap. */
function stretches({ picture, x, y }: Plot): readonly (readonly Place[])[] {
  const found: Place[][] = [[]];
  picture.chart.points.forEach((point, position) => {
    if (point.y === null) found.push([]);
    else found.at(-1)?.push([x(position), y(point.y)]);
  });
  return found.filter((stretch) => stretch.length > 1);
}

function pointMarks(point: ChartPoint, position: number, { x, y }: Plot): readonly Mark[] {
  if (point.y === null) return [];
  const [cx, cy] = [x(position), y(point.y)];
  if (point.flags.includes('excluded')) {
    return [
      line(
        [
          [cx - 0.9, cy - 0.9],
          [cx + 0.9, cy + 0.9],
        ],
        'ink',
        0.3,
      ),
      line(
        [
          [cx - 0.9, cy + 0.9],
          [cx + 0.9, cy - 0.9],
        ],
        'ink',
        0.3,
      ),
    ];
  }
  const telling = point.flags.length > 0;
  return [
    {
      kind: 'circle',
      at: [cx, cy],
      radius: telling ? 1.15 : 0.85,
      fill: telling ? 'accent' : 'paper',
      tone: 'accent',
      width: 0.5,
    },
  ];
}

/** A bracket over the points that moved together, with its word: the signal is seen without colour. */
function bracket({ picture, x }: Plot): readonly Mark[] {
  const { signalLabel, chart } = picture;
  const telling = chart.points.flatMap(({ flags }, position) =>
    flags.includes('shift') || flags.includes('trend') ? [position] : [],
  );
  const [first, last] = [telling[0], telling.at(-1)];
  if (signalLabel === null || first === undefined || last === undefined) return [];
  const [from, to, top] = [x(first) - 1, x(last) + 1, 4.6];
  const middle = Math.min(Math.max((from + to) / 2, LEFT + 11), WIDTH - RIGHT - 11);
  return [
    line(
      [
        [from, top + 1.4],
        [from, top],
        [to, top],
        [to, top + 1.4],
      ],
      'ink',
      0.3,
    ),
    { ...label([middle, top - 1.2], signalLabel, 'middle', 'ink'), bold: true },
  ];
}

/** The median and the last value, named at the right end of their lines and kept apart. */
function endLabels({ picture, y }: Plot): readonly Mark[] {
  const { chart, medianLabel, lastLabel } = picture;
  const last = chart.points.findLast((point) => point.y !== null)?.y ?? null;
  const right = WIDTH - RIGHT + 1;
  const medianAt = chart.centre === null ? null : y(chart.centre);
  const marks: Mark[] = [];
  if (medianAt !== null) marks.push(label([right, medianAt + 0.9], medianLabel, 'start', 'ink'));
  if (last === null) return marks;
  const away = medianAt !== null && y(last) > medianAt ? 1 : -1;
  const near = medianAt !== null && Math.abs(y(last) - medianAt) < LABEL_HEIGHT + 0.6;
  const lastAt = near && medianAt !== null ? medianAt + away * (LABEL_HEIGHT + 0.6) : y(last);
  const text = { kind: 'text', text: lastLabel, size: 10, bold: true, anchor: 'start' } as const;
  marks.push({ ...text, at: [right, lastAt + 1.2], tone: 'ink' });
  return marks;
}

/**
 * A run chart on 84 × 48 mm: the months as a line, the median dashed and named at its end, the last value named beside
 * its point, a gap where a month is missing, filled points under a bracket where the line moved more than chance.
 */
export function runChartScene(picture: RunPicture): Scene {
  const plot = plotOf(picture);
  const marks: readonly Mark[] = [
    ...grid(plot),
    ...months(plot),
    ...medians(plot),
    ...stretches(plot).map((points) => line(points, 'accent', 0.6)),
    ...picture.chart.points.flatMap((point, position) => pointMarks(point, position, plot)),
    ...bracket(plot),
    ...endLabels(plot),
  ];
  return { width: WIDTH, height: HEIGHT, title: picture.title, marks };
}
