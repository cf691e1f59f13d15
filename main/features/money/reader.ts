import { EVERY_MONTH, type MonthRange } from '../../../shared/domain/calendar/month.ts';
import type { MoneyEntry } from '../../../shared/domain/money/money-entry.ts';
import type { Reader } from '../../db/handles.ts';

/** The lines of the centre's accounts, oldest first; boxes by their name. */
export function listMoneyEntries(
  db: Reader,
  facility: string,
  { from, to }: MonthRange = EVERY_MONTH,
): readonly MoneyEntry[] {
  return db.all<MoneyEntry>(
    `SELECT e.period, b.name AS box, e.heading, e.direction, e.amount
     FROM money_entry e JOIN cash_box b ON b.id = e.cash_box_id
     WHERE e.facility_id = ? AND e.period BETWEEN ? AND ? ORDER BY e.period, b.local, b.rowid, e.rowid`,
    [facility, from, to],
  );
}
