/** A share in percent, from 0 to 100 and beyond; `null` of nothing: 0 of 0 is not 0 %. `percentOf(3, 5) === 60`. */
export function percentOf(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : (100 * numerator) / denominator;
}

/** A rate in percent with its two counts; `value` is `null` when the denominator is 0. */
export interface CountedPercent {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
}

/** A share in percent beside the two counts that are printed with it. */
export function countedPercent(numerator: number, denominator: number): CountedPercent {
  return { value: percentOf(numerator, denominator), numerator, denominator };
}
