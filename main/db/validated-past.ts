import type { Month } from '../../shared/domain/calendar/month.ts';
import type { Reader, SqlValue } from './handles.ts';
import type { SynchronisedTable } from './synchronised-tables.ts';

/** The event that validated a month as it now stands; null for a month that is open. */
function findValidation(db: Reader, facility: string, period: Month): string | null {
  const row = db.get<{ event: string | null }>(
    `SELECT max(j.id) AS event FROM month_state s
     JOIN journal j ON j.row_id = s.id AND j.table_name = 'month_state' AND j.clock_counter < 10000
     WHERE s.facility_id = ? AND s.period = ? AND s.state = 'validated'
       AND json_extract(j.after, '$.state') = 'validated'`,
    [facility, period],
  );
  return row?.event ?? null;
}

/**
 * What a column of a setting said when a month was validated, by the id of the row, for the rows that changed since;
 * null where the row was not there yet. Empty for an open month: there, what is said now holds. The counter is that of
 * the index `journal_by_row`.
 */
export function listValuesThen(
  db: Reader,
  { facility, period }: { readonly facility: string; readonly period: Month },
  table: SynchronisedTable,
  column: string,
): ReadonlyMap<string, SqlValue> {
  const validation = findValidation(db, facility, period);
  const then = new Map<string, SqlValue>();
  if (validation === null) return then;
  const events = db.all<{ id: string; before: string | null }>(
    `SELECT t.id, j.before FROM ${table} t
     JOIN journal j ON j.row_id = t.id AND j.table_name = ? AND j.clock_counter < 10000
     WHERE t.facility_id IN ('', ?) AND j.id > ? ORDER BY j.id`,
    [table, facility, validation],
  );
  for (const { id, before } of events) {
    const fields = before === null ? { [column]: null } : JSON.parse(before);
    if (!then.has(id) && Object.hasOwn(fields, column)) then.set(id, fields[column]);
  }
  return then;
}
