import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { Translate } from '../../../../shared/domain/text/translate.ts';
import type { OpenColumn, OpenTable, OpenType } from '../open-formats/open-tables.ts';
import { columnComment, tableComment } from '../open-formats/open-words.ts';
import { MIRROR_VIEWS } from './mirror-views.ts';

const TYPES: Readonly<Record<OpenType, string>> = {
  text: 'text',
  integer: 'bigint',
  number: 'double precision',
  boolean: 'boolean',
  day: 'date',
  month: 'text',
  json: 'jsonb',
};

/** A name between quotes, as SQL takes any. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

function columnSql({ name, type }: OpenColumn): string {
  const check = type === 'month' ? ` CHECK (${quoted(name)} ~ '^\\d{4}-(0[1-9]|1[0-2])$')` : '';
  return `${quoted(name)} ${TYPES[type]}${name === 'id' ? ' PRIMARY KEY' : check}`;
}

function tableSql(place: string, table: OpenTable, translate: Translate): readonly string[] {
  const name = `${place}.${quoted(table.name)}`;
  const [, ...others] = table.columns;
  const added = others.map((column) => `ADD COLUMN IF NOT EXISTS ${columnSql(column)}`);
  return [
    `CREATE TABLE IF NOT EXISTS ${name} (${table.columns.map(columnSql).join(', ')})`,
    // The columns that a newer program knows.
    `ALTER TABLE ${name} ${added.join(', ')}`,
    `COMMENT ON TABLE ${name} IS ${literal(tableComment(table, translate))}`,
    ...table.columns.map(
      (column) =>
        `COMMENT ON COLUMN ${name}.${quoted(column.name)} IS ${literal(columnComment(table, column, translate))}`,
    ),
  ];
}

/** What makes the mirror's schema, or brings an older one up to it; run again it changes nothing. */
export function schemaSql(
  schema: string,
  tables: readonly OpenTable[],
  translate: Translate,
): readonly string[] {
  const place = quoted(schema);
  return [
    `CREATE SCHEMA IF NOT EXISTS ${place}`,
    `COMMENT ON SCHEMA ${place} IS ${literal(translate('openData:schema'))}`,
    // One row: whose mirror it is, and up to which line of the journal it follows.
    `CREATE TABLE IF NOT EXISTS ${place}.mirror (
      id integer PRIMARY KEY CHECK (id = 1), device text NOT NULL, step integer NOT NULL,
      structure text NOT NULL, words text NOT NULL, journal_row bigint NOT NULL, journal_id text NOT NULL,
      updated_at timestamptz NOT NULL)`,
    `CREATE TABLE IF NOT EXISTS ${place}.mirror_table (
      name text PRIMARY KEY, row bigint NOT NULL, row_id text NOT NULL, done boolean NOT NULL)`,
    ...tables.flatMap((table) => tableSql(place, table, translate)),
    ...MIRROR_VIEWS.flatMap(({ name, select }) => [
      `CREATE OR REPLACE VIEW ${place}.${quoted(name)} AS ${select(place)}`,
      `COMMENT ON VIEW ${place}.${quoted(name)} IS ${literal(translate(`openData:views.${name}`))}`,
    ]),
  ];
}

/** A short name of a text, to know whether it is what it was. */
export function nameText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Runs work in one transaction: all of it, or nothing. */
export async function inTransaction<Result>(
  client: Client,
  work: () => Promise<Result>,
): Promise<Result> {
  await client.query('BEGIN');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // Where the connection is gone, the server has undone it already.
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}
