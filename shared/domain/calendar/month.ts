/** A calendar month as `YYYY-MM`, local to Bamako (UTC+0). The period of every monthly figure. */
export type Month = `${number}-${number}`;

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** True for `YYYY-MM` with a month from 01 to 12. */
export function isMonth(text: string): text is Month {
  return MONTH.test(text);
}

/** The month `count` months later (earlier when negative): `addMonths('2026-01', -1) === '2025-12'`. */
export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}` as Month;
}

/** Whole months from `from` to `to`: `monthsBetween('2026-01', '2026-03') === 2`. */
export function monthsBetween(from: Month, to: Month): number {
  const index = (month: Month): number =>
    Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return index(to) - index(from);
}

/** The `count` months that end with `last`, oldest first. */
export function monthsEndingWith(last: Month, count: number): readonly Month[] {
  return Array.from({ length: count }, (_, index) => addMonths(last, index - count + 1));
}

/** The months from one to another, both included. */
export interface MonthRange {
  readonly from: Month;
  readonly to: Month;
}

/** Every month that can be written. */
export const EVERY_MONTH: MonthRange = { from: '0000-01', to: '9999-12' };

/** The `count` months that end with `last`: `rangeEndingWith('2026-10', 6).from === '2026-05'`. */
export function rangeEndingWith(last: Month, count: number): MonthRange {
  return { from: addMonths(last, 1 - count), to: last };
}

/** How many days the month has: 28 or 29 in February. */
export function daysInMonth(month: Month): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
}

/** The month a day falls in: `monthOf('2026-10-15') === '2026-10'`. */
export function monthOf(day: string): Month {
  return day.slice(0, 7) as Month;
}
