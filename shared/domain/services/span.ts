import { addMonths, type Month } from '../calendar/month.ts';
import type { Population } from './population.ts';
import { computeRate, type RateDefinition, type RateResult } from './rate.ts';
import type { ServiceValue } from './service-value.ts';

/** Over how long services are looked at: a month, its quarter so far, its year so far. */
export const SPANS = ['month', 'quarter', 'year'] as const;

/** One of the lengths above. */
export type Span = (typeof SPANS)[number];

const MONTHS_OF: Readonly<Record<Span, number>> = { month: 1, quarter: 3, year: 12 };

/**
 * The months of a span up to the one that is looked at; all of one year, which has one population.
 *
 * | period | span | months |
 * | --- | --- | --- |
 * | 2026-05 | `month` | 2026-05 |
 * | 2026-05 | `quarter` | 2026-04, 2026-05 |
 * | 2026-03 | `year` | 2026-01 … 2026-03 |
 */
export function monthsOfSpan(period: Month, span: Span): readonly Month[] {
  const position = Number(period.slice(5)) - 1;
  const before = position % MONTHS_OF[span];
  return Array.from({ length: before + 1 }, (_, index) => addMonths(period, index - before));
}

/** Counts by month and by code of the service. */
export type CountsByMonth = ReadonlyMap<Month, ReadonlyMap<string, number | null>>;

/** The counts of some months, found by month and code. */
export function groupCounts(
  values: readonly ServiceValue[],
  months: readonly Month[],
): CountsByMonth {
  return new Map(
    months.map((month) => {
      const ofMonth = values.filter(({ period }) => period === month);
      return [month, new Map(ofMonth.map(({ indicator, value }) => [indicator, value]))];
    }),
  );
}

/** A count over several months: the sum of the months that were reported, and those that were not. */
export interface SpanCount {
  /** `null` when no month was reported. */
  readonly value: number | null;
  readonly months: number;
  readonly missing: readonly Month[];
}

/** A count over several months; a month that was not reported is left out and named. */
export function countOverSpan(code: string, counts: CountsByMonth): SpanCount {
  const months = [...counts].map(([month, of]) => ({ month, value: of.get(code) ?? null }));
  const known = months.map(({ value }) => value).filter((value) => value !== null);
  return {
    value: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
    months: known.length,
    missing: months.filter(({ value }) => value === null).map(({ month }) => month),
  };
}

/** A rate over several months, and the months that it leaves out. */
export interface SpanRate extends RateResult {
  readonly months: number;
  readonly missing: readonly Month[];
}

/**
 * A rate over several months: of the months in which all its counts were reported, and of the population of as many.
 * Ten months of twelve are measured against ten twelfths of the pregnancies expected in the year, so that a month
 * without a report is neither a month without care nor forgotten.
 *
 * | CPN4 in three months | expected a year | rate |
 * | --- | --- | --- |
 * | 30, 30, 30 | 720 | 90 of 180: 50 % |
 * | 30, not reported, 30 | 720 | 60 of 120: 50 %, one month missing |
 * | none reported | 720 | no value |
 */
export function rateOverSpan(
  rate: RateDefinition,
  counts: CountsByMonth,
  population: Population | null,
): SpanRate {
  const codes =
    rate.formula === 'share' || rate.formula === 'dropout'
      ? [rate.numerator, rate.denominator]
      : [rate.numerator];
  const whole = [...counts].filter(([, of]) =>
    codes.every((code) => (of.get(code) ?? null) !== null),
  );
  const known: CountsByMonth = new Map(whole);
  const sums = new Map(codes.map((code) => [code, countOverSpan(code, known).value]));
  const missing = [...counts.keys()].filter((month) => !known.has(month));
  return { ...computeRate(rate, sums, population, known.size), months: known.size, missing };
}
