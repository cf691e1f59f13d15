import type { Month } from '../calendar/month.ts';
import type { ImprovementDirection } from '../catalogues/catalogues.ts';

/** What a centre aims at in a year, by the code of a rate or of a count; the target of a count is of the whole year. */
export interface Target {
  readonly code: string;
  readonly year: number;
  readonly value: number;
  /** Who set it: the district's plan, the ASACO. */
  readonly source: string | null;
}

const MONTHS_OF_YEAR = 12;

/**
 * What is aimed at in some months of a year, `null` where no target is held. A rate is aimed at as it is; of a count's
 * target each month is a twelfth: 600 a year, 3 months → 150.
 */
export function targetFor(
  targets: readonly Target[],
  code: string,
  period: Month,
  count: { readonly isCount: boolean; readonly months: number },
): number | null {
  const year = Number(period.slice(0, 4));
  const held = targets.find((target) => target.code === code && target.year === year);
  if (held === undefined) return null;
  return count.isCount ? (held.value * count.months) / MONTHS_OF_YEAR : held.value;
}

/**
 * Whether a value has come to its target; `null` without a value, without a target, or where neither way is better.
 *
 * | better | value | target | reached |
 * | --- | --- | --- | --- |
 * | `up` | 80 | 80 | true |
 * | `down` | 12 | 10 | false |
 * | `none` | 12 | 10 | null |
 */
export function hasReached(
  value: number | null,
  target: number | null,
  better: ImprovementDirection,
): boolean | null {
  if (value === null || target === null || better === 'none') return null;
  return better === 'up' ? value >= target : value <= target;
}
