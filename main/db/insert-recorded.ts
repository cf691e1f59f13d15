import type { SqlValue, Writer } from './handles.ts';
import type { JournalEvent } from './replay-journal.ts';
import { chunkRows, writePlaces } from './row-chunks.ts';
import { columnsOf, type SynchronisedTable } from './synchronised-tables.ts';

// By table, number of rows and columns: what one version wrote has one shape, or few.
const statements = new Map<string, string>();

function statementFor(table: SynchronisedTable, shape: string, rows: number): string {
  const key = `${table} ${rows} ${shape}`;
  const known = statements.get(key);
  if (known) return known;
  const names = shape === '' ? [] : shape.split(',');
  const columns = columnsOf(table);
  for (const name of names) {
    if (!columns.includes(name)) throw new Error(`${table} has no column ${name}`);
  }
  const all = ['id', 'facility_id', ...names];
  const sql = `INSERT INTO ${table} (${all.join(', ')}) VALUES ${writePlaces(rows, all.length)}
    ON CONFLICT DO NOTHING RETURNING id`;
  statements.set(key, sql);
  return sql;
}

interface Recorded {
  /** The columns, by which rows are alike. */
  readonly shape: string;
  readonly values: readonly SqlValue[];
}

function readRecorded({ row_id, facility, after }: JournalEvent): Recorded {
  const fields = JSON.parse(after ?? '{}') as Record<string, SqlValue>;
  return {
    shape: Object.keys(fields).join(),
    values: [row_id, facility, ...Object.values(fields)],
  };
}

/**
 * Writes rows of one table as their events recorded them, each row once; gives the ids of those that were written:
 * the place of the others is taken.
 */
export function insertAsRecorded(
  writer: Writer,
  table: SynchronisedTable,
  events: readonly JournalEvent[],
): ReadonlySet<string> {
  const inserted = new Set<string>();
  for (const [shape, alike] of Map.groupBy(events.map(readRecorded), (row) => row.shape)) {
    for (const rows of chunkRows(alike)) {
      const values = rows.flatMap((row) => row.values);
      const sql = statementFor(table, shape, rows.length);
      for (const { id } of writer.runReturning<{ id: string }>(sql, values)) inserted.add(id);
    }
  }
  return inserted;
}
