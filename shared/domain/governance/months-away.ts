import type { Day } from '../calendar/day.ts';
import { addMonths, monthOf } from '../calendar/month.ts';

/** How long before its end a mandate or a convention is spoken of, so that a meeting can still renew it. */
const SOON_MONTHS = 6;

/**
 * The same day of a month so many months away, to compare days with: from 31 August it is `2026-02-31`, which lies
 * after every day of February, and is never shown.
 */
export function dayMonthsAway(day: Day, months: number): Day {
  return `${addMonths(monthOf(day), months)}-${day.slice(8)}` as Day;
}

/** Whether what ends then is to be renewed now: its end is within six months, or past. */
export function isDueSoon(end: Day, day: Day): boolean {
  return end <= dayMonthsAway(day, SOON_MONTHS);
}
