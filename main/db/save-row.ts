import type { SqlValue, Writer } from './handles.ts';
import { columnsOf, type SynchronisedTable } from './synchronised-tables.ts';

/** What saving a row came to. */
export type Saved = 'inserted' | 'changed' | 'unchanged';

/** A whole row of a synchronised table, by column. */
export type Row = Readonly<Record<string, SqlValue>> & {
  readonly id: string;
  readonly facility_id: string;
};

/**
 * Writes a row by its id: inserts it, updates the columns given when one differs, or leaves it alone, so that the
 * same file read twice leaves no trace. Columns that are not given keep what is held.
 */
export function saveRow(writer: Writer, table: SynchronisedTable, row: Row): Saved {
  const columns = columnsOf(table).filter((column) => Object.hasOwn(row, column));
  const held = writer.get<Record<string, SqlValue>>(`SELECT * FROM ${table} WHERE id = ?`, [
    row.id,
  ]);
  if (!held) {
    const names = columns.join(', ');
    const places = columns.map((column) => `:${column}`).join(', ');
    writer.run(`INSERT INTO ${table} (${names}) VALUES (${places})`, row);
    return 'inserted';
  }
  if (columns.every((column) => held[column] === row[column])) return 'unchanged';
  const sets = columns.slice(2).map((column) => `${column} = :${column}`);
  writer.run(`UPDATE ${table} SET ${sets.join(', ')} WHERE id = :id`, row);
  return 'changed';
}

/** Deletes a row; true when there was one. The journal keeps what it held. */
export function deleteRow(writer: Writer, table: SynchronisedTable, id: string): boolean {
  return writer.run(`DELETE FROM ${table} WHERE id = ?`, [id]) === 1;
}
