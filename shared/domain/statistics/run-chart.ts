/**
 * A run chart (graphique d'évolution): the months of one figure around their median, and whether they move by more than
 * chance. Method: methods.md; Anhøj & Olesen, PLoS ONE 2014. The figures at the top are those of the last phase, the
 * one that speaks of now; `phases` has them all.
 */
export interface RunChart extends RunResult {
  readonly kind: 'run';
  readonly rule: RunRule;
  /** One a phase, as on every chart; a run chart has no limits, so both are `null`. */
  readonly limits: readonly ChartLimits[];
  /** In the order given, missing months included. */
  readonly points: readonly ChartPoint[];
  /** At least one, oldest first. */
  readonly phases: readonly RunPhase[];
}

/** How a run chart is judged: `anhoej` (default) or the rules of the Institute for Healthcare Improvement. */
export type RunRule = 'anhoej' | 'ihi';

/** What the points of one phase say. */
export interface RunResult {
  /** Points with a value that are not excluded. */
  readonly n: number;
  /** Points of `n` that are not on the centre line. */
  readonly useful: number;
  /** Median of the phase, or of its baseline where it is frozen; `null` without any point. */
  readonly centre: number | null;
  /** Most useful points in a row on one side. */
  readonly longestRun: number;
  /** More than this is a signal; `null` under ten useful points. */
  readonly longestRunMax: number | null;
  /** How often the line crosses the centre. */
  readonly crossings: number;
  /** Fewer than this is a signal; `null` under ten useful points. */
  readonly crossingsMin: number | null;
  /** More than this is a signal (IHI only); `null` with Anhøj's rules and under ten useful points. */
  readonly crossingsMax: number | null;
  /** `true` more than chance, `false` chance alone explains it, `null` no verdict: under ten useful points. */
  readonly signal: boolean | null;
}

/** One stretch of the chart with a centre of its own. */
export interface RunPhase extends RunResult {
  /** Position of the first point, from 0. */
  readonly start: number;
  /** Position after the last point. */
  readonly end: number;
  /** Position after the last point that makes the centre: `end` unless the baseline is frozen. */
  readonly baselineEnd: number;
}

/** One month of the chart; `y` is `null` where nothing was recorded. */
export interface ChartPoint {
  /** `YYYY-MM`, or whatever the points are counted by. */
  readonly x: string;
  readonly y: number | null;
  /** Which of the phases it belongs to, from 0. */
  readonly phase: number;
  readonly flags: readonly PointFlag[];
}

/**
 * `excluded`: drawn and not judged. `shift`: in a run that is longer than chance allows. `trend`: in a rise or fall of
 * five points or more (IHI only).
 */
export type PointFlag = 'excluded' | 'shift' | 'trend';

/** The two limits of a control chart in one phase. */
export interface ChartLimits {
  readonly lower: number | null;
  readonly upper: number | null;
}
