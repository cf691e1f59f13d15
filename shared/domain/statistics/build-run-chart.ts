import { median } from './averages.ts';
import type { ChartPoint, PointFlag, RunChart, RunPhase, RunResult, RunRule } from './run-chart.ts';
import { type RunLimits, runLimits } from './run-limits.ts';
import { type Run, runsAround, trends } from './runs.ts';

/** What a person may set on a run chart; all may be combined. Positions count points from 0, missing ones included. */
export interface RunChartOptions {
  readonly rule: RunRule;
  /** Where a baseline ends: the centre of the phase it falls in is made of the points before this position. */
  readonly freezes: readonly number[];
  /** Where a new phase begins: the first position of the phase. */
  readonly splits: readonly number[];
  /** Points that stay drawn and are not judged. */
  readonly excluded: readonly number[];
}

/** Anhøj's rules, one phase, nothing frozen and nothing excluded. */
export const PLAIN_RUN_CHART: RunChartOptions = {
  rule: 'anhoej',
  freezes: [],
  splits: [],
  excluded: [],
};

/** A steady rise or fall of so many points is a signal (IHI). */
const IHI_TREND = 5;

/**
 * The run chart of one figure, its months oldest first, with a month without value given as `null`.
 * Each phase has its own median and is judged by itself: no run goes over the edge of a phase.
 */
export function buildRunChart(
  series: readonly { readonly x: string; readonly y: number | null }[],
  options: RunChartOptions = PLAIN_RUN_CHART,
): RunChart {
  const judged = series.map(({ y }, position) => (options.excluded.includes(position) ? null : y));
  const verdicts = phaseEdges(series.length, options).map((edges) =>
    judgePhase(judged.slice(edges.start, edges.end), edges, options.rule),
  );
  const phases = verdicts.map(({ phase }) => phase);
  const flagged = verdicts.map(({ marks }) => marks);
  const points = series.map(({ x, y }, position): ChartPoint => {
    const phase = phases.findIndex(({ start, end }) => position >= start && position < end);
    const own = options.excluded.includes(position) ? (['excluded'] as const) : [];
    return { x, y, phase, flags: [...own, ...(flagged[phase]?.get(position) ?? [])] };
  });
  const limits = phases.map(() => ({ lower: null, upper: null }));
  return { kind: 'run', rule: options.rule, ...lastResult(phases), limits, points, phases };
}

type Edges = Pick<RunPhase, 'start' | 'end' | 'baselineEnd'>;

function phaseEdges(length: number, { splits, freezes }: RunChartOptions): readonly Edges[] {
  const inside = splits.filter((position) => position > 0 && position < length);
  const starts = [0, ...new Set(inside.toSorted((a, b) => a - b))];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? length;
    const frozen = freezes.filter((position) => position > start && position < end);
    return { start, end, baselineEnd: frozen.length === 0 ? end : Math.min(...frozen) };
  });
}

interface PhaseVerdict {
  readonly phase: RunPhase;
  readonly marks: ReadonlyMap<number, readonly PointFlag[]>;
}

function judgePhase(values: readonly (number | null)[], edges: Edges, rule: RunRule): PhaseVerdict {
  const centre = median(values.slice(0, edges.baselineEnd - edges.start).filter(isNumber));
  const runs = centre === null ? [] : runsAround(centre, values);
  const above = pointsOn('above', runs);
  const below = pointsOn('below', runs);
  const limits = runLimits(rule, above, below);
  const longestRun = Math.max(0, ...runs.map(({ positions }) => positions.length));
  const crossings = Math.max(0, runs.length - 1);
  const steady = rule === 'ihi' && limits !== null ? trends(values, IHI_TREND) : [];
  const phase: RunPhase = {
    ...edges,
    n: values.filter(isNumber).length,
    useful: above + below,
    centre,
    longestRun,
    longestRunMax: limits?.longestRunMax ?? null,
    crossings,
    crossingsMin: limits?.crossingsMin ?? null,
    crossingsMax: limits?.crossingsMax ?? null,
    signal: limits && (steady.length > 0 || isOutside(limits, longestRun, crossings)),
  };
  return { phase, marks: marksOf(shiftsOf(phase, runs, rule), steady, edges.start) };
}

function isOutside(limits: RunLimits, longestRun: number, crossings: number): boolean {
  return (
    longestRun > limits.longestRunMax ||
    crossings < limits.crossingsMin ||
    crossings > (limits.crossingsMax ?? crossings)
  );
}

/** The runs to show: every one that is too long (IHI); only the longest, the last of equals, where that is the rule. */
function shiftsOf(phase: RunPhase, runs: readonly Run[], rule: RunRule): readonly Run[] {
  const { longestRunMax, longestRun } = phase;
  if (longestRunMax === null) return [];
  const tooLong = runs.filter(({ positions }) => positions.length > longestRunMax);
  if (rule === 'ihi') return tooLong;
  return tooLong.filter(({ positions }) => positions.length === longestRun).slice(-1);
}

function marksOf(
  shifts: readonly Run[],
  steady: readonly (readonly number[])[],
  start: number,
): PhaseVerdict['marks'] {
  const marks = new Map<number, PointFlag[]>();
  const mark = (positions: readonly number[], flag: PointFlag): void => {
    for (const position of new Set(positions))
      marks.set(position + start, [...(marks.get(position + start) ?? []), flag]);
  };
  mark(
    shifts.flatMap(({ positions }) => positions),
    'shift',
  );
  mark(steady.flat(), 'trend');
  return marks;
}

function lastResult(phases: readonly RunPhase[]): RunResult {
  const last = phases.at(-1);
  if (last === undefined) throw new Error('A run chart has a phase even without points');
  const { start: _start, end: _end, baselineEnd: _baselineEnd, ...result } = last;
  return result;
}

function pointsOn(side: Run['side'], runs: readonly Run[]): number {
  return runs
    .filter((run) => run.side === side)
    .reduce((sum, run) => sum + run.positions.length, 0);
}

function isNumber(value: number | null): value is number {
  return value !== null;
}
