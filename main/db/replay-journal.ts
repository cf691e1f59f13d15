import type { SqlValue, Writer } from './handles.ts';
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

const KEEP = `INSERT INTO journal
  (id, device, facility, seq, clock_ms, clock_counter, user, table_name, row_id, operation, before, after)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;

/** Writes an event under its own number; false, and nothing written, where its number or its id is taken. */
export function keepNewEvent(writer: Writer, event: JournalEvent): boolean {
  const { id, device, facility, seq, clock_ms, clock_counter, user } = event;
  const { table_name, row_id, operation, before, after } = event;
  // In the order of the columns: by their names it takes three times as long.
  return (
    writer.run(KEEP, [
      ...[id, device, facility, seq, clock_ms, clock_counter, user],
      ...[table_name, row_id, operation, before, after],
    ]) === 1
  );
}

function keepEvent(writer: Writer, event: JournalEvent): void {
  if (!keepNewEvent(writer, event)) throw new Error(`The event ${event.id} is held already`);
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
