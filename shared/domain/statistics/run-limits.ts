import { combinations, fairCoinQuantile } from './binomial.ts';
import type { RunRule } from './run-chart.ts';

/** How far chance alone may go among the useful points of a run chart. */
export interface RunLimits {
  readonly longestRunMax: number;
  readonly crossingsMin: number;
  /** `null` where too many crossings say nothing (Anhøj). */
  readonly crossingsMax: number | null;
}

/** Under this many useful points a run chart gives no verdict. */
export const USEFUL_POINTS_MIN = 10;

/** The IHI's shift: so many points on one side are more than chance. */
const IHI_SHIFT = 6;

/**
 * What chance alone may do with `above` useful points over the centre line and `below` under it; `null` under ten.
 *
 * `anhoej`: longest run ≤ round(log2 n) + 3, crossings ≥ qbinom(0.05, n − 1, ½) (Anhøj & Olesen 2014).
 * `ihi`: fewer than six in a row on one side, number of runs within the exact distribution of Swed & Eisenhart (1943)
 * with at most 2.5 % in each tail; a line with k crossings has k + 1 runs.
 *
 * | n (anhoej) | 10 | 12 | 16 | 20 | 24 | 30 | 36 | 40 | 46 |
 * | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
 * | longest run, at most | 6 | 7 | 7 | 7 | 8 | 8 | 8 | 8 | 9 |
 * | crossings, at least | 2 | 3 | 4 | 6 | 8 | 10 | 13 | 14 | 17 |
 */
export function runLimits(rule: RunRule, above: number, below: number): RunLimits | null {
  const useful = above + below;
  if (useful < USEFUL_POINTS_MIN) return null;
  if (rule === 'ihi') return { longestRunMax: IHI_SHIFT - 1, ...crossingLimits(above, below) };
  return {
    longestRunMax: Math.round(Math.log2(useful)) + 3,
    crossingsMin: fairCoinQuantile(5, useful - 1),
    crossingsMax: null,
  };
}

function crossingLimits(
  above: number,
  below: number,
): Pick<RunLimits, 'crossingsMin' | 'crossingsMax'> {
  const orders = Array.from({ length: above + below }, (_, index) =>
    ordersWithRuns(index + 1, above, below),
  );
  const fewest = firstOutsideTail(orders);
  return {
    crossingsMin: fewest,
    crossingsMax: orders.length - 1 - firstOutsideTail(orders.toReversed()),
  };
}

/** Position of the first number of runs whose tail, itself counted, holds more than 1/40 of all orders. */
function firstOutsideTail(orders: readonly bigint[]): number {
  const total = orders.reduce((sum, ways) => sum + ways, 0n);
  let tail = 0n;
  return orders.findIndex((ways) => {
    tail += ways;
    return tail * 40n > total;
  });
}

/** In how many orders the points make exactly `runs` runs. */
function ordersWithRuns(runs: number, above: number, below: number): bigint {
  if (above === 0 || below === 0) return runs === 1 ? 1n : 0n;
  const half = Math.floor(runs / 2);
  const ways = (a: number, b: number): bigint =>
    combinations(above - 1, a - 1) * combinations(below - 1, b - 1);
  return runs % 2 === 0 ? 2n * ways(half, half) : ways(half + 1, half) + ways(half, half + 1);
}
