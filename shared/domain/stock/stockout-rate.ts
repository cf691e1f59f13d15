import { daysInMonth, type Month } from '../calendar/month.ts';
import { type CountedPercent, countedPercent } from '../statistics/percent.ts';
import type { StockStatus } from './stock-status.ts';

/** One tracer product in one centre in one month. */
export interface TracerMonth {
  readonly period: Month;
  readonly status: StockStatus;
  /** `null` when nobody recorded them. */
  readonly stockoutDays: number | null;
}

/** Tracers out on the last day ÷ tracers managed and reported, × 100. */
export function stockoutRateOnDay(tracers: readonly TracerMonth[]): CountedPercent {
  const reported = tracers.filter(isReported);
  return countedPercent(reported.filter(({ status }) => status === 'out').length, reported.length);
}

/** Days out ÷ days of the month, over the tracers managed and reported, × 100. */
export function stockoutRateOverPeriod(tracers: readonly TracerMonth[]): CountedPercent {
  const reported = tracers.filter((tracer) => isReported(tracer) && tracer.stockoutDays !== null);
  const possible = reported.reduce((sum, { period }) => sum + daysInMonth(period), 0);
  const out = reported.reduce(
    (sum, { period, stockoutDays }) =>
      sum + Math.min(Math.max(stockoutDays ?? 0, 0), daysInMonth(period)),
    0,
  );
  return countedPercent(out, possible);
}

function isReported({ status }: TracerMonth): boolean {
  return status !== 'unmanaged' && status !== 'missing';
}
