import type { StockEntry } from './stock-entry.ts';

/**
 * What the fiche de stock should show at the end of the month: opening + received − used − lost + adjusted.
 * A movement left empty makes it unknown: `null`.
 */
export function bookClosing(
  entry: Pick<StockEntry, 'opening' | 'received' | 'used' | 'lost' | 'adjusted'>,
): number | null {
  const { opening, received, used, lost, adjusted } = entry;
  if (opening === null || received === null || used === null || lost === null || adjusted === null)
    return null;
  return opening + received - used - lost + adjusted;
}

/** Something in a line of stock that does not hold together; a warning, never a refusal. */
export interface StockFinding {
  /**
   * `closing-differs`: the closing written is not the one of the book (`variance` = written − book).
   * `more-out-than-held`: used + lost exceed opening + received.
   * `negative`: a quantity other than the adjustment is below zero.
   * `opening-differs`: the opening is not the closing of the month before (`variance` = opening − that closing).
   * `days-beyond-month`: more days out of stock than the month has.
   */
  readonly code:
    | 'closing-differs'
    | 'more-out-than-held'
    | 'negative'
    | 'opening-differs'
    | 'days-beyond-month';
  readonly variance: number | null;
}

/** The checks of one line by itself and, where it is given, against the line of the month before. */
export function checkStockIdentity(
  entry: StockEntry,
  before: StockEntry | null = null,
  daysInPeriod: number | null = null,
): readonly StockFinding[] {
  const book = bookClosing(entry);
  const held = sumOrNull(entry.opening, entry.received);
  const out = sumOrNull(entry.used, entry.lost);
  const amounts = [entry.opening, entry.received, entry.used, entry.lost, entry.closing];
  const findings: (StockFinding | false)[] = [
    differs('closing-differs', entry.closing, book),
    held !== null &&
      out !== null &&
      out > held && { code: 'more-out-than-held', variance: held - out },
    amounts.some((amount) => amount !== null && amount < 0) && { code: 'negative', variance: null },
    differs('opening-differs', entry.opening, before?.closing ?? null),
    daysInPeriod !== null &&
      (entry.stockoutDays ?? 0) > daysInPeriod && { code: 'days-beyond-month', variance: null },
  ];
  return findings.filter((finding) => finding !== false);
}

function differs(
  code: StockFinding['code'],
  written: number | null,
  expected: number | null,
): StockFinding | false {
  if (written === null || expected === null || Math.abs(written - expected) < 1e-9) return false;
  return { code, variance: written - expected };
}

function sumOrNull(first: number | null, second: number | null): number | null {
  return first === null || second === null ? null : first + second;
}
