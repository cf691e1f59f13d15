import { monthsBetween } from '../calendar/month.ts';
import type { ProductMonth } from '../indicators/stock-figures.ts';
import type { Lot } from './lot.ts';

/** A lot that came in too near to its end, with the whole months that it is still good for after the month. */
export interface ShortLot {
  readonly lot: Lot;
  readonly months: number;
}

/**
 * The lots that came in with less life than the product should have: to be refused, or given first. `noted` are the lots
 * of an earlier count, which did not come in now; nor did what the line of the month before had as its expiry. Nothing
 * received, or no expiry known, says nothing.
 *
 * | received in 2026-10 | good until | on the shelf before | least months | short |
 * | --- | --- | --- | --- | --- |
 * | 100 | 2027-01 | no | 6 | yes, 3 months |
 * | 100 | 2027-04 | no | 6 | no |
 * | 100 | 2027-01 | yes | 6 | no |
 * | none | 2027-01 | no | 6 | no |
 */
export function findShortLots(
  { product, period, entry, before, lots }: ProductMonth,
  noted: readonly Lot[],
): readonly ShortLot[] {
  const { minShelfMonths } = product;
  if (minShelfMonths === null || (entry?.received ?? 0) <= 0) return [];
  const wasThere = ({ expiry, number = '' }: Lot): boolean =>
    before?.expiry === expiry ||
    noted.some((lot) => lot.expiry === expiry && (lot.number ?? '') === number);
  return (lots ?? []).flatMap((lot) => {
    if (lot.expiry === null || lot.quantity <= 0 || wasThere(lot)) return [];
    const months = Math.max(0, monthsBetween(period, lot.expiry));
    return months < minShelfMonths ? [{ lot, months }] : [];
  });
}
