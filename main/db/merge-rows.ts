import type { Reader, SqlValue, Writer } from './handles.ts';
import { insertAsRecorded } from './insert-recorded.ts';
import type { JournalEvent } from './replay-journal.ts';
import { type FieldConflict, type FoldedRow, foldRow } from './row-history.ts';
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

/** A row, by its table. */
export type WeighedRow = Pick<RowConflict, 'table' | 'row'>;

/** What is known of the rows that had more than one event to weigh; no other can be in conflict. */
export interface Weighing {
  readonly weighed: readonly WeighedRow[];
  /** Open in the rows that were weighed. */
  readonly conflicts: readonly RowConflict[];
}

/** How many rows a merge wrote. */
export interface RowCounts {
  readonly inserted: number;
  readonly changed: number;
  readonly deleted: number;
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

/** Of some rows, those that an event changed or ended; without one, a row that is not here was never here. */
function listEverChanged(db: Reader, events: readonly JournalEvent[]): ReadonlySet<string> {
  const rows = events.map(({ row_id }) => row_id);
  // The planner would take the index of all events, which holds these too and costs ten times as much.
  const changed = db.all<WeighedRow>(
    `SELECT DISTINCT j.table_name AS "table", j.row_id AS row FROM json_each(?) r
     CROSS JOIN journal j INDEXED BY journal_of_changes
       ON j.row_id = r.value AND j.operation <> 'insert'`,
    [JSON.stringify([...new Set(rows)])],
  );
  return new Set(changed.map(rowKey));
}

function rowKey({ table, row }: { readonly table: string; readonly row: string }): string {
  return `${table} ${row}`;
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

type Rows = Map<SynchronisedTable, Set<string>>;

/** By table and row, the event that recorded it. */
type RecordedRows = ReadonlyMap<SynchronisedTable, ReadonlyMap<string, JournalEvent>>;

/** The rows that a merge touches: most are new and written as they were recorded, the others are weighed at the end of each turn. */
export class MergedRows {
  readonly #fresh: Rows = new Map();
  readonly #weighed: Rows = new Map();
  readonly #changed: Rows = new Map();
  readonly #deleted: Rows = new Map();
  readonly #open = new Map<string, number>();

  /** Brings the rows of some events to what all their events come to; the events are kept already. */
  bring(writer: Writer, events: readonly JournalEvent[]): Weighing {
    for (const [table, rows] of this.#sort(writer, events)) {
      const inserted = insertAsRecorded(writer, table, [...rows.values()]);
      for (const row of rows.keys()) {
        addTo(inserted.has(row) ? this.#fresh : this.#weighed, table, row);
      }
    }
    return this.#settle(writer);
  }

  /** The rows that were only ever inserted, and once, by their table; all others are to be weighed. */
  #sort(writer: Writer, events: readonly JournalEvent[]): RecordedRows {
    const everChanged = listEverChanged(writer, events);
    const recorded = new Map<SynchronisedTable, Map<string, JournalEvent>>();
    for (const event of events) {
      const { table_name: table, row_id: row, operation } = event;
      if (!isSynchronisedTable(table)) throw new Error(`No table of ours: ${table}`);
      const ofTable = recorded.get(table) ?? new Map<string, JournalEvent>();
      recorded.set(table, ofTable);
      const isChanged = operation !== 'insert' || everChanged.has(rowKey({ table, row }));
      if (isChanged || ofTable.has(row)) addTo(this.#weighed, table, row);
      else ofTable.set(row, event);
    }
    return recorded;
  }

  /** Weighs what was touched since the last time. */
  #settle(writer: Writer): Weighing {
    const tables = Object.keys(SYNCHRONISED_TABLES) as SynchronisedTable[];
    const weighed = tables.flatMap((table) =>
      [...(this.#weighed.get(table) ?? [])].map((row) => ({ table, row })),
    );
    this.#weighed.clear();
    const folded = weighed.map((row) => foldHeld(writer, row));
    // What goes leaves its place before what comes takes it: children first, as they were made last.
    for (const row of folded.filter(({ exists }) => exists === false).toReversed()) {
      const isGone = deleteRow(writer, row.table, row.row);
      // Of a dry run, what an earlier turn brought is not here.
      this.#note(row, isGone || this.#isFresh(row) ? 'deleted' : 'unchanged');
    }
    for (const row of folded.filter(({ exists }) => exists !== false)) {
      this.#note(row, settleRow(writer, row));
    }
    const conflicts = folded.flatMap(({ table, row, facility, conflicts: ofRow }) =>
      ofRow.map((conflict) => ({ table, row, facility, ...conflict })),
    );
    for (const each of folded) this.#open.set(rowKey(each), each.conflicts.length);
    return { weighed, conflicts };
  }

  /** How many conflicts are open in all rows that were weighed. */
  get open(): number {
    return [...this.#open.values()].reduce((sum, count) => sum + count, 0);
  }

  #isFresh({ table, row }: WeighedRow): boolean {
    return this.#fresh.get(table)?.has(row) === true;
  }

  // What came in and changed again in one merge came in as it is now.
  #note({ table, row }: WeighedRow, change: RowChange): void {
    const isFresh = this.#isFresh({ table, row });
    if (change === 'deleted') {
      if (isFresh) this.#fresh.get(table)?.delete(row);
      else addTo(this.#deleted, table, row);
      this.#changed.get(table)?.delete(row);
    } else if (change === 'inserted') {
      const wasDeleted = this.#deleted.get(table)?.delete(row) === true;
      addTo(wasDeleted ? this.#changed : this.#fresh, table, row);
    } else if (change === 'changed' && !isFresh) addTo(this.#changed, table, row);
  }

  /** What all turns came to, each row counted once. */
  get counts(): RowCounts {
    return {
      inserted: countOf(this.#fresh),
      changed: countOf(this.#changed),
      deleted: countOf(this.#deleted),
    };
  }
}

function countOf(rows: Rows): number {
  return [...rows.values()].reduce((sum, { size }) => sum + size, 0);
}

function addTo(rows: Rows, table: SynchronisedTable, row: string): void {
  const ofTable = rows.get(table) ?? new Set();
  rows.set(table, ofTable.add(row));
}
