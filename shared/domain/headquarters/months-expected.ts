import type { Day } from '../calendar/day.ts';
import { addMonths, type Month, monthOf, monthsEndingWith } from '../calendar/month.ts';
import { PROMPT_UNTIL_DAY } from '../quality/completeness.ts';

/** How many months back headquarters look for what has not come. */
export const MONTHS_LOOKED_AT = 12;

/**
 * The last month whose report is due: a month's report is expected from the 6th of the next on.
 *
 * | today | last month due |
 * | --- | --- |
 * | 2026-11-05 | 2026-09 |
 * | 2026-11-06 | 2026-10 |
 */
export function lastMonthDue(today: Day): Month {
  return addMonths(monthOf(today), Number(today.slice(8, 10)) > PROMPT_UNTIL_DAY ? -1 : -2);
}

/** What was expected of a centre in the last year, what came, and what did not. */
export interface MonthsReceived {
  readonly expected: number;
  readonly received: number;
  /** Oldest first. */
  readonly missing: readonly Month[];
}

/**
 * Compares the months that a centre sent with those due, over the twelve that end with the last month due. Months before
 * the first that it ever sent are not expected; of a centre that never sent any, all twelve are.
 *
 * | first sent | sent since | last due | result |
 * | --- | --- | --- | --- |
 * | 2026-08 | 2026-08, 2026-10 | 2026-10 | 2 of 3, 2026-09 missing |
 * | never | – | 2026-10 | 0 of 12 |
 */
export function countMonthsReceived(
  lastDue: Month,
  first: Month | null,
  sent: ReadonlySet<Month>,
): MonthsReceived {
  const due = monthsEndingWith(lastDue, MONTHS_LOOKED_AT).filter(
    (month) => first === null || month >= first,
  );
  const missing = due.filter((month) => !sent.has(month));
  return { expected: due.length, received: due.length - missing.length, missing };
}
