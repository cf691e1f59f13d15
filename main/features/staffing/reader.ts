import { EVERY_MONTH, type Month, type MonthRange } from '../../../shared/domain/calendar/month.ts';
import { absencesByCadre, type CadreAbsence } from '../../../shared/domain/staffing/absence.ts';
import type { StaffEntry } from '../../../shared/domain/staffing/staff-entry.ts';
import type { Reader } from '../../db/handles.ts';
import { listAbsences, listPosts } from './roster-reader.ts';

/** The posts of the months that a centre reported, oldest first, in the order of the catalogue. */
export function listStaffEntries(
  db: Reader,
  facility: string,
  { from, to }: MonthRange = EVERY_MONTH,
): readonly StaffEntry[] {
  return db.all<StaffEntry>(
    `SELECT e.period, c.name AS cadre, nullif(e.payer, '') AS payer, e.norm, e.filled, e.present
     FROM staff_entry e JOIN cadre c ON c.id = e.cadre_id
     WHERE e.facility_id = ? AND e.period BETWEEN ? AND ? ORDER BY e.period, c.local, c.rowid, e.payer`,
    [facility, from, to],
  );
}

/**
 * The absences of a month by cadre, named as the figures name them; empty where nobody is recorded as away in it, since
 * nothing tells a month without absences from one whose absences were not written.
 */
export function listCadreAbsences(
  db: Reader,
  facility: string,
  period: Month,
): readonly CadreAbsence[] {
  const cadres = absencesByCadre(listPosts(db, facility), listAbsences(db, facility), period);
  if (cadres.every(({ absentDays }) => absentDays === 0)) return [];
  const rows = db.all<{ code: string; name: string }>(
    `SELECT code, name FROM cadre WHERE facility_id IN ('', ?)`,
    [facility],
  );
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  return cadres.map((each) => ({ ...each, cadre: names.get(each.cadre) ?? each.cadre }));
}
