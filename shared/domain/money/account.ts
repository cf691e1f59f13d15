import { addMonths, type Month } from '../calendar/month.ts';
import { cashStates, costRecovery, isOpeningBalance } from './cash.ts';
import type { MoneyDirection, MoneyEntry } from './money-entry.ts';

/** The months of an account, both included. */
export interface AccountSpan {
  readonly from: Month;
  readonly to: Month;
}

/** One box over the months of an account, in whole FCFA. `closing = opening + receipts − spending + correction`. */
export interface BoxAccount {
  readonly box: string;
  /** Brought forward, or written at the start; `null` while nobody ever wrote an opening balance. */
  readonly opening: number | null;
  /** `null` where nothing was written in these months. */
  readonly receipts: number | null;
  readonly spending: number | null;
  /** What opening balances written later on differ from what the book carried; 0 over one month, by definition. */
  readonly correction: number;
  readonly closing: number | null;
}

/** What moved under one heading of a box. */
export interface AccountLine {
  readonly box: string;
  readonly heading: string;
  readonly direction: MoneyDirection;
  readonly amount: number;
}

/** The account of a month, or of several. */
export interface Account {
  readonly boxes: readonly BoxAccount[];
  /** All boxes together; a balance only where each box has one. */
  readonly total: Omit<BoxAccount, 'box'>;
  /** Receipts ÷ spending × 100; `null` where it cannot be. */
  readonly recovery: number | null;
}

/** The months of the year of a month, up to it: what "since January" means. */
export function yearTo(period: Month): AccountSpan {
  return { from: `${period.slice(0, 4)}-01` as Month, to: period };
}

/**
 * The account of every box over some months. An opening balance written within them, not at their start, does not make
 * money come or go: what it differs from the book stands apart as a correction, so that the account always closes.
 * A box whose first opening balance is written later than the start opens with what that balance implies.
 *
 * Example: 1000 brought forward, 500 received, then 900 written as the opening of the next month, 50 received → opening
 * 1000, receipts 550, spending 0, correction −600, closing 950.
 */
export function accountOf(entries: readonly MoneyEntry[], span: AccountSpan): Account {
  const past = entries.filter(({ period }) => period <= span.to);
  const names = [...new Set(past.map(({ box }) => box))];
  const boxes = names.map((box) =>
    boxAccount(
      box,
      past.filter((entry) => entry.box === box),
      span,
    ),
  );
  const receipts = sumOf(boxes.map((box) => box.receipts));
  const spending = sumOf(boxes.map((box) => box.spending));
  return {
    boxes,
    total: {
      opening: wholeSum(boxes.map(({ opening }) => opening)),
      receipts,
      spending,
      correction: boxes.reduce((sum, { correction }) => sum + correction, 0),
      closing: wholeSum(boxes.map(({ closing }) => closing)),
    },
    recovery: costRecovery(receipts, spending),
  };
}

/** What moved within the months, box by box and heading by heading, without opening balances; spellings aside. */
export function accountLines(
  entries: readonly MoneyEntry[],
  { from, to }: AccountSpan,
  keyOf: (entry: MoneyEntry) => string,
): ReadonlyMap<string, AccountLine> {
  const within = entries.filter(
    ({ period, heading }) => period >= from && period <= to && !isOpeningBalance(heading),
  );
  const lines = new Map<string, AccountLine>();
  for (const entry of within) {
    const key = keyOf(entry);
    const { box, heading, direction, amount } = entry;
    lines.set(key, { box, heading, direction, amount: amount + (lines.get(key)?.amount ?? 0) });
  }
  return lines;
}

function boxAccount(
  box: string,
  entries: readonly MoneyEntry[],
  { from, to }: AccountSpan,
): BoxAccount {
  const moved = entries.filter(
    ({ period, heading }) => period >= from && !isOpeningBalance(heading),
  );
  const none = moved.length === 0;
  const receipts = none ? null : amountOf(moved, 'receipt');
  const spending = none ? null : amountOf(moved, 'spending');
  const closing = balanceAt(entries, to);
  if (closing === null)
    return { box, opening: null, receipts, spending, correction: 0, closing: null };
  const opening = openingAt(entries, from);
  const correction = closing - (opening + (receipts ?? 0) - (spending ?? 0));
  return { box, opening, receipts, spending, correction, closing };
}

function balanceAt(entries: readonly MoneyEntry[], month: Month): number | null {
  return cashStates(entries, month).at(-1)?.balance ?? null;
}

/** Written at the start, else brought forward, else what the first balance written later on implies. */
function openingAt(entries: readonly MoneyEntry[], from: Month): number {
  const openings = entries.filter(({ heading }) => isOpeningBalance(heading));
  const written = openings.filter(({ period }) => period === from);
  if (written.length > 0) return net(written);
  const carried = balanceAt(entries, addMonths(from, -1));
  if (carried !== null) return carried;
  const [first] = openings.map(({ period }) => period).toSorted();
  const before = entries.filter(
    ({ period, heading }) =>
      period >= from && period < (first ?? from) && !isOpeningBalance(heading),
  );
  return net(openings.filter(({ period }) => period === first)) - net(before);
}

function net(entries: readonly MoneyEntry[]): number {
  return amountOf(entries, 'receipt') - amountOf(entries, 'spending');
}

function amountOf(entries: readonly MoneyEntry[], direction: MoneyDirection): number {
  return entries
    .filter((entry) => entry.direction === direction)
    .reduce((sum, { amount }) => sum + amount, 0);
}

function sumOf(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}

function wholeSum(amounts: readonly (number | null)[]): number | null {
  return amounts.includes(null) ? null : sumOf(amounts);
}
