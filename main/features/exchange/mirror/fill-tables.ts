import type { Client } from 'pg';
import type { Reader } from '../../../db/handles.ts';
import type { MirrorSource } from './copy-lines.ts';
import { inTransaction, quoted } from './mirror-schema.ts';
import { copyRows } from './write-rows.ts';

/** What filling works with. */
export interface Filling {
  readonly db: Reader;
  readonly client: Client;
  readonly place: string;
  /** Called after each batch, with how many rows it wrote; may throw to stop. */
  onBatch(rows: number): Promise<void>;
}

// So many rows are one transaction: what is lost when the line is cut, and what is written again.
const ROWS_A_BATCH = 50_000;

async function readReached(
  { db, client, place }: Filling,
  { table: { name }, numberedBy }: MirrorSource,
): Promise<number | null> {
  const { rows } = await client.query<{ row: string; row_id: string; done: boolean }>(
    `SELECT row, row_id, done FROM ${place}.mirror_table WHERE name = $1`,
    [name],
  );
  const [held] = rows;
  if (!held) return 0;
  if (held.done) return null;
  const row = Number(held.row);
  // In a workspace that was restored from a backup rows have other numbers: then the table begins anew.
  return idOf(db, numberedBy, row) === held.row_id ? row : 0;
}

function idOf(db: Reader, table: string, row: number): string {
  return db.get<{ id: string }>(`SELECT id FROM "${table}" WHERE rowid = ?`, [row])?.id ?? '';
}

interface Batch {
  last: number;
  rows: number;
  isEnd: boolean;
}

function* readBatch(db: Reader, source: MirrorSource, batch: Batch): Generator<string> {
  while (batch.rows < ROWS_A_BATCH) {
    const chunk = source.readAfter(db, batch.last);
    if (chunk === null) {
      batch.isEnd = true;
      return;
    }
    batch.last = chunk.last;
    batch.rows += chunk.rows;
    yield chunk.lines;
  }
}

/** Writes the next batch and how far it goes, in one transaction. */
async function fillBatch(filling: Filling, source: MirrorSource, after: number): Promise<Batch> {
  const { db, client, place } = filling;
  const { table, numberedBy } = source;
  const target = `${place}.${quoted(table.name)}`;
  const batch: Batch = { last: after, rows: 0, isEnd: false };
  await inTransaction(client, async () => {
    if (after === 0) await client.query(`TRUNCATE ${target}`);
    await copyRows(client, target, table, readBatch(db, source, batch));
    await client.query(
      `INSERT INTO ${place}.mirror_table (name, row, row_id, done) VALUES ($1, $2, $3, $4)
       ON CONFLICT (name) DO UPDATE SET row = $2, row_id = $3, done = $4`,
      [table.name, batch.last, idOf(db, numberedBy, batch.last), batch.isEnd],
    );
  });
  return batch;
}

function isTwice(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

async function fillTable(filling: Filling, source: MirrorSource): Promise<number> {
  let after = await readReached(filling, source);
  let written = 0;
  while (after !== null) {
    let batch: Batch;
    try {
      batch = await fillBatch(filling, source, after);
    } catch (error) {
      // A row that was taken away and came again since the last run stands there twice.
      if (after === 0 || !isTwice(error)) throw error;
      after = 0;
      continue;
    }
    written += batch.rows;
    after = batch.isEnd ? null : batch.last;
    await filling.onBatch(batch.rows);
  }
  return written;
}

/** Fills the tables that are not full yet, in batches that each stand with how far they go; gives the rows written. */
export async function fillTables(
  filling: Filling,
  sources: readonly MirrorSource[],
): Promise<number> {
  let written = 0;
  for (const source of sources) written += await fillTable(filling, source);
  return written;
}
