import type { Reader, SqlParameters } from '../../../db/handles.ts';
import {
  type OpenColumn,
  type OpenTable,
  openValue,
  rowsAChunk,
} from '../open-formats/open-tables.ts';

/** Rows in the text that COPY takes, and how far they go. */
export interface CopyChunk {
  readonly lines: string;
  readonly rows: number;
  /** The number of the last row, to go on after. */
  readonly last: number;
}

/** What can be written to the mirror: where its rows come from, in bulk and one by one. */
export interface MirrorSource {
  readonly table: OpenTable;
  /** The table of the workspace whose rows number its own. */
  readonly numberedBy: string;
  /** The next rows after a row of the workspace, or null when there are none. */
  readAfter(db: Reader, row: number): CopyChunk | null;
  /** Those of the rows named that are there, and which they are. */
  readNamed(
    db: Reader,
    ids: readonly string[],
  ): { readonly lines: string; readonly found: readonly string[] };
}

/** The column as COPY reads it; SQLite writes it, which spares one object a row. */
function copyCell(column: OpenColumn): string {
  const { name, type } = column;
  switch (type) {
    case 'integer':
    case 'boolean':
      return `ifnull(${name}, '\\N')`;
    case 'day':
    case 'month':
      return `ifnull(${openValue(column)}, '\\N')`;
    case 'number':
      return `CASE WHEN ${name} IS NULL THEN '\\N' ELSE printf('%!.17g', ${name}) END`;
    case 'text':
    case 'json':
      return `ifnull(${escaped(openValue(column))}, '\\N')`;
  }
}

function escaped(value: string): string {
  const breaks = [
    [9, 't'],
    [10, 'n'],
    [13, 'r'],
  ] as const;
  return breaks.reduce(
    (sql, [code, letter]) => `replace(${sql}, char(${code}), '\\${letter}')`,
    `replace(${value}, '\\', '\\\\')`,
  );
}

// PostgreSQL holds no character 0, in a text or written out in JSON.
function withoutZero(lines: string): string {
  const plain = lines.includes('\0') ? lines.replaceAll('\0', '\ufffd') : lines;
  return plain.includes('\\\\u0000') ? plain.replaceAll('\\\\u0000', '\\\\ufffd') : plain;
}

function joinRows(db: Reader, rows: string, parameters: SqlParameters): CopyChunk | null {
  const found = db.get<{ lines: string | null; rows: number; last: number }>(
    `SELECT group_concat(line, '') AS lines, count(*) AS rows, max(row) AS last FROM (${rows})`,
    parameters,
  );
  if (!found || found.lines === null) return null;
  return { ...found, lines: withoutZero(found.lines) };
}

/** A table of the workspace as a source. */
export function tableSource(table: OpenTable): MirrorSource {
  const line = `${table.columns.map(copyCell).join(' || char(9) || ')} || char(10)`;
  const select = `SELECT rowid AS row, ${line} AS line FROM "${table.name}"`;
  const after = `${select} WHERE rowid > ? ORDER BY rowid LIMIT ${rowsAChunk(table)}`;
  const named = 'WHERE id IN (SELECT value FROM json_each(?))';
  return {
    table,
    numberedBy: table.name,
    readAfter: (db, row) => joinRows(db, after, [row]),
    readNamed(db, ids) {
      const list = [JSON.stringify(ids)];
      const found = db.all<{ id: string }>(`SELECT id FROM "${table.name}" ${named}`, list);
      const { lines = '' } = joinRows(db, `${select} ${named}`, list) ?? {};
      return { lines, found: found.map(({ id }) => id) };
    },
  };
}
