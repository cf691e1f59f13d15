import type { SqlValue, Writer } from './handles.ts';
import { columnsOf, type SynchronisedTable } from './synchronised-tables.ts';

/** What saving a row came to. */
export type Saved = 'inserted' | 'changed' | 'unchanged';

/** A whole row of a synchronised table, by column. */
export type Row = Readonly<Record<string, SqlValue>> & {
  readonly id: string;
  readonly facility_id: string;
};

/** What is said to SQLite about one choice of columns. */
interface Statements {
  readonly select: string;
  readonly insert: string;
  readonly update: string;
}

// A file of 50,000 lines asks for the same few: putting the words together again took as long as reading the row.
const known = new Map<string, Statements>();

function statementsFor(table: SynchronisedTable, columns: readonly string[]): Statements {
  const names = columns.join(', ');
  const shape = `${table} ${names}`;
  const found = known.get(shape);
  if (found) return found;
  const places = columns.map((column) => `:${column}`).join(', ');
  const sets = columns.slice(2).map((column) => `${column} = :${column}`);
  const statements = {
    select: `SELECT ${names} FROM ${table} WHERE id = ?`,
    insert: `INSERT INTO ${table} (${names}) VALUES (${places})`,
    update: `UPDATE ${table} SET ${sets.join(', ')} WHERE id = :id`,
  };
  known.set(shape, statements);
  return statements;
}

/** As {@link saveRow}, with the columns to write named; they begin with the two that every table has. */
export function saveColumns(
  writer: Writer,
  table: SynchronisedTable,
  row: Row,
  columns: readonly string[],
): Saved {
  const { select, insert, update } = statementsFor(table, columns);
  const held = writer.get<Record<string, SqlValue>>(select, [row.id]);
  if (!held) {
    writer.run(insert, row);
    return 'inserted';
  }
  if (columns.every((column) => held[column] === row[column])) return 'unchanged';
  writer.run(update, row);
  return 'changed';
}

/**
 * Writes a row by its id: inserts it, updates the columns given when one differs, or leaves it alone, so that the
 * same file read twice leaves no trace. Columns that are not given keep what is held.
 */
export function saveRow(writer: Writer, table: SynchronisedTable, row: Row): Saved {
  const given = columnsOf(table).filter((column) => Object.hasOwn(row, column));
  return saveColumns(writer, table, row, given);
}

/** Deletes a row; true when there was one. The journal keeps what it held. */
export function deleteRow(writer: Writer, table: SynchronisedTable, id: string): boolean {
  return writer.run(`DELETE FROM ${table} WHERE id = ?`, [id]) === 1;
}
