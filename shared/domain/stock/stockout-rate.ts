import { daysInMonth, type Month } from '../calendar/month.ts';
import type { StockStatus } from './stock-status.ts';

/** One tracer product in one centre in one month. */
export interface TracerMonth {
  readonly period: Month;
  readonly status: StockStatus;
  /** `null` when nobody recorded them. */
  readonly stockoutDays: number | null;
}

/** A rate in percent with its two counts; `value` is `null` when the denominator is 0. */
export interface StockoutRate {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
}

/** Tracers out on the last day ÷ tracers managed and reported, × 100. */
export function stockoutRateOnDay(tracers: readonly TracerMonth[]): StockoutRate {
  const reported = tracers.filter(isReported);
  return percentOf(reported.filter(({ status }) => status === 'out').length, reported.length);
}

/** Days out ÷ days of the month, over the tracers managed and reported, × 100. */
export function stockoutRateOverPeriod(tracers: readonly TracerMonth[]): StockoutRate {
  const reported = tracers.filter((tracer) => isReported(tracer) && tracer.stockoutDays !== null);
  const possible = reported.reduce((sum, { period }) => sum + daysInMonth(period), 0);
  const out = reported.reduce(
    (sum, { period, stockoutDays }) =>
      sum + Math.min(Math.max(stockoutDays ?? 0, 0), daysInMonth(period)),
    0,
  );
  return percentOf(out, possible);
}

function isReported({ status }: TracerMonth): boolean {
  return status !== 'unmanaged' && status !== 'missing';
}

function percentOf(numerator: number, denominator: number): StockoutRate {
  const value = denominator === 0 ? null : (numerator / denominator) * 100;
  return { value, numerator, denominator };
}
