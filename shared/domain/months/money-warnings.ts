import { addMonths, type Month } from '../calendar/month.ts';
import { cashStates, isOpeningBalance } from '../money/cash.ts';
import type { MoneyEntry } from '../money/money-entry.ts';
import { type MonthWarning, warn } from './month-warning.ts';

/**
 * What asks for a reason in the account of a month, box by box (`row` is the box as the entries name it): an opening balance written that
 * is not what the month before left (`opening-differs`), more money out than there was (`negative-balance`), movements
 * in a box whose opening balance nobody wrote (`no-opening-balance`).
 */
export function moneyWarnings(
  entries: readonly MoneyEntry[],
  period: Month,
): readonly MonthWarning[] {
  const before = new Map(
    cashStates(entries, addMonths(period, -1)).map(({ box, balance }) => [box, balance]),
  );
  return cashStates(entries, period).flatMap(({ box, balance, receipts, spending }) => {
    if (box === null) return [];
    const moved = receipts !== null || spending !== null;
    const left = before.get(box) ?? null;
    const opening = openingOf(entries, box, period);
    return [
      ...(opening !== null && left !== null && opening !== left
        ? [warn('money', box, null, 'opening-differs', { opening, left })]
        : []),
      ...(balance !== null && balance < 0
        ? [warn('money', box, null, 'negative-balance', { balance })]
        : []),
      ...(balance === null && moved ? [warn('money', box, null, 'no-opening-balance')] : []),
    ];
  });
}

function openingOf(entries: readonly MoneyEntry[], box: string, period: Month): number | null {
  const openings = entries.filter(
    (entry) => entry.box === box && entry.period === period && isOpeningBalance(entry.heading),
  );
  if (openings.length === 0) return null;
  return openings.reduce((sum, { amount }) => sum + amount, 0);
}
