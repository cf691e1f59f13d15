import type { Reader, SqlValue, Writer } from '../../../db/handles.ts';
import type { RowConflict, Weighing } from '../../../db/merge-rows.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';
import {
  compareTexts,
  type FieldConflict,
  foldRow,
  type GivenValue,
} from '../../../db/row-history.ts';
import { columnsOf, isSynchronisedTable } from '../../../db/synchronised-tables.ts';
import { type Decision, listDecisions } from './decision-reader.ts';

/** What was given, as it is kept: the tables that travel hold texts and numbers. */
export type KeptValue = Omit<GivenValue, 'value'> & { readonly value: string | number | null };

/** A field of which two devices say two things, with the centre it belongs to and who told of it. */
export interface OpenConflict extends Omit<RowConflict, 'earlier' | 'later'> {
  readonly earlier: KeptValue;
  readonly later: KeptValue;
  /** `''` where this device found it, else the device whose receipt told of it. */
  readonly toldBy: string;
}

/** A field of a row. */
export type ConflictField = Pick<OpenConflict, 'table' | 'row' | 'field'>;

interface ConflictRow extends ConflictField {
  readonly facility: string;
  readonly toldBy: string;
  readonly earlier: string;
  readonly later: string;
}

/** Keeps a conflict in the place of what was known of the same field. */
export function keepConflict(
  db: Writer,
  conflict: RowConflict & Pick<OpenConflict, 'toldBy'>,
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

/** Replaces what was known of the rows that a merge weighed by what it found in them. */
export function replaceConflicts(db: Writer, { weighed, conflicts }: Weighing): void {
  for (const { table, row } of weighed) {
    db.run("DELETE FROM merge_conflict WHERE table_name = ? AND row_id = ? AND told_by = ''", [
      table,
      row,
    ]);
  }
  for (const conflict of conflicts) keepConflict(db, { ...conflict, toldBy: '' });
}

/** Forgets what one device told, before it tells anew. */
export function dropConflictsToldBy(db: Writer, device: string): void {
  db.run('DELETE FROM merge_conflict WHERE told_by = ?', [device]);
}

/** The events of some rows of one table, by row. */
function readHistories(
  db: Reader,
  table: string,
  rows: readonly string[],
): ReadonlyMap<string, readonly JournalEvent[]> {
  const events = db.all<JournalEvent>(
    'SELECT * FROM journal WHERE table_name = ? AND row_id IN (SELECT value FROM json_each(?))',
    [table, JSON.stringify([...new Set(rows)])],
  );
  return Map.groupBy(events, ({ row_id }) => row_id);
}

// What a receipt tells of may rest on events that only headquarters hold; they are asked for where they are held.
function isUnsettled(
  conflict: OpenConflict,
  events: readonly JournalEvent[],
  decided: ReadonlySet<string>,
): boolean {
  const { field, later, toldBy } = conflict;
  if (!events.some(({ id }) => id === later.event)) return !decided.has(pairKey(conflict));
  // What is seen here needs nobody to tell of it.
  if (toldBy !== '') return false;
  return foldRow(events).conflicts.some(
    (each: FieldConflict) => each.field === field && each.later.event === later.event,
  );
}

/** Names a field of a row. */
export function fieldKey({ table, row, field }: ConflictField): string {
  return JSON.stringify([table, row, field]);
}

function readConflict({ earlier, later, ...row }: ConflictRow): OpenConflict {
  return {
    ...row,
    earlier: JSON.parse(earlier) as OpenConflict['earlier'],
    later: JSON.parse(later) as OpenConflict['later'],
  };
}

function listFound(db: Reader, decided: ReadonlySet<string>): readonly OpenConflict[] {
  const rows = db.all<ConflictRow>(
    `SELECT table_name AS "table", row_id AS row, field, facility, told_by AS toldBy, earlier, later
     FROM merge_conflict ORDER BY told_by DESC`,
  );
  return [...Map.groupBy(rows.map(readConflict), ({ table }) => table)].flatMap(
    ([table, found]) => {
      const rowIds = found.map(({ row }) => row);
      const histories = readHistories(db, table, rowIds);
      return found.filter((each) => isUnsettled(each, histories.get(each.row) ?? [], decided));
    },
  );
}

function saysStill(db: Reader, { table, row, field, later }: Decision): boolean {
  if (!isSynchronisedTable(table) || !columnsOf(table).includes(field)) return false;
  const sql = `SELECT ${field} AS value FROM ${table} WHERE id = ?`;
  return db.get<{ value: SqlValue }>(sql, [row])?.value === later.value;
}

/** Whose decision was withdrawn is open again while the field says what it said before the decision. */
function reopen(db: Reader, withdrawn: readonly Decision[]): readonly OpenConflict[] {
  return withdrawn
    .filter((decision) => saysStill(db, decision))
    .map(({ table, row, field, facility, earlier, later }) => {
      return { table, row, field, facility, earlier, later, toldBy: '' };
    });
}

/** Names two values that were given to one field. */
function pairKey({ table, row, field, earlier, later }: Decision | OpenConflict): string {
  return JSON.stringify([table, row, field, earlier.event, later.event]);
}

/** The conflicts that nobody has settled since they were found, each field once. */
export function listConflicts(db: Reader): readonly OpenConflict[] {
  const decisions = listDecisions(db);
  const decided = new Set(decisions.filter(({ withdrawn }) => !withdrawn).map(pairKey));
  const withdrawn = decisions.filter((each) => each.withdrawn && !decided.has(pairKey(each)));
  // What was found here says more than what a receipt told of the same field.
  const open = [...reopen(db, withdrawn), ...listFound(db, decided)].map(
    (conflict) => [fieldKey(conflict), conflict] as const,
  );
  return [...new Map(open).values()].toSorted(
    (one, other) =>
      compareTexts(one.facility, other.facility) || compareTexts(fieldKey(one), fieldKey(other)),
  );
}
