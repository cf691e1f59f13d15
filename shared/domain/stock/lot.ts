import { type Month, monthsBetween } from '../calendar/month.ts';

/** Boxes of one product with one expiry date; good until the last day of `expiry`, `null` where it is not known. */
export interface Lot {
  readonly quantity: number;
  readonly expiry: Month | null;
  /** As printed on the boxes; left out where nobody noted it. */
  readonly number?: string;
}

/** Whether a lot may still be given on the last day of `period`: `2026-10` is good throughout October 2026. */
export function isUsable(lot: Lot, period: Month): boolean {
  return lot.expiry === null || lot.expiry >= period;
}

/** What may be given at the end of the month. Expired stock is not usable stock; a lot below zero counts as empty. */
export function usableStock(lots: readonly Lot[], period: Month): number {
  return lots
    .filter((lot) => isUsable(lot, period))
    .reduce((sum, lot) => sum + Math.max(0, lot.quantity), 0);
}

/** The order in which lots are given out, first expired first out (FEFO); those of unknown expiry last. */
export function sortFefo<T extends Lot>(lots: readonly T[]): readonly T[] {
  return lots.toSorted((a, b) => (a.expiry ?? '9999-12').localeCompare(b.expiry ?? '9999-12'));
}

/** What of a lot will expire on the shelf, in whole units. */
export interface ExpiryRisk {
  readonly lot: Lot;
  /** `null` where the expiry is not known. */
  readonly atRisk: number | null;
}

/**
 * What will expire before it is used, lot by lot in expiry order: round(lot − min(months left × CMM − what the earlier
 * lots take of it, lot)). Months left run from the end of `period` to the end of the expiry month; an expired lot is
 * lost whole.
 *
 * @example CMM 100 at 2026-10: 250 until 2026-12 → 50 lost; then 100 until 2027-01 → 0 lost (300 − 200 taken)
 */
export function expiryRisks(
  lots: readonly Lot[],
  monthlyUse: number,
  period: Month,
): readonly ExpiryRisk[] {
  let taken = 0;
  return sortFefo(lots).map((lot) => {
    if (lot.expiry === null) return { lot, atRisk: null };
    const monthsLeft = Math.max(0, monthsBetween(period, lot.expiry));
    const quantity = Math.max(0, lot.quantity);
    const used = Math.min(Math.max(0, monthsLeft * monthlyUse - taken), quantity);
    taken += used;
    return { lot, atRisk: Math.round(quantity - used) };
  });
}
