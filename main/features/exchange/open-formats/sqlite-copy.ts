import Sqlite from 'better-sqlite3';
import type { Reader } from '../../../db/handles.ts';
import type { OpenExport } from './open-export.ts';
import { listOpenSources, type OpenSource } from './open-rows.ts';
import { type OpenColumn, type OpenTable, type OpenType, withheldOf } from './open-tables.ts';
import { columnComment, tableComment } from './open-words.ts';

const TYPES: Readonly<Record<OpenType, string>> = {
  text: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
  day: 'TEXT',
  month: 'TEXT',
  json: 'TEXT',
};

function columnSql({ name, type, refersTo }: OpenColumn): string {
  const key = name === 'id' ? ' PRIMARY KEY' : '';
  return `"${name}" ${TYPES[type]}${key}${refersTo === null ? '' : ` REFERENCES "${refersTo}" (id)`}`;
}

function tableSql({ name, columns }: OpenTable): string {
  return `CREATE TABLE "${name}" (${columns.map(columnSql).join(', ')}) STRICT`;
}

function copyTable(copy: Sqlite.Database, { table, readChunks }: OpenSource): number {
  copy.exec(tableSql(table));
  const places = table.columns.map(() => '?').join(', ');
  const insert = copy.prepare(`INSERT INTO "${table.name}" VALUES (${places})`);
  let rows = 0;
  for (const chunk of readChunks()) {
    for (const { values } of chunk) insert.run(values);
    rows += chunk.length;
  }
  return rows;
}

/** What each table and column holds, in words, for whoever opens the file without these pages. */
function describeTables(
  copy: Sqlite.Database,
  tables: readonly OpenTable[],
  { translate, madeAt }: OpenExport,
): void {
  copy.exec(
    `CREATE TABLE dictionary (table_name TEXT, column_name TEXT, type TEXT, meaning TEXT) STRICT`,
  );
  const insert = copy.prepare('INSERT INTO dictionary VALUES (?, ?, ?, ?)');
  insert.run('', '', '', `${translate('openData:package.description')} ${madeAt}`);
  for (const table of tables) {
    insert.run(table.name, '', '', tableComment(table, translate));
    for (const column of table.columns) {
      insert.run(table.name, column.name, column.type, columnComment(table, column, translate));
    }
  }
}

interface JournalLine {
  readonly row: number;
  readonly [column: string]: string | number | null;
}

const JOURNAL_COLUMNS = [
  ...['id', 'device', 'facility', 'seq', 'clock_ms', 'user', 'table_name', 'row_id'],
  ...['operation', 'before', 'after'],
];
const LINES_A_CHUNK = 500;

/** The fields of an event without those that leave no table either. */
function openFields(column: 'before' | 'after'): string {
  const cases = withheldOf().map(
    ({ table, columns }) =>
      `WHEN '${table}' THEN json_remove(${column}, ${columns.map((name) => `'$.${name}'`).join(', ')})`,
  );
  return `CASE table_name ${cases.join(' ')} ELSE ${column} END AS ${column}`;
}

function copyJournal(copy: Sqlite.Database, db: Reader, facility: string | null): void {
  copy.exec(
    `CREATE TABLE journal (id TEXT PRIMARY KEY, device TEXT, facility TEXT, seq INTEGER,
      clock_ms INTEGER, user TEXT, table_name TEXT, row_id TEXT, operation TEXT, before TEXT, after TEXT) STRICT`,
  );
  const places = JOURNAL_COLUMNS.map((name) => `:${name}`).join(', ');
  const insert = copy.prepare(`INSERT INTO journal VALUES (${places})`);
  const columns = JOURNAL_COLUMNS.map((name) =>
    name === 'before' || name === 'after' ? openFields(name) : name,
  );
  for (let after = 0; ; ) {
    const lines = db.all<JournalLine>(
      `SELECT rowid AS row, ${columns.join(', ')} FROM journal
       WHERE rowid > :after AND (:facility IS NULL OR facility IN ('', :facility))
       ORDER BY rowid LIMIT ${LINES_A_CHUNK}`,
      { after, facility },
    );
    const last = lines.at(-1);
    if (!last) return;
    for (const { row: _row, ...line } of lines) insert.run(line);
    after = last.row;
  }
}

/** Writes a SQLite file that is not encrypted, without names or sealed texts; the journal only where it is asked for. */
export async function writeSqliteCopy(path: string, order: OpenExport): Promise<number> {
  const { db, facility, withJournal, onRows } = order;
  const copy = new Sqlite(path);
  let written = 0;
  try {
    // Nobody sees the file before it is whole: it needs no journal of its own.
    copy.pragma('journal_mode = OFF');
    copy.pragma('synchronous = OFF');
    // Parents that a table names may come after it, as a person and the account that they sign for.
    copy.pragma('foreign_keys = OFF');
    copy.exec('BEGIN');
    const sources = listOpenSources(db, facility);
    for (const source of sources) {
      written += copyTable(copy, source);
      await onRows(written);
    }
    if (withJournal) copyJournal(copy, db, facility);
    describeTables(
      copy,
      sources.map(({ table }) => table),
      order,
    );
    copy.exec('COMMIT');
  } finally {
    copy.close();
  }
  return written;
}
