import {
  type IntervalMethod,
  proportionInterval,
} from '../../../shared/domain/statistics/proportion.ts';
import { shareDifference } from '../../../shared/domain/statistics/proportion-difference.ts';
import { runLimits } from '../../../shared/domain/statistics/run-limits.ts';
import type { MethodCase } from './method-case.ts';

const NEWCOMBE_ONE = 'Newcombe 1998, Statistics in Medicine 17:857–872, table I';
const NEWCOMBE_TWO = 'Newcombe 1998, Statistics in Medicine 17:873–890, table II, method 10';
const R_PROP = 'R, prop.test(correct = FALSE)';
const R_BINOM = 'R, binom.test';

function interval(
  source: string,
  method: IntervalMethod,
  [count, total]: readonly [number, number],
  expected: readonly [number, number],
): MethodCase {
  return {
    source,
    given: `${count} of ${total}: ${method}`,
    compute: () => {
      const found = proportionInterval(count, total, method);
      return found && [found.lower, found.upper];
    },
    expected,
    decimals: 4,
  };
}

function difference(
  [a, m, b, n]: readonly [number, number, number, number],
  expected: readonly [number, number],
): MethodCase {
  return {
    source: NEWCOMBE_TWO,
    given: `${a}/${m} − ${b}/${n}`,
    compute: () => {
      const found = shareDifference({ count: a, total: m }, { count: b, total: n });
      return found && [found.lower, found.upper];
    },
    expected,
    decimals: 4,
  };
}

/** Crossings needed for 10, 11, … 100 useful points. */
const CROSSINGS = [
  2, 2, 3, 3, 4, 4, 4, 5, 5, 6, 6, 6, 7, 7, 8, 8, 8, 9, 9, 10, 10, 11, 11, 11, 12, 12, 13, 13, 14,
  14, 14, 15, 15, 16, 16, 17, 17, 17, 18, 18, 19, 19, 20, 20, 21, 21, 21, 22, 22, 23, 23, 24, 24,
  25, 25, 25, 26, 26, 27, 27, 28, 28, 29, 29, 29, 30, 30, 31, 31, 32, 32, 33, 33, 34, 34, 34, 35,
  35, 36, 36, 37, 37, 38, 38, 39, 39, 39, 40, 40, 41, 41,
];

/** The longest run allowed, by the last number of useful points for which it holds. */
const LONGEST = [
  [11, 6],
  [22, 7],
  [45, 8],
  [90, 9],
  [100, 10],
] as const;

const ANHOEJ: readonly MethodCase[] = CROSSINGS.map((crossings, at) => {
  const useful = at + 10;
  const longest = LONGEST.find(([last]) => useful <= last)?.[1] ?? null;
  return {
    source: 'qicharts2, critical values for runs and crossings (Anhøj & Olesen 2014)',
    given: `${useful} useful points: longest run, crossings`,
    compute: () => {
      const limits = runLimits('anhoej', Math.ceil(useful / 2), Math.floor(useful / 2));
      return limits && [limits.longestRunMax, limits.crossingsMin];
    },
    expected: [longest, crossings],
  };
});

/** Numbers of runs that are too few and too many where 5, 6, … 20 points lie on each side. */
const SWED_EISENHART = [
  [2, 10],
  [3, 11],
  [3, 13],
  [4, 14],
  [5, 15],
  [6, 16],
  [7, 17],
  [7, 19],
  [8, 20],
  [9, 21],
  [10, 22],
  [11, 23],
  [11, 25],
  [12, 26],
  [13, 27],
  [14, 28],
] as const;

const RUNS: readonly MethodCase[] = SWED_EISENHART.map(([few, many], at) => ({
  source: 'Swed & Eisenhart 1943, Annals of Mathematical Statistics 14:66–87, 2.5 % a tail',
  given: `${at + 5} points on each side: fewest and most runs that chance allows`,
  compute: () => {
    const limits = runLimits('ihi', at + 5, at + 5);
    return limits && [limits.crossingsMin + 1, (limits.crossingsMax ?? 0) + 1];
  },
  expected: [few + 1, many - 1],
}));

/** Intervals of shares, and what chance alone does to a run chart. */
export const STATISTICS_CASES: readonly MethodCase[] = [
  interval(NEWCOMBE_ONE, 'wilson', [81, 263], [0.2553, 0.3662]),
  interval(NEWCOMBE_ONE, 'wilson', [15, 148], [0.0624, 0.1605]),
  interval(NEWCOMBE_ONE, 'wilson', [0, 20], [0, 0.1611]),
  interval(NEWCOMBE_ONE, 'wilson', [1, 29], [0.0061, 0.1718]),
  interval(NEWCOMBE_ONE, 'wilson-corrected', [81, 263], [0.2535, 0.3682]),
  interval(NEWCOMBE_ONE, 'clopper-pearson', [81, 263], [0.2527, 0.3676]),
  interval(R_PROP, 'wilson', [1, 10], [0.0179, 0.4042]),
  interval(R_PROP, 'wilson', [5, 10], [0.2366, 0.7634]),
  interval(R_PROP, 'wilson', [10, 100], [0.0552, 0.1744]),
  interval(R_BINOM, 'clopper-pearson', [0, 10], [0, 0.3085]),
  interval(R_BINOM, 'clopper-pearson', [1, 10], [0.0025, 0.445]),
  interval(R_BINOM, 'clopper-pearson', [5, 10], [0.1871, 0.8129]),
  interval(R_BINOM, 'clopper-pearson', [10, 100], [0.049, 0.1762]),
  difference([56, 70, 48, 80], [0.0524, 0.3339]),
  difference([9, 10, 3, 10], [0.1705, 0.809]),
  difference([5, 56, 0, 29], [-0.0381, 0.1926]),
  difference([0, 56, 0, 29], [-0.117, 0.0642]),
  difference([10, 10, 0, 20], [0.6791, 1]),
  ...ANHOEJ,
  ...RUNS,
];
