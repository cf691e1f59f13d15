import type { MoneyEntry } from '../../../shared/domain/money/money-entry.ts';
import type { Reader } from '../../db/handles.ts';

/** Every line of the centre's accounts, oldest first; boxes by their name. */
export function listMoneyEntries(db: Reader, facility: string): readonly MoneyEntry[] {
  return db.all<MoneyEntry>(
    `SELECT e.period, b.name AS box, e.heading, e.direction, e.amount
     FROM money_entry e JOIN cash_box b ON b.id = e.cash_box_id
     WHERE e.facility_id = ? ORDER BY e.period, b.local, b.rowid, e.rowid`,
    [facility],
  );
}
