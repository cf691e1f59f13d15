import type { Month } from '../calendar/month.ts';
import { sumKnown } from './posts.ts';

/** What a post is owed for a month, and what was paid, in FCFA; `null` where nobody has written it. */
export interface Salary {
  readonly post: string;
  readonly period: Month;
  readonly due: number | null;
  readonly paid: number | null;
}

/** What is still owed on some salaries. */
export interface Arrears {
  /**
   * Due less paid over the months where both are written, in FCFA; what is paid in advance lowers it. `null` where no
   * month has both.
   */
  readonly owed: number | null;
  /** Months on which less was paid than was due. */
  readonly months: number;
  /** Months whose due or whose payment nobody has written: they are in no sum. */
  readonly unknown: number;
}

/**
 * The arrears of some salaries up to a month.
 *
 * | due | paid | owed | months | unknown |
 * | --- | --- | --- | --- | --- |
 * | 60 000 | 60 000 | 0 | 0 | 0 |
 * | 60 000 | 0 | 60 000 | 1 | 0 |
 * | 60 000 | not written | none | 0 | 1 |
 */
export function sumArrears(salaries: readonly Salary[], until: Month): Arrears {
  const past = salaries.filter(({ period }) => period <= until);
  const gaps = past.map(({ due, paid }) => (due === null || paid === null ? null : due - paid));
  const known = gaps.filter((gap) => gap !== null);
  return {
    owed: sumKnown(gaps),
    months: known.filter((gap) => gap > 0).length,
    unknown: gaps.length - known.length,
  };
}
