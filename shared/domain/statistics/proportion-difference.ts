import { type Interval, proportionInterval } from './proportion.ts';

/** A share as it was counted: `count` of `total`. */
export interface CountedShare {
  readonly count: number;
  readonly total: number;
}

/** How far two shares lie apart; from −1 to 1. */
export interface ShareDifference extends Interval {
  readonly difference: number;
}

/**
 * How much the share of this visit differs from that of the last (`later` − `earlier`), with its 95 % interval;
 * `null` when one of them has nobody. An interval with 0 in it shows no difference.
 * Source: Newcombe, Statistics in Medicine 1998;17:873–890, method 10 (from Wilson's intervals).
 *
 * @example 56 of 70 after 48 of 80 → 0.2, from 0.0524 to 0.3339
 */
export function shareDifference(
  later: CountedShare,
  earlier: CountedShare,
): ShareDifference | null {
  const laterInterval = proportionInterval(later.count, later.total);
  const earlierInterval = proportionInterval(earlier.count, earlier.total);
  if (laterInterval === null || earlierInterval === null) return null;
  const laterShare = later.count / later.total;
  const earlierShare = earlier.count / earlier.total;
  const difference = laterShare - earlierShare;
  return {
    difference,
    lower:
      difference -
      Math.hypot(laterShare - laterInterval.lower, earlierInterval.upper - earlierShare),
    upper:
      difference +
      Math.hypot(laterInterval.upper - laterShare, earlierShare - earlierInterval.lower),
  };
}
