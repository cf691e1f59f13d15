import type { Month } from '../calendar/month.ts';

/** What is known of a product in a month; `null` where nobody wrote it. */
export interface CountedMonth {
  readonly product: string;
  readonly period: Month;
  readonly closing: number | null;
  readonly stockoutDays: number | null;
}

/** A product that was out of stock over some months. */
export interface ProductShortage {
  readonly product: string;
  /** The days without it, of the months that say; `null` where none does. */
  readonly days: number | null;
  /** In how many months it was out for a day or more, or at the end. */
  readonly months: number;
}

/**
 * The products that were out of stock over some months, the one missed for the most days first. A month was without the
 * product if it says a day or more, or if nothing was left at its end.
 *
 * | months, as closing and days out | shortage |
 * | --- | --- |
 * | 10 and 0, 0 and 12, 5 and 3 | 15 days in 2 months |
 * | 0 and not written, 8 and not written | unknown days in 1 month |
 * | 10 and 0 | none |
 */
export function listShortages(entries: readonly CountedMonth[]): readonly ProductShortage[] {
  const byProduct = Map.groupBy(entries, ({ product }) => product);
  return [...byProduct]
    .map(([product, months]) => {
      const days = months.map(({ stockoutDays }) => stockoutDays).filter((each) => each !== null);
      return {
        product,
        days: days.length === 0 ? null : days.reduce((sum, each) => sum + each, 0),
        months: months.filter(isOut).length,
      };
    })
    .filter(({ months }) => months > 0)
    .toSorted((a, b) => (b.days ?? 0) - (a.days ?? 0) || b.months - a.months);
}

function isOut({ closing, stockoutDays }: CountedMonth): boolean {
  return closing === 0 || (stockoutDays ?? 0) > 0;
}
