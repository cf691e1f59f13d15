import { type Day, daysBetween } from '../calendar/day.ts';

/** `claim`: owed to the centre (a mutual fund, a programme); `debt`: owed by it (a supplier, salaries). */
export type DebtKind = 'claim' | 'debt';

/** What somebody owes, in whole FCFA. Institutions and groups are named, never a patient. */
export interface Debt {
  readonly kind: DebtKind;
  readonly who: string;
  readonly whatFor: string;
  readonly since: Day;
  readonly amount: number;
  /** What of it was paid up to now. */
  readonly paid: number;
}

/** What is still owed: never under 0, for what is paid too much is not owed back here. */
export function leftToPay({ amount, paid }: Pick<Debt, 'amount' | 'paid'>): number {
  return Math.max(0, amount - paid);
}

/** What is owed to the centre, by it, and how many days the oldest of what is not paid has been waiting. */
export interface DebtTotals {
  readonly claims: number;
  readonly debts: number;
  /** `null` when nothing is left to pay. */
  readonly oldestDays: number | null;
}

/** The totals of what is not yet paid on a day. Example: 30 000 owed, 10 000 paid → 20 000. */
export function debtTotals(debts: readonly Debt[], on: Day): DebtTotals {
  const open = debts.filter((debt) => leftToPay(debt) > 0);
  const sum = (kind: DebtKind): number =>
    open.reduce((total, debt) => (debt.kind === kind ? total + leftToPay(debt) : total), 0);
  const days = open.map(({ since }) => Math.max(0, daysBetween(since, on)));
  return {
    claims: sum('claim'),
    debts: sum('debt'),
    oldestDays: days.length === 0 ? null : Math.max(...days),
  };
}
