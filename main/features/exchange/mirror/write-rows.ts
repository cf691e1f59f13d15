import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import copyStreams from 'pg-copy-streams';
import type { OpenTable } from '../open-formats/open-tables.ts';
import { quoted } from './mirror-schema.ts';

/** Sends rows into a table by COPY, no faster than the server takes them. */
export async function copyRows(
  client: Client,
  target: string,
  table: OpenTable,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const columns = table.columns.map(({ name }) => quoted(name)).join(', ');
  const stream = client.query(copyStreams.from(`COPY ${target} (${columns}) FROM STDIN`));
  await pipeline(Readable.from(lines), stream);
}

/** Writes rows over those of the same id, and says nothing of those that are alike. */
export async function upsertRows(
  client: Client,
  place: string,
  table: OpenTable,
  lines: string,
): Promise<void> {
  const target = `${place}.${quoted(table.name)}`;
  const batch = quoted(`keneya_${table.name}`);
  const names = table.columns.map(({ name }) => quoted(name));
  const others = names.filter((name) => name !== '"id"');
  const row = (from: string): string => `(${others.map((name) => `${from}.${name}`).join(', ')})`;
  await client.query(`CREATE TEMP TABLE ${batch} (LIKE ${target}) ON COMMIT DROP`);
  await copyRows(client, batch, table, [lines]);
  await client.query(
    `INSERT INTO ${target} AS held (${names.join(', ')}) SELECT ${names.join(', ')} FROM ${batch}
     ON CONFLICT (id) DO UPDATE SET ${others.map((name) => `${name} = EXCLUDED.${name}`).join(', ')}
     WHERE ${row('held')} IS DISTINCT FROM ${row('EXCLUDED')}`,
  );
}
