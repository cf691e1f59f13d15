import type { SqlValue, Writer } from './handles.ts';
import type { JournalEvent } from './replay-journal.ts';
import { columnsOf, type SynchronisedTable } from './synchronised-tables.ts';

// By table, then by the columns that are named, in their order: what one version wrote has one shape, or few.
const statements = new Map<SynchronisedTable, Map<string, string>>();

function statementFor(table: SynchronisedTable, names: readonly string[]): string {
  const ofTable = statements.get(table) ?? new Map<string, string>();
  statements.set(table, ofTable);
  const shape = names.join();
  const known = ofTable.get(shape);
  if (known) return known;
  const columns = columnsOf(table);
  for (const name of names) {
    if (!columns.includes(name)) throw new Error(`${table} has no column ${name}`);
  }
  const all = ['id', 'facility_id', ...names];
  const sql = `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})
    ON CONFLICT DO NOTHING`;
  ofTable.set(shape, sql);
  return sql;
}

/** Writes a row as the event recorded it; false, and nothing written, where its place is taken. */
export function insertAsRecorded(
  writer: Writer,
  table: SynchronisedTable,
  { row_id, facility, after }: JournalEvent,
): boolean {
  const fields = JSON.parse(after ?? '{}') as Record<string, SqlValue>;
  const sql = statementFor(table, Object.keys(fields));
  return writer.run(sql, [row_id, facility, ...Object.values(fields)]) === 1;
}
