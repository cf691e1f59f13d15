import type { RunChart } from '../statistics/run-chart.ts';

/** What a chart shows, before it is a scene. */
export type ChartPicture = RunPicture | BarPicture;

/** A run chart with the words around it. */
export interface RunPicture {
  readonly kind: 'run';
  readonly title: string;
  readonly chart: RunChart;
  /** Under the axis, one a point; an empty text leaves the place free. */
  readonly axis: readonly string[];
  readonly medianLabel: string;
  /** What is aimed at, one a point, and its name; absent where nothing is. */
  readonly targets?: readonly (number | null)[];
  readonly targetLabel?: string;
  readonly lastLabel: string;
  /** Values of the charts that stand beside this one, which are drawn on one scale. */
  readonly alongside?: readonly number[];
  /** Said beside the line when the rule finds a signal, else `null`. */
  readonly signalLabel: string | null;
}

/** Horizontal bars from 0 to 100, each with its value before. */
export interface BarPicture {
  readonly kind: 'bars';
  readonly title: string;
  readonly bars: readonly Bar[];
}

/** One bar; `value` and `before` in percent, `null` where there is none. */
export interface Bar {
  readonly label: string;
  readonly value: number | null;
  readonly text: string;
  readonly before: number | null;
}
