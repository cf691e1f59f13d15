import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mean, median, standardDeviation } from '../../../shared/domain/statistics/averages.ts';
import { combinations, fairCoinQuantile } from '../../../shared/domain/statistics/binomial.ts';
import { proportionInterval } from '../../../shared/domain/statistics/proportion.ts';
import { shareDifference } from '../../../shared/domain/statistics/proportion-difference.ts';

describe('the interval of a share', () => {
  // Newcombe 1998, table I: four shares by methods 3, 4 and 5.
  test.each([
    ['wilson', 81, 263, 0.2553, 0.3662],
    ['wilson', 15, 148, 0.0624, 0.1605],
    ['wilson', 0, 20, 0, 0.1611],
    ['wilson', 1, 29, 0.0061, 0.1718],
    ['wilson-corrected', 81, 263, 0.2535, 0.3682],
    ['wilson-corrected', 15, 148, 0.0598, 0.1644],
    ['wilson-corrected', 0, 20, 0, 0.2005],
    ['wilson-corrected', 1, 29, 0.0018, 0.1963],
    ['clopper-pearson', 81, 263, 0.2527, 0.3676],
    ['clopper-pearson', 15, 148, 0.0578, 0.1617],
    ['clopper-pearson', 0, 20, 0, 0.1684],
    ['clopper-pearson', 1, 29, 0.0009, 0.1776],
  ] as const)('%s of %i in %i is %f to %f', (method, count, total, lower, upper) => {
    const interval = proportionInterval(count, total, method);
    expect(interval?.lower).toBeCloseTo(lower, 4);
    expect(interval?.upper).toBeCloseTo(upper, 4);
  });

  test('is that of Wilson unless asked otherwise', () => {
    expect(proportionInterval(3, 5)).toEqual(proportionInterval(3, 5, 'wilson'));
  });

  test('of nobody is null, and of more than all is an error', () => {
    expect(proportionInterval(0, 0)).toBeNull();
    expect(() => proportionInterval(6, 5)).toThrow(RangeError);
    expect(() => proportionInterval(-1, 5)).toThrow(RangeError);
    expect(() => proportionInterval(1.5, 5)).toThrow(RangeError);
  });

  test('holds the share, stays in 0…1 and is the mirror of that of the others', () => {
    const shares = fc
      .integer({ min: 1, max: 400 })
      .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
    const methods = fc.constantFrom('wilson', 'wilson-corrected', 'clopper-pearson');
    fc.assert(
      fc.property(shares, methods, ([count, total], method) => {
        const interval = proportionInterval(count, total, method);
        const mirror = proportionInterval(total - count, total, method);
        if (interval === null || mirror === null) throw new Error('nobody was asked');
        expect(interval.lower).toBeGreaterThanOrEqual(0);
        expect(interval.upper).toBeLessThanOrEqual(1);
        expect(interval.lower).toBeLessThanOrEqual(count / total);
        expect(interval.upper).toBeGreaterThanOrEqual(count / total);
        expect(interval.lower).toBeCloseTo(1 - mirror.upper, 9);
      }),
    );
  });
});

describe('the difference of two shares', () => {
  // Newcombe 1998, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [0, 10, 0, 20, 0, -0.1611, 0.2775],
    [10, 10, 0, 10, 1, 0.6075, 1],
  ])('%i of %i after %i of %i', (a, m, b, n, difference, lower, upper) => {
    const result = shareDifference({ count: a, total: m }, { count: b, total: n });
    expect(result?.difference).toBeCloseTo(difference, 10);
    expect(result?.lower).toBeCloseTo(lower, 4);
    expect(result?.upper).toBeCloseTo(upper, 4);
  });

  test('is null when one of them has nobody', () => {
    expect(shareDifference({ count: 0, total: 0 }, { count: 1, total: 2 })).toBeNull();
    expect(shareDifference({ count: 1, total: 2 }, { count: 0, total: 0 })).toBeNull();
  });
});

describe('averages', () => {
  test.each([
    [[], null],
    [[4], 4],
    [[3, 1, 2], 2],
    [[10, 2, 1, 9], 5.5],
  ])('the median of %j is %s', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  test('of nothing are null, not zero', () => {
    expect([mean([]), standardDeviation([]), standardDeviation([3])]).toEqual([null, null, null]);
    expect(mean([1, 2, 6])).toBe(3);
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 12);
  });

  test('do not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        expect(median(values.toReversed())).toBe(median(values));
      }),
    );
  });
});

describe('a fair coin', () => {
  test('has the quantiles of the binomial law, exactly', () => {
    expect([9, 29, 45, 0].map((tosses) => fairCoinQuantile(5, tosses))).toEqual([2, 10, 17, 0]);
    // 1 of 1 head or none in five tosses: 1/32 < 5 % and 6/32 ≥ 5 %.
    expect(fairCoinQuantile(5, 5)).toBe(1);
    expect(fairCoinQuantile(5, 2000)).toBe(963);
  });

  test('is counted in whole numbers', () => {
    expect(combinations(5, 2)).toBe(10n);
    expect(combinations(60, 30)).toBe(118264581564861424n);
    expect([combinations(5, -1), combinations(5, 6)]).toEqual([0n, 0n]);
  });
});
