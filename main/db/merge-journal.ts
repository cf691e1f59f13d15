import type { SqlValue, Writer } from './handles.ts';
import { insertAsRecorded } from './insert-recorded.ts';
import { type JournalEvent, keepNewEvent } from './replay-journal.ts';
import { compareEvents, type FieldConflict, type FoldedRow, foldRow } from './row-history.ts';
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
  readonly facility: string;
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
  /** The rows that had more than one event to weigh; no other can be in conflict. */
  readonly weighed: readonly WeighedRow[];
  /** Open in the rows that were weighed. */
  readonly conflicts: readonly RowConflict[];
}

/** A row, by its table. */
export type WeighedRow = Pick<RowConflict, 'table' | 'row'>;

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
  if (keepNewEvent(writer, event)) return true;
  const { id, device, facility, seq } = event;
  const held = writer.all<JournalEvent>(
    'SELECT * FROM journal WHERE id = ? OR (device = ? AND facility = ? AND seq = ?)',
    [id, device, facility, seq],
  );
  if (!held.every((each) => isSame(each, event))) throw new AlteredEvent(event);
  return false;
}

type RowChange = 'inserted' | 'changed' | 'deleted' | 'unchanged';

interface MergedRow extends WeighedRow, FoldedRow {
  readonly facility: string;
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

/** Brings a row that stays to what its events come to. */
function settleRow(writer: Writer, merged: MergedRow): RowChange {
  const { table, row, exists, fields } = merged;
  const held = writer.get<Record<string, SqlValue>>(`SELECT * FROM ${table} WHERE id = ?`, [row]);
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

// Without a change or an end of its own, a row that is not here was never here.
function wasEverChanged(writer: Writer, { table_name, row_id }: JournalEvent): boolean {
  // The planner would take the index of all events, which holds this one and costs ten times as much.
  const sql = `SELECT 1 FROM journal INDEXED BY journal_of_changes
    WHERE row_id = ? AND table_name = ? AND operation <> 'insert' LIMIT 1`;
  return writer.get(sql, [row_id, table_name]) !== undefined;
}

function foldHeld(writer: Writer, { table, row }: WeighedRow): MergedRow {
  const events = writer.all<JournalEvent>(
    'SELECT * FROM journal WHERE row_id = ? AND table_name = ?',
    [row, table],
  );
  const folded = foldRow(events);
  const columns = columnsOf(table);
  for (const name of folded.fields.keys()) {
    if (!columns.includes(name)) throw new Error(`${table} has no column ${name}`);
  }
  return { table, row, facility: events[0]?.facility ?? '', ...folded };
}

/** The rows that one merge touches: most are new and written as they were recorded, the others are weighed at its end. */
class Merging {
  readonly #writer: Writer;
  readonly #fresh = new Map<SynchronisedTable, Set<string>>();
  readonly #weighed = new Map<SynchronisedTable, Set<string>>();
  readonly #counts = { inserted: 0, changed: 0, deleted: 0, unchanged: 0 };

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  touch(event: JournalEvent): void {
    const { table_name: table, row_id, operation } = event;
    if (!isSynchronisedTable(table)) throw new Error(`No table of ours: ${table}`);
    const isNew = operation === 'insert' && !this.#weighed.get(table)?.has(row_id);
    const isInserted =
      isNew && !wasEverChanged(this.#writer, event) && insertAsRecorded(this.#writer, table, event);
    if (isInserted) this.#counts.inserted += 1;
    addTo(isInserted ? this.#fresh : this.#weighed, table, row_id);
  }

  settle(): Omit<Merge, 'added' | 'known'> {
    const tables = Object.keys(SYNCHRONISED_TABLES) as SynchronisedTable[];
    const weighed = tables.flatMap((table) =>
      [...(this.#weighed.get(table) ?? [])].map((row) => ({ table, row })),
    );
    const folded = weighed.map((row) => foldHeld(this.#writer, row));
    // What goes leaves its place before what comes takes it: children first, as they were made last.
    for (const row of folded.filter(({ exists }) => exists === false).toReversed()) {
      const isGone = deleteRow(this.#writer, row.table, row.row);
      this.#count(row, isGone ? 'deleted' : 'unchanged');
    }
    for (const row of folded.filter(({ exists }) => exists !== false)) {
      this.#count(row, settleRow(this.#writer, row));
    }
    const { inserted, changed, deleted } = this.#counts;
    const conflicts = folded.flatMap(({ table, row, facility, conflicts: ofRow }) =>
      ofRow.map((conflict) => ({ table, row, facility, ...conflict })),
    );
    return { inserted, changed, deleted, weighed, conflicts };
  }

  // What came in and changed again in one merge came in as it is now.
  #count({ table, row }: WeighedRow, change: RowChange): void {
    if (!this.#fresh.get(table)?.has(row)) this.#counts[change] += 1;
    else if (change === 'deleted') this.#counts.inserted -= 1;
  }
}

function addTo(
  rows: Map<SynchronisedTable, Set<string>>,
  table: SynchronisedTable,
  row: string,
): void {
  const ofTable = rows.get(table) ?? new Set();
  rows.set(table, ofTable.add(row));
}

// Whoever changes from now on what came in comes after it, whatever their own clock says.
function catchUp(writer: Writer, { clock_ms, clock_counter }: JournalEvent): void {
  writer.run(
    `UPDATE journal_context SET
       clock_counter = CASE WHEN clock_ms = :clock_ms THEN max(clock_counter, :clock_counter) ELSE :clock_counter END,
       clock_ms = :clock_ms
     WHERE clock_ms <= :clock_ms`,
    { clock_ms, clock_counter },
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
  const merging = new Merging(writer);
  let latest: JournalEvent | null = null;
  let added = 0;
  for (const event of events) {
    if (!takeEvent(writer, event)) continue;
    added += 1;
    merging.touch(event);
    if (latest === null || compareEvents(latest, event) < 0) latest = event;
  }
  if (latest) catchUp(writer, latest);
  return { added, known: events.length - added, ...merging.settle() };
}
