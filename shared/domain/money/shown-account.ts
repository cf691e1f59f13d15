import type { Month } from '../calendar/month.ts';
import type { Span } from '../services/span.ts';
import type { BoxAccount } from './account.ts';
import type { DebtTotals } from './debts.ts';
import type { OwedByPayer } from './free-care.ts';
import type { MoneyDirection } from './money-entry.ts';
import type { PlannedCost } from './planned-costs.ts';

/** Whether an account is of one month, or of its quarter or its year up to it. */
export type AccountLength = Span;

/** A cash box of an account; `box` is its code. */
export interface ShownBox extends BoxAccount {
  /** Its name in the language of the page. */
  readonly label: string;
  /** The cash found at the end of the last month; `null` while nobody counted. */
  readonly counted: number | null;
  /** Why it is not what the book says. */
  readonly reason: string | null;
}

/** A heading of an account, in whole FCFA. */
export interface ShownLine {
  /** The code of the box, and its name. */
  readonly box: string;
  readonly label: string;
  readonly heading: string;
  readonly direction: MoneyDirection;
  /** The code of a known unit, a word of the centre, or '' where it belongs to none. */
  readonly unit: string;
  /** Of the months of the account; `null` where nothing was written. */
  readonly amount: number | null;
  readonly yearToDate: number | null;
  /** Voted for the whole year; `null` where nothing was. */
  readonly budget: number | null;
}

/** What a unit earned and spent in the months of an account. */
export interface UnitTotal {
  readonly unit: string;
  readonly receipts: number;
  readonly spending: number;
}

/** The account of a centre as the page and the paper show it. */
export interface ShownAccount {
  readonly period: Month;
  readonly length: AccountLength;
  /** The months with accounts, the newest first. */
  readonly months: readonly Month[];
  readonly boxes: readonly ShownBox[];
  readonly total: Omit<BoxAccount, 'box'>;
  /** Receipts ÷ spending × 100. */
  readonly recovery: number | null;
  readonly lines: readonly ShownLine[];
  readonly units: readonly UnitTotal[];
  /** What each open promise would leave in the boxes. */
  readonly plan: readonly PlannedCost[];
  readonly debts: DebtTotals;
  readonly freeCare: readonly OwedByPayer[];
}

/** What each unit earned and spent, in the order in which the lines name them; lines of no unit are left out. */
export function unitTotals(lines: readonly ShownLine[]): readonly UnitTotal[] {
  const known = lines.filter(({ unit, amount }) => unit !== '' && amount !== null);
  const sum = (unit: string, direction: MoneyDirection): number =>
    known
      .filter((line) => line.unit === unit && line.direction === direction)
      .reduce((all, { amount }) => all + (amount ?? 0), 0);
  return [...new Set(known.map(({ unit }) => unit))].map((unit) => ({
    unit,
    receipts: sum(unit, 'receipt'),
    spending: sum(unit, 'spending'),
  }));
}

/** Cash found less what the book says: under 0, money is missing; `null` while one of them is not known. */
export function cashDifference({
  counted,
  closing,
}: Pick<ShownBox, 'counted' | 'closing'>): number | null {
  return counted === null || closing === null ? null : counted - closing;
}
