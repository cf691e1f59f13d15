import type { StockEntry } from '../stock/stock-entry.ts';
import { bookClosing } from '../stock/stock-identity.ts';

/** The quantities of a line of stock, and whether its closing was made from them by the program. */
export interface BookLine
  extends Pick<StockEntry, 'opening' | 'received' | 'used' | 'lost' | 'adjusted' | 'closing'> {
  readonly follows: boolean;
}

/** A line of which nothing is written. */
export const EMPTY_LINE: BookLine = {
  opening: null,
  received: null,
  used: null,
  lost: null,
  adjusted: null,
  closing: null,
  follows: false,
};

/**
 * The line after some of its quantities changed. A closing that nobody wrote follows the movements, and goes when one of
 * them is taken back; one that somebody wrote stays, and is asked about where it differs.
 *
 * | closing before | movements after | closing after |
 * | --- | --- | --- |
 * | none | all known, 90 | 90 |
 * | 90, made from them | all known, 85 | 85 |
 * | 90, made from them | one taken back | none |
 * | 80, written, movements 90 | all known, 85 | 80 |
 */
export function followBook(held: BookLine, changed: Partial<BookLine>): BookLine {
  const next = { ...held, ...changed };
  const book = bookClosing(next);
  if (changed.closing !== undefined) return { ...next, follows: false };
  const agreed = held.closing === bookClosing(held);
  if (book !== null && (held.closing === null || agreed)) {
    return { ...next, closing: book, follows: true };
  }
  return held.follows && agreed ? { ...next, closing: null, follows: false } : next;
}
