import type { Reader, SqlValue } from '../../../db/handles.ts';
import {
  type OpenRow,
  type OpenTable,
  openValue,
  readOpenTables,
  rowsAChunk,
} from './open-tables.ts';
import { SCORE_TABLE, VisitScores } from './visit-scores.ts';

/** A table with its rows, chunk by chunk. */
export interface OpenSource {
  readonly table: OpenTable;
  /** Every row; memory holds one chunk of them. */
  readChunks(): Generator<readonly OpenRow[]>;
}

type Row = Readonly<Record<string, string | number | null>> & { readonly 'row number': number };

function* readTable(
  db: Reader,
  table: OpenTable,
  facility: string | null,
): Generator<readonly OpenRow[]> {
  const names = table.columns.map(({ name }) => name);
  const values = table.columns.map((column) => `${openValue(column)} AS "${column.name}"`);
  // What is common to all centres goes with each.
  const own = facility === null ? '' : "AND facility_id IN ('', :facility)";
  const sql = `SELECT rowid AS "row number", ${values.join(', ')} FROM "${table.name}"
    WHERE rowid > :after ${own} ORDER BY rowid LIMIT ${rowsAChunk(table)}`;
  const chosen: Readonly<Record<string, SqlValue>> = facility === null ? {} : { facility };
  for (let after = 0; ; ) {
    const rows = db.all<Row>(sql, { ...chosen, after });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map((row) => ({
      row: row['row number'],
      values: names.map((name) => row[name] ?? null),
    }));
    after = last['row number'];
  }
}

function* readScores(db: Reader, facility: string | null): Generator<readonly OpenRow[]> {
  const scores = new VisitScores(db);
  for (let after = 0; ; ) {
    const rows = scores.readAfter(after, facility);
    if (rows === null) return;
    yield rows;
    after = rows.at(-1)?.row ?? after;
  }
}

/** Every open table with its rows, those of one centre or of all; parents before children. */
export function listOpenSources(db: Reader, facility: string | null): readonly OpenSource[] {
  return [
    ...readOpenTables(db).map((table) => ({
      table,
      readChunks: () => readTable(db, table, facility),
    })),
    { table: SCORE_TABLE, readChunks: () => readScores(db, facility) },
  ];
}
