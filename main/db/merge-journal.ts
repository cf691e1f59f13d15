import type { SqlValue, Writer } from './handles.ts';
import { type JournalEvent, keepEvent } from './replay-journal.ts';
import { type FieldConflict, foldRow } from './row-history.ts';
import { deleteRow } from './save-row.ts';
import {
  columnsOf,
  isSynchronisedTable,
  SYNCHRONISED_TABLES,
  type SynchronisedTable,
} from './synchronised-tables.ts';

/** A field of a row of which two devices say two things. */
export interface RowConflict extends FieldConflict {
  readonly table: SynchronisedTable;
  readonly row: string;
}

/** What a merge came to. */
export interface Merge {
  /** Events that were not known. */
  readonly added: number;
  /** Events that were. */
  readonly known: number;
  readonly inserted: number;
  readonly changed: number;
  readonly deleted: number;
  /** Open in the rows that the merge touched. */
  readonly conflicts: readonly RowConflict[];
}

/** An event that is not what it was, or takes the number of another: somebody changed it, or a device lost its memory. */
export class AlteredEvent extends Error {
  readonly event: JournalEvent;

  constructor(event: JournalEvent) {
    super(`The event ${event.id} is not the one that is known`);
    this.event = event;
  }
}

function isSame(first: JournalEvent, second: JournalEvent): boolean {
  const names = Object.keys(second) as (keyof JournalEvent)[];
  return names.every((name) => first[name] === second[name]);
}

/** Keeps an event; false for one that is known already. */
function takeEvent(writer: Writer, event: JournalEvent): boolean {
  const { id, device, facility, seq } = event;
  const held = writer.get<JournalEvent>(
    'SELECT * FROM journal WHERE id = ? OR (device = ? AND facility = ? AND seq = ?)',
    [id, device, facility, seq],
  );
  if (held && !isSame(held, event)) throw new AlteredEvent(event);
  if (!held) keepEvent(writer, event);
  return !held;
}

type RowChange = 'inserted' | 'changed' | 'deleted' | 'unchanged';

interface MergedRow {
  readonly table: SynchronisedTable;
  readonly row: string;
  readonly facility: string;
  readonly exists: boolean | null;
  readonly fields: ReadonlyMap<string, SqlValue>;
}

function insertRow(writer: Writer, { table, row, facility, fields }: MergedRow): RowChange {
  const names = [...fields.keys()];
  const places = names.map((name) => `:${name}`);
  writer.run(
    `INSERT INTO ${table} (${['id', 'facility_id', ...names].join(', ')})
     VALUES (${[':id', ':facility_id', ...places].join(', ')})`,
    { ...Object.fromEntries(fields), id: row, facility_id: facility },
  );
  return 'inserted';
}

/** Brings a row to what its events come to. */
function settleRow(writer: Writer, merged: MergedRow): RowChange {
  const { table, row, exists, fields } = merged;
  const held = writer.get<Record<string, SqlValue>>(`SELECT * FROM ${table} WHERE id = ?`, [row]);
  if (exists === false) return deleteRow(writer, table, row) ? 'deleted' : 'unchanged';
  if (!held) return exists ? insertRow(writer, merged) : 'unchanged';
  const changed = [...fields].filter(([name, value]) => held[name] !== value);
  if (changed.length === 0) return 'unchanged';
  const sets = changed.map(([name]) => `${name} = :${name}`).join(', ');
  writer.run(`UPDATE ${table} SET ${sets} WHERE id = :id`, {
    ...Object.fromEntries(changed),
    id: row,
  });
  return 'changed';
}

function listTouched(events: readonly JournalEvent[]): ReadonlyMap<SynchronisedTable, Set<string>> {
  const touched = new Map<SynchronisedTable, Set<string>>();
  for (const { table_name, row_id } of events) {
    if (!isSynchronisedTable(table_name)) throw new Error(`No table of ours: ${table_name}`);
    const rows = touched.get(table_name) ?? new Set();
    touched.set(table_name, rows.add(row_id));
  }
  return touched;
}

function foldTouched(writer: Writer, table: SynchronisedTable, rows: ReadonlySet<string>) {
  const columns = new Set(columnsOf(table));
  const events = writer.all<JournalEvent>(
    'SELECT * FROM journal WHERE table_name = ? AND row_id IN (SELECT value FROM json_each(?))',
    [table, JSON.stringify([...rows])],
  );
  return [...Map.groupBy(events, ({ row_id }) => row_id)].map(([row, ofRow]) => {
    const folded = foldRow(ofRow);
    for (const name of folded.fields.keys()) {
      if (!columns.has(name)) throw new Error(`${table} has no column ${name}`);
    }
    const facility = ofRow[0]?.facility ?? '';
    return { table, row, facility, ...folded };
  });
}

// Whoever changes from now on what came in comes after it, whatever their own clock says.
function catchUp(writer: Writer, events: readonly JournalEvent[]): void {
  const latest = events.reduce((most, { clock_ms }) => Math.max(most, clock_ms), 0);
  writer.run(
    'UPDATE journal_context SET clock_counter = 0, clock_ms = :latest WHERE clock_ms < :latest',
    { latest },
  );
  const counter = events
    .filter(({ clock_ms }) => clock_ms === latest)
    .reduce((most, { clock_counter }) => Math.max(most, clock_counter), 0);
  writer.run(
    `UPDATE journal_context SET clock_counter = max(clock_counter, :counter) WHERE clock_ms = :latest`,
    { latest, counter },
  );
}

/**
 * Merges events of other devices: each is kept once under its own number, and every row that they touch is brought to
 * what all its events come to. The same events in any order, and again, give the same rows. Call it inside
 * `write(…, { origin: 'package' })`; what does not fit together undoes all of it.
 */
export function mergeEvents(writer: Writer, events: readonly JournalEvent[]): Merge {
  // A row may stand before the one that it belongs to.
  writer.run('PRAGMA defer_foreign_keys = ON');
  const added = events.filter((event) => takeEvent(writer, event));
  catchUp(writer, added);
  const touched = listTouched(added);
  const tables = Object.keys(SYNCHRONISED_TABLES) as SynchronisedTable[];
  const folded = tables.flatMap((table) => {
    const rows = touched.get(table);
    return rows ? foldTouched(writer, table, rows) : [];
  });
  // What goes leaves its place before what comes takes it: children first, as they were made last.
  const leaving = folded.filter(({ exists }) => exists === false).toReversed();
  const staying = folded.filter(({ exists }) => exists !== false);
  const changes = [...leaving, ...staying].map((row) => settleRow(writer, row));
  const count = (change: RowChange): number => changes.filter((each) => each === change).length;
  return {
    added: added.length,
    known: events.length - added.length,
    inserted: count('inserted'),
    changed: count('changed'),
    deleted: count('deleted'),
    conflicts: folded.flatMap(({ table, row, conflicts }) =>
      conflicts.map((conflict) => ({ table, row, ...conflict })),
    ),
  };
}
