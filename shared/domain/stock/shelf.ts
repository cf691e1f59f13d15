import type { Month } from '../calendar/month.ts';
import { type Lot, sortFefo } from './lot.ts';

/** What a centre noted at the end of a month beside its lines: the lots it counted, and what it waits for. By product. */
export interface Shelf {
  readonly lots: ReadonlyMap<string, readonly Lot[]>;
  /** Units ordered and not yet received. */
  readonly onOrder: ReadonlyMap<string, number>;
}

/** A month where no lot was noted and nothing is on order. */
export const BARE_SHELF: Shelf = { lots: new Map(), onOrder: new Map() };

/** What the lots of a product come to; `null` where none was noted. */
export function sumLots(lots: readonly Lot[]): number | null {
  return lots.length === 0 ? null : lots.reduce((sum, { quantity }) => sum + quantity, 0);
}

/**
 * The lots behind a closing. How much there is, the book says; the lots say until when it is good. Where nobody noted
 * lots, the closing is one lot of the expiry on the line. Where they come to less than the closing, the rest is a lot of
 * unknown expiry; where they come to more, what is missing was given from the first to expire (FEFO).
 *
 * | closing | noted | on the shelf |
 * | --- | --- | --- |
 * | 100, good until 2027-03 | none | 100 until 2027-03 |
 * | 100 | 40 until 2027-01, 60 until 2027-05 | the same |
 * | 100 | 40 until 2027-01 | 40 until 2027-01, 60 unknown |
 * | 50 | 40 until 2027-01, 60 until 2027-05 | 50 until 2027-05 |
 */
export function lotsOnShelf(
  closing: number,
  expiry: Month | null,
  noted: readonly Lot[],
): readonly Lot[] {
  const total = sumLots(noted);
  if (total === null) return [{ quantity: closing, expiry }];
  let given = Math.max(0, total - closing);
  const left = sortFefo(noted).flatMap((lot) => {
    const taken = Math.min(given, Math.max(0, lot.quantity));
    given -= taken;
    return lot.quantity > taken ? [{ ...lot, quantity: lot.quantity - taken }] : [];
  });
  return closing > total ? [...left, { quantity: closing - total, expiry: null }] : left;
}
