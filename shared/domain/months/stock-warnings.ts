import { daysInMonth, type Month } from '../calendar/month.ts';
import type { ProductMonth } from '../indicators/stock-figures.ts';
import { countVariance } from '../stock/count-variance.ts';
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
 * | `count-differs` | the physical count found more or less than the book |
 * | `out-without-days` | nothing left, and no day out of stock recorded |
 * | `days-without-use` | out of stock the whole month, and yet something was used |
 * | `expired` | what is left is past its month of expiry |
 */
export function stockWarnings(
  months: readonly ProductMonth[],
  counted: ReadonlyMap<string, number | null>,
): readonly MonthWarning[] {
  return months.flatMap(({ product, entry, before, period }) => {
    if (entry === null || !product.managed) return [];
    const warned = (column: string, code: string, facts = {}): MonthWarning =>
      warn('stock', product.code, column, code, facts);
    const variance = countVariance(counted.get(product.code) ?? null, entry.closing);
    return [
      ...checkStockIdentity(entry, before, daysInMonth(period)).map(({ code, variance }) =>
        warned(CELLS[code], code, variance === null ? {} : { variance }),
      ),
      ...(variance === null || variance === 0
        ? []
        : [warned('counted', 'count-differs', { variance })]),
      ...lineWarnings(entry, period).map(({ column, code }) => warned(column, code)),
    ];
  });
}

function lineWarnings(
  entry: StockEntry,
  period: Month,
): readonly { readonly column: string; readonly code: string }[] {
  const { lost, adjusted, closing, used, stockoutDays, expiry } = entry;
  const isOut = closing !== null && closing <= 0;
  const wholeMonth = (stockoutDays ?? 0) >= daysInMonth(period);
  return [
    { column: 'lost', code: 'lost-reason', holds: (lost ?? 0) > 0 },
    { column: 'adjusted', code: 'adjusted-reason', holds: (adjusted ?? 0) !== 0 },
    { column: 'stockoutDays', code: 'out-without-days', holds: isOut && !stockoutDays },
    { column: 'used', code: 'days-without-use', holds: wholeMonth && (used ?? 0) > 0 },
    { column: 'expiry', code: 'expired', holds: !isOut && expiry !== null && expiry < period },
  ].filter(({ holds }) => holds);
}
