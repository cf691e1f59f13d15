import type { RunPicture } from '../domain/reports/chart-picture.ts';
import type { ChartPoint } from '../domain/statistics/run-chart.ts';
import { RUN_PAPER, type RunPlot, runPlot } from './run-plot.ts';
import type { LineMark, Mark, Place, Scene, TextMark, Tone } from './scene.ts';

const { width: WIDTH, height: HEIGHT, bottom: BOTTOM, labelSize: LABEL_SIZE } = RUN_PAPER;
const LABEL_WIDTH = 17;
const LABEL_HEIGHT = 3.6;

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

function segment(from: Place, to: Place, tone: Tone, width: number): LineMark {
  return line([from, to], tone, width);
}

function grid({ ticks, left, right, y }: RunPlot): readonly Mark[] {
  return ticks.flatMap((tick) => [
    segment([left, y(tick.value)], [right, y(tick.value)], 'grid', 0.15),
    label([left - 1.2, y(tick.value) + 0.9], tick.label, 'end'),
  ]);
}

function months({ picture, x }: RunPlot): readonly Mark[] {
  const { axis } = picture;
  const spacing = x(1) - x(0);
  const step = Math.max(1, Math.ceil(LABEL_WIDTH / spacing));
  const shown = axis.map((text, position) => ({ text, position }));
  return shown
    .filter(({ position }) => (axis.length - 1 - position) % step === 0)
    .flatMap(({ text, position }) => [
      segment([x(position), BOTTOM], [x(position), BOTTOM + 1], 'muted', 0.2),
      label([x(position), HEIGHT - 1.4], text, 'middle'),
    ]);
}

function medians({ picture, left, right, x, y }: RunPlot): readonly Mark[] {
  const { phases, points } = picture.chart;
  return phases.flatMap(({ centre, start, end }): readonly Mark[] => {
    if (centre === null) return [];
    const from = start === 0 ? left : x(start - 0.5);
    const to = end === points.length ? right : x(end - 0.5);
    return [
      {
        ...segment([from, y(centre)], [to, y(centre)], 'ink', 0.45),
        dash: [2.4, 1],
      },
    ];
  });
}

/** The steps of a target: neighbouring points that aim at the same. */
interface TargetStep {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

function targetSteps(targets: readonly (number | null)[]): readonly TargetStep[] {
  const steps: TargetStep[] = [];
  targets.forEach((value, position) => {
    const last = steps.at(-1);
    if (value === null) return;
    if (last?.value === value && last.to === position - 1) {
      steps[steps.length - 1] = { ...last, to: position };
    } else steps.push({ value, from: position, to: position });
  });
  return steps;
}

/** What is aimed at, a dotted step for each year. */
function targetLine({ picture, left, right, x, y }: RunPlot): readonly Mark[] {
  return targetSteps(picture.targets ?? []).map(({ value, from, to }): Mark => {
    const start: Place = [Math.max(left, x(from - 0.5)), y(value)];
    const end: Place = [Math.min(right, x(to + 0.5)), y(value)];
    return { ...segment(start, end, 'ink', 0.35), dash: [0.5, 0.9] };
  });
}

/** The height nearest to the one that is wanted where a label lies on no other. */
function freeHeight(wanted: number, taken: readonly number[]): number {
  const apart = LABEL_HEIGHT + 0.6;
  const places = [wanted, ...taken.flatMap((height) => [height - apart, height + apart])];
  const free = places.filter((place) =>
    taken.every((height) => Math.abs(place - height) >= apart - 0.01),
  );
  return free.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? wanted;
}

/** Stretches of neighbouring points that have a value: a month without one leaves a gap. */
function stretches({ picture, x, y }: RunPlot): readonly (readonly Place[])[] {
  const found: Place[][] = [[]];
  picture.chart.points.forEach((point, position) => {
    if (point.y === null) found.push([]);
    else found.at(-1)?.push([x(position), y(point.y)]);
  });
  return found.filter((stretch) => stretch.length > 1);
}

function pointMarks(point: ChartPoint, position: number, { x, y }: RunPlot): readonly Mark[] {
  if (point.y === null) return [];
  const [cx, cy] = [x(position), y(point.y)];
  if (point.flags.includes('excluded')) {
    return [
      segment([cx - 0.9, cy - 0.9], [cx + 0.9, cy + 0.9], 'ink', 0.3),
      segment([cx - 0.9, cy + 0.9], [cx + 0.9, cy - 0.9], 'ink', 0.3),
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
function bracket({ picture, left, right, x }: RunPlot): readonly Mark[] {
  const { signalLabel, chart } = picture;
  const telling = chart.points.flatMap(({ flags }, position) =>
    flags.includes('shift') || flags.includes('trend') ? [position] : [],
  );
  const [first, last] = [telling[0], telling.at(-1)];
  if (signalLabel === null || first === undefined || last === undefined) return [];
  const [from, to, top] = [x(first) - 1, x(last) + 1, 4.6];
  const middle = Math.min(Math.max((from + to) / 2, left + 11), right - 11);
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

/** The target's name at the right, apart from those that are there. */
function targetName({ picture, right, y }: RunPlot, taken: readonly number[]): readonly Mark[] {
  const target = picture.targets?.findLast((value) => value !== null) ?? null;
  if (target === null) return [];
  const height = freeHeight(y(target), taken);
  return [label([right + 1, height + 0.9], picture.targetLabel ?? '', 'start', 'ink')];
}

/** The median, the last value and the target, named at the right end of their lines and kept apart. */
function endLabels(plot: RunPlot): readonly Mark[] {
  const { picture, right, y } = plot;
  const { chart, medianLabel, lastLabel } = picture;
  const last = chart.points.findLast((point) => point.y !== null)?.y ?? null;
  const start = right + 1;
  const medianAt = chart.centre === null ? null : y(chart.centre);
  const marks: Mark[] = [];
  if (medianAt !== null) marks.push(label([start, medianAt + 0.9], medianLabel, 'start', 'ink'));
  const median = medianAt === null ? [] : [medianAt];
  if (last === null) return [...marks, ...targetName(plot, median)];
  const away = medianAt !== null && y(last) > medianAt ? 1 : -1;
  const near = medianAt !== null && Math.abs(y(last) - medianAt) < LABEL_HEIGHT + 0.6;
  const lastAt = near && medianAt !== null ? medianAt + away * (LABEL_HEIGHT + 0.6) : y(last);
  const text = {
    kind: 'text',
    text: lastLabel,
    size: RUN_PAPER.lastSize,
    bold: true,
    anchor: 'start',
  } as const;
  marks.push({ ...text, at: [start, lastAt + 1.2], tone: 'ink' });
  return [...marks, ...targetName(plot, [...median, lastAt])];
}

/**
 * A run chart on 84 × 48 mm: the months as a line, the median dashed and named at its end, the last value named beside
 * its point, a gap where a month is missing, filled points under a bracket where the line moved more than chance.
 */
export function runChartScene(picture: RunPicture): Scene {
  const plot = runPlot(picture);
  const marks: readonly Mark[] = [
    ...grid(plot),
    ...months(plot),
    ...medians(plot),
    ...targetLine(plot),
    ...stretches(plot).map((points) => line(points, 'accent', 0.6)),
    ...picture.chart.points.flatMap((point, position) => pointMarks(point, position, plot)),
    ...bracket(plot),
    ...endLabels(plot),
  ];
  return { width: WIDTH, height: HEIGHT, title: picture.title, marks };
}
