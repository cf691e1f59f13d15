import type { Day } from '../calendar/day.ts';
import { addMonths, type Month } from '../calendar/month.ts';

/** The last day of the next month on which a report is in time (the SIS calendar: by the 5th). */
export const PROMPT_UNTIL_DAY = 5;

/** How many of the values that a centre should report are there. */
export interface Completeness {
  readonly present: number;
  readonly expected: number;
}

/** Counts the expected codes of a month that have a value; codes nobody expects do not count. */
export function countPresent(
  expected: readonly string[],
  present: ReadonlySet<string>,
): Completeness {
  const codes = new Set(expected);
  const found = [...codes].filter((code) => present.has(code));
  return { present: found.length, expected: codes.size };
}

/**
 * Whether a month's report came in time: by the 5th of the next month. `null` when the day it came is not known.
 *
 * | month | received | prompt |
 * | --- | --- | --- |
 * | 2026-10 | 2026-11-05 | true |
 * | 2026-10 | 2026-11-06 | false |
 * | 2026-12 | 2027-01-05 | true |
 * | 2026-10 | not known | null |
 */
export function isPrompt(period: Month, receivedOn: Day | null): boolean | null {
  if (receivedOn === null) return null;
  return receivedOn <= `${addMonths(period, 1)}-${String(PROMPT_UNTIL_DAY).padStart(2, '0')}`;
}
