import type { SqlValue, Writer } from './handles.ts';
import { chunkRows, writePlaces } from './row-chunks.ts';
import { deleteRow } from './save-row.ts';
import { isSynchronisedTable, SYNCHRONISED_TABLES } from './synchronised-tables.ts';

/** One line of the journal, as it is stored. */
export interface JournalEvent {
  readonly id: string;
  readonly device: string;
  readonly facility: string;
  readonly seq: number;
  readonly clock_ms: number;
  readonly clock_counter: number;
  readonly user: string;
  readonly table_name: string;
  readonly row_id: string;
  readonly operation: 'insert' | 'update' | 'delete';
  readonly before: string | null;
  readonly after: string | null;
}

const COLUMNS = [
  ...['id', 'device', 'facility', 'seq', 'clock_ms', 'clock_counter', 'user'],
  ...['table_name', 'row_id', 'operation', 'before', 'after'],
] as const satisfies readonly (keyof JournalEvent)[];

// By number of rows.
const keeps = new Map<number, string>();

function keepSql(rows: number): string {
  const known = keeps.get(rows);
  if (known) return known;
  const sql = `INSERT INTO journal (${COLUMNS.join(', ')})
    VALUES ${writePlaces(rows, COLUMNS.length)} ON CONFLICT DO NOTHING`;
  keeps.set(rows, sql);
  return sql;
}

function numberOf({ seq, device, facility }: Stamp): string {
  return `${seq} ${device} ${facility}`;
}

type Stamp = Pick<JournalEvent, 'device' | 'facility' | 'seq'>;

/** Writes events under their own numbers; gives those whose number was not taken. */
export function keepNewEvents(
  writer: Writer,
  events: readonly JournalEvent[],
): readonly JournalEvent[] {
  const last =
    writer.get<{ row: number | null }>('SELECT max(rowid) AS row FROM journal')?.row ?? 0;
  let added = 0;
  for (const chunk of chunkRows(events)) {
    const values = chunk.flatMap((event) => COLUMNS.map((name) => event[name]));
    added += writer.run(keepSql(chunk.length), values);
  }
  if (added === events.length) return events;
  const numbers = writer.all<Stamp>('SELECT device, facility, seq FROM journal WHERE rowid > ?', [
    last,
  ]);
  const fresh = new Set(numbers.map(numberOf));
  // One that was told twice was kept once.
  return events.filter((event) => fresh.delete(numberOf(event)));
}

function keepEvent(writer: Writer, event: JournalEvent): void {
  if (keepNewEvents(writer, [event]).length === 0)
    throw new Error(`The event ${event.id} is held already`);
}

function readFields(event: JournalEvent, columns: readonly string[]): Record<string, SqlValue> {
  const fields = JSON.parse(event.after ?? '{}') as Record<string, SqlValue>;
  for (const name of Object.keys(fields)) {
    if (!columns.includes(name)) throw new Error(`${event.table_name} has no column ${name}`);
  }
  return fields;
}

/**
 * Does again, in another workspace, what one event of a journal did, and keeps the event under its own number.
 * Call it inside `write(…, { origin: 'package' })`, in the order of the clock. Merging is for packages; here a row that
 * an event changes must be there.
 */
export function replayEvent(writer: Writer, event: JournalEvent): void {
  const table = event.table_name;
  if (!isSynchronisedTable(table)) throw new Error(`The journal names no table of ours: ${table}`);
  keepEvent(writer, event);
  const fields = readFields(event, SYNCHRONISED_TABLES[table]);
  const names = Object.keys(fields);
  const row = { ...fields, id: event.row_id, facility_id: event.facility };
  switch (event.operation) {
    case 'insert':
      writer.run(
        `INSERT INTO ${table} (id, facility_id, ${names.join(', ')})
         VALUES (:id, :facility_id, ${names.map((name) => `:${name}`).join(', ')})`,
        row,
      );
      return;
    case 'update': {
      const sets = names.map((name) => `${name} = :${name}`).join(', ');
      const touched = writer.run(`UPDATE ${table} SET ${sets} WHERE id = :id`, row);
      if (touched !== 1) throw new Error(`${table} ${event.row_id} is missing`);
      return;
    }
    case 'delete':
      if (!deleteRow(writer, table, event.row_id)) {
        throw new Error(`${table} ${event.row_id} is missing`);
      }
  }
}
