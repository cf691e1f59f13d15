import type { StaffEntry } from '../../../shared/domain/staffing/staff-entry.ts';
import type { Reader } from '../../db/handles.ts';

/** The posts of every month that a centre reported, oldest first, in the order of the catalogue. */
export function listStaffEntries(db: Reader, facility: string): readonly StaffEntry[] {
  return db.all<StaffEntry>(
    `SELECT e.period, c.name AS cadre, nullif(e.payer, '') AS payer, e.norm, e.filled, e.present
     FROM staff_entry e JOIN cadre c ON c.id = e.cadre_id
     WHERE e.facility_id = ? ORDER BY e.period, c.local, c.rowid, e.payer`,
    [facility],
  );
}
