import { daysInMonth } from '../calendar/month.ts';
import type { ProductMonth } from '../indicators/stock-figures.ts';
import { countVariance } from '../stock/count-variance.ts';
import { isUsable, type Lot } from '../stock/lot.ts';
import { findShortLots } from '../stock/short-life.ts';
import type { StockEntry } from '../stock/stock-entry.ts';
import { checkStockIdentity, type StockFinding } from '../stock/stock-identity.ts';
import { type MonthWarning, warn } from './month-warning.ts';

/** Where a person looks first for what a finding is about. */
const CELLS: Readonly<Record<StockFinding['code'], string>> = {
  'closing-differs': 'closing',
  'more-out-than-held': 'used',
  negative: 'closing',
  'opening-differs': 'opening',
  'days-beyond-month': 'stockoutDays',
};

/**
 * What asks for a reason in the stock of a month, line by line; a line that nobody wrote, or that is not kept here, asks
 * nothing.
 *
 * | code | when |
 * | --- | --- |
 * | those of `StockFinding` | the line does not add up, or not with the month before |
 * | `lost-reason`, `adjusted-reason` | something was lost or adjusted: the reason is always asked |
 * | `lots-differ` | the lots noted come to more or less than the closing |
 * | `count-differs` | the physical count found more or less than the book |
 * | `out-without-days` | nothing left, and no day out of stock recorded |
 * | `days-without-use` | out of stock the whole month, and yet something was used |
 * | `expired` | what is left is past its month of expiry |
 * | `short-life` | a lot came in with less life than the product should have |
 *
 * `before` has the lots noted at the end of the month before, by product.
 */
export function stockWarnings(
  months: readonly ProductMonth[],
  counted: ReadonlyMap<string, number | null>,
  before: ReadonlyMap<string, readonly Lot[]> = new Map(),
): readonly MonthWarning[] {
  return months.flatMap((month) => {
    const { product, entry, period, lotsTotal } = month;
    if (entry === null || !product.managed) return [];
    const warned = (column: string, code: string, facts = {}): MonthWarning =>
      warn('stock', product.code, column, code, facts);
    const variance = countVariance(counted.get(product.code) ?? null, entry.closing);
    return [
      ...checkStockIdentity(entry, month.before, daysInMonth(period)).map(({ code, variance }) =>
        warned(CELLS[code], code, variance === null ? {} : { variance }),
      ),
      ...(variance === null || variance === 0
        ? []
        : [warned('counted', 'count-differs', { variance })]),
      ...(lotsTotal === null || entry.closing === null || lotsTotal === entry.closing
        ? []
        : [warned('closing', 'lots-differ', { variance: lotsTotal - entry.closing })]),
      ...lineWarnings(entry, month).map(({ column, code }) => warned(column, code)),
      ...shortLife(month, before.get(product.code) ?? []).map((facts) =>
        warned('expiry', 'short-life', facts),
      ),
    ];
  });
}

/** The shortest life of what came in, where it is too short. */
function shortLife(
  month: ProductMonth,
  noted: readonly Lot[],
): readonly { readonly months: number; readonly least: number }[] {
  const short = findShortLots(month, noted).map(({ months }) => months);
  const least = month.product.minShelfMonths ?? 0;
  return short.length === 0 ? [] : [{ months: Math.min(...short), least }];
}

function lineWarnings(
  entry: StockEntry,
  { period, lots }: Pick<ProductMonth, 'period' | 'lots'>,
): readonly { readonly column: string; readonly code: string }[] {
  const { lost, adjusted, closing, used, stockoutDays } = entry;
  const isOut = closing !== null && closing <= 0;
  const isExpired = (lots ?? []).some((lot) => lot.quantity > 0 && !isUsable(lot, period));
  const wholeMonth = (stockoutDays ?? 0) >= daysInMonth(period);
  return [
    { column: 'lost', code: 'lost-reason', holds: (lost ?? 0) > 0 },
    { column: 'adjusted', code: 'adjusted-reason', holds: (adjusted ?? 0) !== 0 },
    { column: 'stockoutDays', code: 'out-without-days', holds: isOut && !stockoutDays },
    { column: 'used', code: 'days-without-use', holds: wholeMonth && (used ?? 0) > 0 },
    { column: 'expiry', code: 'expired', holds: isExpired },
  ].filter(({ holds }) => holds);
}
