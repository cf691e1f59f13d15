import { closingBalances, writeBudget } from '../../resources/demo/demo-budget.ts';
import { DEMO_FACILITY, type DemoYears } from '../../resources/demo/demo-centre.ts';
import { writeDebts, writeFreeCare } from '../../resources/demo/demo-owed.ts';
import type { Writer } from '../db/handles.ts';
import { createKnownNames } from '../features/facilities/known-names.ts';
import { recordCount } from '../features/money/book-writer.ts';
import { recordVoted } from '../features/money/budget-writer.ts';
import { recordDebt, recordFreeCare } from '../features/money/owed-writer.ts';
import type { IdSource } from '../platform/ids.ts';

const { code: facility } = DEMO_FACILITY;

/** What was found in the boxes that were counted beside what the book says, and why. */
const COUNTED: readonly (readonly [box: string, difference: number, reason: string])[] = [
  ['tarification', -1500, 'Monnaie rendue en trop'],
  ['médicaments', 0, ''],
];

/** Writes the budget voted, the cash that was counted, debts, and care given free. */
export function recordDemoAccounts(
  db: Writer,
  ids: IdSource,
  { calendar, activity, money }: DemoYears,
): void {
  const { cashBox } = createKnownNames(db, facility);
  for (const { year, ...vote } of writeBudget(calendar, money)) {
    recordVoted(db, facility, year, { ...vote, box: cashBox(vote.box).code });
  }
  const balances = closingBalances(money);
  for (const [name, difference, reason] of COUNTED) {
    const counted = (balances.get(name) ?? 0) + difference;
    const box = cashBox(name).code;
    recordCount(db, facility, { period: calendar.lastMonth, box, counted, reason });
  }
  for (const debt of writeDebts(calendar)) recordDebt(db, facility, ids.next(), debt);
  for (const care of writeFreeCare(activity)) recordFreeCare(db, facility, ids.next(), care);
}
