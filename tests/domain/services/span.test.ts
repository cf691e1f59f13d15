import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import {
  countOverSpan,
  groupCounts,
  monthsOfSpan,
  rateOverSpan,
  SPANS,
} from '../../../shared/domain/services/span.ts';

const POPULATION = {
  year: 2026,
  population: 14_400,
  pregnancyCoefficient: 0.05,
  birthCoefficient: 0.04,
  source: null,
};

const COVERAGE = {
  code: 'couverture_cpn4',
  formula: 'coverage',
  numerator: 'cpn4',
  denominator: 'grossesses',
  unit: '%',
} as const;

const TESTED = {
  code: 'palu_test',
  formula: 'share',
  numerator: 'testes',
  denominator: 'suspects',
  unit: '%',
} as const;

const QUARTER: readonly Month[] = ['2026-01', '2026-02', '2026-03'];

function counts(indicator: string, values: readonly (number | null)[]) {
  return QUARTER.map((period, index) => ({ period, indicator, value: values[index] ?? null }));
}

describe('the months of a span', () => {
  it.each([
    ['2026-05', 'month', ['2026-05']],
    ['2026-05', 'quarter', ['2026-04', '2026-05']],
    ['2026-10', 'quarter', ['2026-10']],
    ['2026-12', 'quarter', ['2026-10', '2026-11', '2026-12']],
    ['2026-03', 'year', ['2026-01', '2026-02', '2026-03']],
    ['2028-01', 'year', ['2028-01']],
  ] as const)('that ends with %s, %s, are %j', (period, span, months) => {
    expect(monthsOfSpan(period, span)).toEqual(months);
  });

  it('are of one year, end with the month looked at, and follow each other', () => {
    const months = fc.tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(months, fc.constantFrom(...SPANS), ([year, month], span) => {
        const period = `${year}-${String(month).padStart(2, '0')}` as Month;
        const found = monthsOfSpan(period, span);
        expect(found.at(-1)).toBe(period);
        expect(new Set(found.map((each) => each.slice(0, 4)))).toEqual(new Set([String(year)]));
        expect(found.toSorted()).toEqual(found);
      }),
    );
  });
});

describe('a rate over several months', () => {
  it('is measured against as many twelfths of the year', () => {
    const of = groupCounts(counts('cpn4', [30, 30, 30]), QUARTER);
    expect(rateOverSpan(COVERAGE, of, POPULATION)).toMatchObject({
      value: 50,
      numerator: 90,
      denominator: 180,
      months: 3,
      missing: [],
    });
  });

  it('leaves out a month that was not reported, and names it', () => {
    const of = groupCounts(counts('cpn4', [30, null, 30]), QUARTER);
    expect(rateOverSpan(COVERAGE, of, POPULATION)).toMatchObject({
      value: 50,
      numerator: 60,
      denominator: 120,
      months: 2,
      missing: ['2026-02'],
    });
  });

  it('of two counts is of the months that have both', () => {
    const values = [...counts('testes', [80, 90, null]), ...counts('suspects', [100, null, 50])];
    expect(rateOverSpan(TESTED, groupCounts(values, QUARTER), null)).toMatchObject({
      value: 80,
      numerator: 80,
      denominator: 100,
      missing: ['2026-02', '2026-03'],
    });
  });

  it('has no value without a month, and none without a population', () => {
    const empty = groupCounts([], QUARTER);
    expect(rateOverSpan(COVERAGE, empty, POPULATION)).toMatchObject({
      value: null,
      missing: QUARTER,
    });
    const full = groupCounts(counts('cpn4', [30, 30, 30]), QUARTER);
    expect(rateOverSpan(COVERAGE, full, null)).toMatchObject({ value: null, flags: ['missing'] });
  });
});

describe('a count over several months', () => {
  it.each([
    [[1, 2, 3], { value: 6, months: 3, missing: [] }],
    [[0, null, 0], { value: 0, months: 2, missing: ['2026-02'] }],
    [[null, null, null], { value: null, months: 0, missing: QUARTER }],
  ] as const)('of %j is %j', (values, sum) => {
    expect(countOverSpan('cpn4', groupCounts(counts('cpn4', values), QUARTER))).toEqual(sum);
  });
});
