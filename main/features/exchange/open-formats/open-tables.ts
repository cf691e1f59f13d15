import type { Reader } from '../../../db/handles.ts';
import { columnsOf, SYNCHRONISED_TABLES } from '../../../db/synchronised-tables.ts';

/** What a column holds, for whoever reads the data without Keneya. */
export type OpenType = 'text' | 'integer' | 'number' | 'boolean' | 'day' | 'month' | 'json';

/** A column as it leaves the workspace. */
export interface OpenColumn {
  readonly name: string;
  readonly type: OpenType;
  readonly required: boolean;
  /** The only words that it takes; `null` where any may stand. */
  readonly words: readonly string[] | null;
  /** The table whose `id` it names. */
  readonly refersTo: string | null;
}

/** A table as it leaves the workspace. */
export interface OpenTable {
  readonly name: string;
  readonly columns: readonly OpenColumn[];
}

/** A row as it leaves: its number in the workspace, to go on after, and a value for each column. */
export interface OpenRow {
  readonly row: number;
  readonly values: readonly (string | number | null)[];
}

/**
 * What never leaves in the clear: sealed texts, whatever tells a person's name or home, the story of a death, which
 * cannot be told without its people, the names that were covered in what people said, what a handful of people said in
 * a score card; and the copy of a form for ODK, which `definition` says already.
 */
const WITHHELD: Readonly<Record<string, readonly string[]>> = {
  user: ['name'],
  person: ['quarter', 'name_sealed', 'phone_sealed'],
  bank_account: ['number_sealed'],
  debt: ['who'],
  death_review: ['story', 'factors'],
  masked_saying: ['words'],
  score_mark: ['mark', 'votes', 'reason'],
  form: ['xform'],
};

const JSON_COLUMNS = new Set([
  'labels',
  'aliases',
  'denominator_labels',
  'whys',
  'form.title',
  'form.sheets',
  'definition',
  'delays',
  'available',
  'column_match.words',
  'column_match.columns',
]);

interface SchemaColumn {
  readonly name: string;
  readonly type: 'TEXT' | 'INTEGER' | 'REAL';
  readonly notnull: 0 | 1;
}

/** The words of `CHECK (column IN (…))`; the schema writes the check right after its column. */
function checkedWords(sql: string, column: string): readonly string[] | null {
  const [, list] = new RegExp(`CHECK\\s*\\(${column} IN \\(([^)]*)\\)`).exec(sql) ?? [];
  return list?.split(',').map((word) => word.trim().replaceAll("'", '')) ?? null;
}

function openType(table: string, { name, type }: SchemaColumn, isFlag: boolean): OpenType {
  if (isFlag) return 'boolean';
  if (type !== 'TEXT') return type === 'INTEGER' ? 'integer' : 'number';
  if (JSON_COLUMNS.has(name) || JSON_COLUMNS.has(`${table}.${name}`)) return 'json';
  if (/_on$|(?:^|_)day$|^new_due$/.test(name)) return 'day';
  return /(?:^|_)(?:period|month)$/.test(name) ? 'month' : 'text';
}

function readOpenTable(db: Reader, table: keyof typeof SYNCHRONISED_TABLES): OpenTable {
  const { sql } = db.get<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?', [
    table,
  ]) ?? { sql: '' };
  const found = db.all<SchemaColumn>('SELECT name, type, "notnull" FROM pragma_table_info(?)', [
    table,
  ]);
  const targets = new Map(
    db
      .all<{ from: string; table: string; to: string }>(
        'SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)',
        [table],
      )
      .filter(({ to }) => to === 'id')
      .map((key) => [key.from, key.table]),
  );
  const open = columnsOf(table).filter((name) => !WITHHELD[table]?.includes(name));
  const columns = open.map((name): OpenColumn => {
    const column = found.find((each) => each.name === name);
    if (!column) throw new Error(`${table} has no column ${name}`);
    const words = checkedWords(sql, name);
    const isFlag = words?.join() === '0,1';
    const type = openType(table, column, isFlag);
    const refersTo = targets.get(name) ?? null;
    // An empty text and no text are alike in a CSV.
    const isTold = type !== 'text' || refersTo !== null || name === 'id';
    const required = isTold && (column.notnull === 1 || name === 'id');
    return { name, type, required, words: isFlag ? null : words, refersTo };
  });
  return { name: table, columns };
}

/** Every synchronised table as others may read it, parents before children; made from the schema itself. */
export function readOpenTables(db: Reader): readonly OpenTable[] {
  const tables = Object.keys(SYNCHRONISED_TABLES) as (keyof typeof SYNCHRONISED_TABLES)[];
  return tables.map((table) => readOpenTable(db, table));
}

/** The value of a column in SQL; what is no day, month or JSON although it should be is left out, or quoted. */
export function openValue({ name, type }: Pick<OpenColumn, 'name' | 'type'>): string {
  switch (type) {
    case 'day':
      return `CASE WHEN date(${name}) = ${name} AND ${name} >= '0001' THEN ${name} END`;
    case 'month':
      return `CASE WHEN date(${name} || '-01') = ${name} || '-01' AND ${name} >= '0001' THEN ${name} END`;
    case 'json':
      return `CASE WHEN ${name} IS NULL THEN NULL WHEN json_valid(${name}) THEN ${name} ELSE json_quote(${name}) END`;
    default:
      return name;
  }
}

// A form is large, most other rows are small: a chunk stays far from what a string or a laptop can hold.
const ROWS_A_CHUNK = 500;
const FORMS_A_CHUNK = 2;

/** How many rows of a table are read at once. */
export function rowsAChunk({ name }: OpenTable): number {
  return name === 'form' ? FORMS_A_CHUNK : ROWS_A_CHUNK;
}

/** What never leaves, by table: whoever copies events of the journal leaves it out of them. */
export function withheldOf(): readonly {
  readonly table: string;
  readonly columns: readonly string[];
}[] {
  return Object.entries(WITHHELD).map(([table, columns]) => ({ table, columns }));
}
