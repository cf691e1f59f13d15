import { mean, median, standardDeviation } from '../statistics/averages.ts';

/** How a month's value is compared with the months before it. */
export type OutlierMethod = 'standard-deviation' | 'modified-z' | 'ratio';

/** A value that asks for a reason; it is never refused. */
export interface Outlier {
  readonly method: OutlierMethod;
  /** `strong` from 3 standard deviations, a modified z over 3.5; `mild` from 2. A ratio is always `mild`. */
  readonly strength: 'mild' | 'strong';
  /** Standard deviations, modified z, or value ÷ mean; `null` where all earlier months are equal or zero. */
  readonly score: number | null;
}

/** Up to this many months three standard deviations cannot be reached, so that the modified z is used. */
const FEW_POINTS = 10;

/** Fewer earlier months than this tell nothing. */
const HISTORY_MIN = 3;

/** How far a month may be from the mean of the earlier ones, as a part of it. */
const USUAL_DIFFERENCE = 0.33;

/** An average distance in units of a standard deviation: √(π/2), for the fallback when half the months are equal. */
const MEAN_DEVIATION_SCALE = 1.253314;

/**
 * Whether the value of a month is far from that of the others of the series (`values` holds it too, missing months left
 * out); `null` when it is not, or under four values. Up to ten values: modified z; above: sample standard deviation.
 */
export function findOutlier(value: number, values: readonly number[]): Outlier | null {
  if (values.length <= HISTORY_MIN) return null;
  if (values.length <= FEW_POINTS) {
    const score = modifiedZ(value, values);
    if (score === null || Math.abs(score) <= 3.5) return null;
    return { method: 'modified-z', strength: 'strong', score };
  }
  const centre = mean(values);
  const spread = standardDeviation(values);
  if (centre === null || spread === null || spread === 0) return null;
  const score = (value - centre) / spread;
  if (Math.abs(score) < 2) return null;
  return { method: 'standard-deviation', strength: Math.abs(score) < 3 ? 'mild' : 'strong', score };
}

/**
 * The modified z of Iglewicz & Hoaglin (1993): 0.6745 (x − median) ÷ MAD; when the median absolute deviation is 0,
 * (x − median) ÷ (1.253314 × mean absolute deviation); `null` without values or when all are equal.
 */
export function modifiedZ(value: number, values: readonly number[]): number | null {
  const centre = median(values);
  if (centre === null) return null;
  const deviations = values.map((each) => Math.abs(each - centre));
  const medianDeviation = median(deviations) ?? 0;
  if (medianDeviation > 0) return (0.6745 * (value - centre)) / medianDeviation;
  const meanDeviation = mean(deviations) ?? 0;
  return meanDeviation > 0 ? (value - centre) / (MEAN_DEVIATION_SCALE * meanDeviation) : null;
}

/**
 * Whether a value is more than 33 % away from the mean of the earlier months; `null` when it is not, or without
 * at least three earlier months. After months of zero any value but zero is reported, without a ratio.
 */
export function findUnusualRatio(value: number, earlier: readonly number[]): Outlier | null {
  const usual = mean(earlier);
  if (usual === null || earlier.length < HISTORY_MIN) return null;
  if (usual === 0) return value === 0 ? null : { method: 'ratio', strength: 'mild', score: null };
  const isUsual = Math.abs(value - usual) <= USUAL_DIFFERENCE * usual;
  return isUsual ? null : { method: 'ratio', strength: 'mild', score: value / usual };
}
