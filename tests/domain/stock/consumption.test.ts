import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInMonth, monthsEndingWith } from '../../../shared/domain/calendar/month.ts';
import {
  adjustedConsumption,
  averageConsumption,
  type ConsumptionMethod,
  consumptionMonths,
} from '../../../shared/domain/stock/consumption.ts';
import { stockEntry } from './stock-entries.ts';

const METHODS: readonly ConsumptionMethod[] = ['msh', 'in-stock days', 'openlmis'];

function yearOf(used: readonly number[]) {
  return monthsEndingWith('2026-12', used.length).map((month, index) => ({
    used: used[index] ?? 0,
    stockoutDays: 0,
    days: daysInMonth(month),
  }));
}

describe('the average monthly consumption', () => {
  test.each([
    ['msh', 48.33],
    ['in-stock days', 48.47],
  ] as const)('of 580 over twelve months, always in stock, is by %s %f', (method, expected) => {
    const months = yearOf([40, 50, 45, 55, 48, 52, 49, 51, 47, 53, 44, 46]);
    expect(averageConsumption(months, method).value).toBeCloseTo(expected, 2);
  });

  test('of the zinc of the sample centre is 304.5, from 1827 over 6', () => {
    expect(averageConsumption(yearOf([259, 284, 302, 323, 353, 306]))).toEqual({
      method: 'msh',
      value: 304.5,
      months: 6,
      numerator: 1827,
      denominator: 6,
    });
  });

  test('takes the days out of the months', () => {
    const months = [
      { used: 100, stockoutDays: 0, days: 31 },
      { used: 40, stockoutDays: 15, days: 30 },
    ];
    expect(averageConsumption(months, 'msh').denominator).toBeCloseTo(2 - 15 / 30.5, 12);
    expect(averageConsumption(months, 'in-stock days').value).toBeCloseTo((140 / 46) * 30.5, 12);
    expect(averageConsumption(months, 'openlmis')).toMatchObject({ value: 90, numerator: 180 });
  });

  test.each([
    [20, 5, 3, 22],
    [20, 0, 3, 20],
    [20, 90, 3, 20],
    [20, 95, 3, 20],
    [0, 5, 1, 0],
  ])(
    'adjusts %i used with %i days out over %i months to %i (openlmis)',
    (used, out, months, expected) => {
      expect(adjustedConsumption(used, out, months)).toBe(expected);
    },
  );

  test('rounds the mean of 5 and 10 up to 8 (openlmis)', () => {
    expect(averageConsumption(yearOf([5, 10]), 'openlmis').value).toBe(8);
  });

  test.each(METHODS)('is unknown without any month: %s', (method) => {
    expect(averageConsumption([], method)).toMatchObject({ value: null, months: 0 });
  });

  test.each(monthsEndingWith('2028-12', 12))(
    'out of stock throughout %s is unknown, not zero',
    (month) => {
      const days = daysInMonth(month);
      const out = [{ used: 0, stockoutDays: days, days }];
      expect(averageConsumption(out, 'msh').value).toBeNull();
      expect(averageConsumption(out, 'in-stock days').value).toBeNull();
      expect(averageConsumption(out, 'openlmis').value).toBe(0);
    },
  );

  test('in stock and never used is zero', () => {
    for (const method of METHODS)
      expect(averageConsumption(yearOf([0, 0, 0]), method).value).toBe(0);
  });

  test('is never below what was used a month, nor infinite', () => {
    const month = fc.record({
      used: fc.integer({ min: 0, max: 9999 }),
      stockoutDays: fc.integer({ min: 0, max: 31 }),
      days: fc.constant(31),
    });
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 6 }), (months) => {
        const plain = months.reduce((sum, { used }) => sum + used, 0) / months.length;
        const { value } = averageConsumption(months, 'msh');
        if (value === null) return;
        expect(value).toBeGreaterThanOrEqual(plain - 1e-9);
        expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('the months of a consumption', () => {
  test('are the six that end with the period, those whose use was recorded', () => {
    const entries = monthsEndingWith('2026-12', 12).map((period, index) =>
      stockEntry(period, { used: period === '2026-09' ? null : index }),
    );
    expect(consumptionMonths(entries, '2026-10').map(({ used }) => used)).toEqual([4, 5, 6, 7, 9]);
  });

  test('count days out that nobody recorded as none, and cut those beyond the month', () => {
    const entries = [
      stockEntry('2027-02', { stockoutDays: 31 }),
      stockEntry('2028-02', { stockoutDays: 31 }),
      stockEntry('2028-01', { stockoutDays: null }),
    ];
    expect(consumptionMonths(entries, '2027-02')).toMatchObject([{ stockoutDays: 28, days: 28 }]);
    expect(consumptionMonths(entries, '2028-02').map((each) => each.stockoutDays)).toEqual([29, 0]);
  });
});
