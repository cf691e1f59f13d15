import type { Reader, Writer } from '../../../db/handles.ts';
import type { RowConflict } from '../../../db/merge-journal.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';
import { type FieldConflict, foldRow, type GivenValue } from '../../../db/row-history.ts';
import type { SynchronisedTable } from '../../../db/synchronised-tables.ts';

/** What was given, as it is kept: the tables that travel hold texts and numbers. */
type KeptValue = Omit<GivenValue, 'value'> & { readonly value: string | number | null };

/** A field of which two devices say two things, with the centre it belongs to and who told of it. */
export interface OpenConflict extends Omit<RowConflict, 'earlier' | 'later'> {
  readonly earlier: KeptValue;
  readonly later: KeptValue;
  readonly facility: string;
  /** `''` where this device found it, else the device whose receipt told of it. */
  readonly toldBy: string;
}

interface ConflictRow {
  readonly table: SynchronisedTable;
  readonly row: string;
  readonly field: string;
  readonly facility: string;
  readonly toldBy: string;
  readonly earlier: string;
  readonly later: string;
}

/** Keeps a conflict in the place of what was known of the same field. */
export function keepConflict(
  db: Writer,
  conflict: RowConflict & Pick<OpenConflict, 'facility' | 'toldBy'>,
): void {
  const { table, row, field, facility, toldBy, earlier, later } = conflict;
  db.run(
    `INSERT OR REPLACE INTO merge_conflict (table_name, row_id, field, facility, told_by, earlier, later)
     VALUES (:table, :row, :field, :facility, :toldBy, :earlier, :later)`,
    {
      ...{ table, row, field, facility, toldBy },
      earlier: JSON.stringify(earlier),
      later: JSON.stringify(later),
    },
  );
}

/** Replaces what was known of the rows that a merge touched by what it found in them. */
export function replaceConflicts(
  db: Writer,
  events: readonly JournalEvent[],
  conflicts: readonly RowConflict[],
): void {
  const facilities = new Map(events.map((event) => [rowKey(event), event.facility]));
  for (const { table_name, row_id } of events) {
    db.run("DELETE FROM merge_conflict WHERE table_name = ? AND row_id = ? AND told_by = ''", [
      table_name,
      row_id,
    ]);
  }
  for (const conflict of conflicts) {
    const facility = facilities.get(rowKey({ table_name: conflict.table, row_id: conflict.row }));
    keepConflict(db, { ...conflict, facility: facility ?? '', toldBy: '' });
  }
}

function rowKey({ table_name, row_id }: Pick<JournalEvent, 'table_name' | 'row_id'>): string {
  return JSON.stringify([table_name, row_id]);
}

/** Forgets what one device told, before it tells anew. */
export function dropConflictsToldBy(db: Writer, device: string): void {
  db.run('DELETE FROM merge_conflict WHERE told_by = ?', [device]);
}

function isOpen(db: Reader, { table, row, field, later, toldBy }: OpenConflict): boolean {
  const events = db.all<JournalEvent>('SELECT * FROM journal WHERE table_name = ? AND row_id = ?', [
    table,
    row,
  ]);
  // What a receipt tells of may rest on events that only headquarters hold; they are asked for where they are held.
  if (!events.some(({ id }) => id === later.event)) return true;
  // What is seen here needs nobody to tell of it.
  if (toldBy !== '') return false;
  return foldRow(events).conflicts.some(
    (each: FieldConflict) => each.field === field && each.later.event === later.event,
  );
}

/** The conflicts that nobody has settled since they were found. */
export function listConflicts(db: Reader): readonly OpenConflict[] {
  const rows = db.all<ConflictRow>(
    `SELECT table_name AS "table", row_id AS row, field, facility, told_by AS toldBy, earlier, later
     FROM merge_conflict ORDER BY facility, table_name, row_id, field, told_by`,
  );
  return rows
    .map((row) => ({
      ...row,
      earlier: JSON.parse(row.earlier) as OpenConflict['earlier'],
      later: JSON.parse(row.later) as OpenConflict['later'],
    }))
    .filter((conflict) => isOpen(db, conflict));
}
