import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, type Month } from '../../../shared/domain/calendar/month.ts';
import { countPresent, isPrompt } from '../../../shared/domain/quality/completeness.ts';
import {
  findOutlier,
  findUnusualRatio,
  modifiedZ,
} from '../../../shared/domain/quality/outlier.ts';

describe('an outlier', () => {
  test('among ten values or fewer is judged by the modified z, where three deviations cannot be reached', () => {
    const values = [10, 11, 9, 10, 12, 11, 9, 10, 11, 90];
    expect(findOutlier(90, values)).toMatchObject({ method: 'modified-z', strength: 'strong' });
    expect(findOutlier(12, values)).toBeNull();
  });

  test.each([
    // median 10.5, deviations 0.5 0.5 1.5 … MAD 1
    ['MAD above 0', 16, [9, 10, 11, 16], (0.6745 * 5.5) / 1],
    // median 5, MAD 0, mean deviation 5 ÷ 5
    ['MAD 0', 10, [5, 5, 5, 5, 10], 5 / (1.253314 * 1)],
  ])('has the modified z of the formula: %s', (_case, value, values, expected) => {
    expect(modifiedZ(value, values)).toBeCloseTo(expected, 9);
  });

  test('among more values is judged by sample standard deviations, mild from 2 and strong from 3', () => {
    const steady = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12];
    expect(findOutlier(14, [...steady, 14])).toMatchObject({ strength: 'mild' });
    expect(findOutlier(30, [...steady, 30])).toMatchObject({
      method: 'standard-deviation',
      strength: 'strong',
    });
    expect(findOutlier(12, [...steady, 12])).toBeNull();
  });

  test('is not named with too few values, nor where all are equal', () => {
    expect(findOutlier(90, [1, 1, 90])).toBeNull();
    expect(findOutlier(5, [5, 5, 5, 5])).toBeNull();
    expect(findOutlier(5, Array(12).fill(5))).toBeNull();
    expect(modifiedZ(5, [])).toBeNull();
  });

  test('does not depend on the order of the months', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1 }), (values) => {
        const value = values[0] ?? 0;
        expect(findOutlier(value, values.toReversed())?.strength).toBe(
          findOutlier(value, values)?.strength,
        );
      }),
    );
  });
});

describe('the ratio to the earlier months', () => {
  test.each([
    [133, [100, 100, 100], null],
    [134, [100, 100, 100], 1.34],
    [67, [100, 100, 100], null],
    [66, [100, 100, 100], 0.66],
    [0, [100, 100, 100], 0],
    [5, [100, 100], null],
    [0, [0, 0, 0], null],
  ])('of %i to %j is unusual: %s', (value, earlier, score) => {
    expect(findUnusualRatio(value, earlier)?.score ?? null).toBe(score);
  });

  test('after months of zero names any other value, without a ratio', () => {
    expect(findUnusualRatio(5, [0, 0, 0])).toEqual({
      method: 'ratio',
      strength: 'mild',
      score: null,
    });
  });
});

describe('promptness', () => {
  test('is by the 5th of the next month, in every month of a leap year', () => {
    for (let index = 0; index < 12; index += 1) {
      const month = addMonths('2028-01', index);
      const next: Month = addMonths(month, 1);
      expect(isPrompt(month, `${next}-05`)).toBe(true);
      expect(isPrompt(month, `${next}-06`)).toBe(false);
    }
    expect(isPrompt('2026-12', '2027-01-05')).toBe(true);
  });

  test('is not known without a day', () => {
    expect(isPrompt('2026-10', null)).toBeNull();
  });
});

test('completeness counts expected codes once, and no others', () => {
  expect(countPresent(['a', 'b', 'b'], new Set(['b', 'z']))).toEqual({ present: 1, expected: 2 });
  expect(countPresent([], new Set(['z']))).toEqual({ present: 0, expected: 0 });
});
