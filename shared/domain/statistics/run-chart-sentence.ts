import type { ImprovementDirection } from '../catalogues/catalogues.ts';
import type { Facts } from '../problems/problem.ts';
import type { ChartPoint, RunChart } from './run-chart.ts';
import { USEFUL_POINTS_MIN } from './run-limits.ts';
import { type Run, runsAround } from './runs.ts';

/** What a run chart says in one sentence: `resources/locales/<language>/indicators.json`, `runChart.<code>`. */
export interface RunChartSentence {
  readonly code: RunChartCode;
  /** Whether the change is for the better; `null` where nothing changed or no direction is better. */
  readonly meaning: 'better' | 'worse' | null;
  /**
   * Unrounded; whoever prints formats them. `value` and `x`: the last point judged; `centre`; `run`: points in a row on
   * the side where the line is now; `good` of `of`: points on the good side among the last eight, where a direction is
   * good; `count`: with `no-verdict`, how many useful points are still needed.
   */
  readonly facts: Facts;
}

/**
 * | code | when |
 * | --- | --- |
 * | `no-data` | the last phase has no point |
 * | `no-verdict` | under ten useful points |
 * | `on-centre` | more than half of the points are on the centre line: a run chart cannot judge them (rare events) |
 * | `stable` | no signal |
 * | `shift-up`, `shift-down` | a signal, and the last six useful points or more are on one side |
 * | `zigzag` | the line crosses its centre more often than chance does (IHI) |
 * | `changed` | any other signal: something moved, and the last months tell no direction |
 */
export type RunChartCode =
  | 'no-data'
  | 'no-verdict'
  | 'on-centre'
  | 'stable'
  | 'shift-up'
  | 'shift-down'
  | 'zigzag'
  | 'changed';

/** Points of the current run from which the sentence names a direction. */
const DIRECTION_RUN = 6;

/** The last months of which the good ones are counted. */
const RECENT_POINTS = 8;

/** What the last phase of a run chart says, for an indicator whose good direction is known. */
export function describeRunChart(
  chart: RunChart,
  direction: ImprovementDirection,
): RunChartSentence {
  const judged = chart.points.filter(
    ({ phase, y, flags }) =>
      phase === chart.phases.length - 1 && y !== null && !flags.includes('excluded'),
  );
  const last = judged.at(-1);
  const { centre } = chart;
  if (last === undefined || last.y === null || centre === null)
    return { code: 'no-data', meaning: null, facts: {} };
  const values = judged.map(({ y }) => y);
  const run = runsAround(centre, values).at(-1);
  const code = codeOf(chart, run);
  const facts = {
    value: last.y,
    x: last.x,
    centre,
    run: run?.positions.length ?? 0,
    ...goodPoints(judged, centre, direction),
    ...(code === 'no-verdict' ? { count: USEFUL_POINTS_MIN - chart.useful } : {}),
  };
  return { code, meaning: meaningOf(code, direction), facts };
}

/**
 * Whether the runs of a chart mean anything: with most points on the centre line, the few others stand on one side by
 * necessity (deaths in a small centre: the median is 0), and their run is no change.
 */
export function isJudgeable(chart: Pick<RunChart, 'n' | 'useful' | 'signal'>): boolean {
  return chart.signal !== null && chart.useful * 2 >= chart.n;
}

function codeOf(chart: RunChart, run: Run | undefined): RunChartCode {
  if (chart.signal === null) return 'no-verdict';
  if (!isJudgeable(chart)) return 'on-centre';
  if (!chart.signal) return 'stable';
  if (run !== undefined && run.positions.length >= DIRECTION_RUN)
    return run.side === 'above' ? 'shift-up' : 'shift-down';
  return chart.crossings > (chart.crossingsMax ?? chart.crossings) ? 'zigzag' : 'changed';
}

function meaningOf(
  code: RunChartCode,
  direction: ImprovementDirection,
): RunChartSentence['meaning'] {
  if (direction === 'none' || (code !== 'shift-up' && code !== 'shift-down')) return null;
  return (code === 'shift-up') === (direction === 'up') ? 'better' : 'worse';
}

function goodPoints(
  judged: readonly ChartPoint[],
  centre: number,
  direction: ImprovementDirection,
): Facts {
  if (direction === 'none') return {};
  const side = direction === 'up' ? 1 : -1;
  const recent = judged.slice(-RECENT_POINTS);
  const good = recent.filter(({ y }) => y !== null && (y - centre) * side > 0).length;
  return { good, of: recent.length };
}
