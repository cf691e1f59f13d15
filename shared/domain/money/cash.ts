import type { Month } from '../calendar/month.ts';
import { percentOf } from '../statistics/percent.ts';
import { foldSpelling } from '../text/spelling.ts';
import type { MoneyDirection, MoneyEntry } from './money-entry.ts';

/** One cash box, or all of them, at the end of a month, in whole FCFA. */
export interface CashState {
  /** `null`: all boxes together. */
  readonly box: string | null;
  /** What should be in the box; `null` when no opening balance is known, which is not an empty box. */
  readonly balance: number | null;
  /** What came in and went out during the month, without opening balances; `null` when nothing was written. */
  readonly receipts: number | null;
  readonly spending: number | null;
}

/** Whether a heading is the opening balance, spelling aside: it is what was there already, and no receipt. */
export function isOpeningBalance(heading: string): boolean {
  return foldSpelling(heading) === 'solde initial';
}

/**
 * The state of every box that was written of up to the month, in order of name, then of all of them.
 * Balance = the latest opening balance up to the month + receipts − spending from its month on, to the end of `period`.
 * All boxes together have a balance only where each of them has one.
 */
export function cashStates(entries: readonly MoneyEntry[], period: Month): readonly CashState[] {
  const past = entries.filter((entry) => entry.period <= period);
  const names = [...new Set(past.map(({ box }) => box))].toSorted();
  const boxes = names.map((box) =>
    boxState(
      box,
      past.filter((entry) => entry.box === box),
      period,
    ),
  );
  const ofMonth = past.filter((entry) => entry.period === period);
  const balances = boxes.map(({ balance }) => balance);
  const known = balances.filter((balance) => balance !== null);
  const isWhole = known.length > 0 && known.length === balances.length;
  const total: CashState = {
    box: null,
    balance: isWhole ? known.reduce((sum, each) => sum + each, 0) : null,
    ...flows(ofMonth),
  };
  return [...boxes, total];
}

/**
 * Cost recovery of a month: receipts ÷ spending × 100; under 100 the centre lives on its reserve. `null` when either
 * was not written, or nothing was spent.
 */
export function costRecovery(receipts: number | null, spending: number | null): number | null {
  return receipts === null || spending === null ? null : percentOf(receipts, spending);
}

function boxState(box: string, entries: readonly MoneyEntry[], period: Month): CashState {
  const openings = entries.filter(({ heading }) => isOpeningBalance(heading));
  const start = openings
    .map((entry) => entry.period)
    .toSorted()
    .at(-1);
  const counted = entries.filter((entry) => start !== undefined && entry.period >= start);
  const balance =
    start === undefined ? null : amountOf(counted, 'receipt') - amountOf(counted, 'spending');
  return { box, balance, ...flows(entries.filter((entry) => entry.period === period)) };
}

/** What moved in a month: a month with a line of money and none of one direction moved 0 that way. */
function flows(ofMonth: readonly MoneyEntry[]): Pick<CashState, 'receipts' | 'spending'> {
  const moved = ofMonth.filter(({ heading }) => !isOpeningBalance(heading));
  if (moved.length === 0) return { receipts: null, spending: null };
  return { receipts: amountOf(moved, 'receipt'), spending: amountOf(moved, 'spending') };
}

function amountOf(entries: readonly MoneyEntry[], direction: MoneyDirection): number {
  return entries
    .filter((entry) => entry.direction === direction)
    .reduce((sum, { amount }) => sum + amount, 0);
}
