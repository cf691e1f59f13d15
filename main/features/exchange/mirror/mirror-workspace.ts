import type { Client } from 'pg';
import { ExpectedFailure } from '../../../../shared/contract/failures.ts';
import type { Translate } from '../../../../shared/domain/text/translate.ts';
import type { Reader } from '../../../db/handles.ts';
import { readOpenTables } from '../open-formats/open-tables.ts';
import { withServer } from './connect.ts';
import { type MirrorSource, tableSource } from './copy-lines.ts';
import { type Filling, fillTables } from './fill-tables.ts';
import { followJournal, isPlaceHeld, type JournalPlace, lastPlace } from './follow-journal.ts';
import { inTransaction, nameText, quoted, schemaSql } from './mirror-schema.ts';
import { scoreSource } from './score-source.ts';

/** What a mirror is asked for. */
export interface MirrorOrder {
  readonly schema: string;
}

/** What a mirror came to. */
export interface Mirrored {
  readonly schema: string;
  readonly tables: number;
  /** Rows copied whole, the first time or after a change of the tables. */
  readonly filled: number;
  /** Rows that the journal named since the last time. */
  readonly changed: number;
  readonly deleted: number;
}

/** What mirroring works with. */
export interface Mirroring {
  readonly db: Reader;
  /** Which device the workspace is: another's is not mirrored over it. */
  readonly device: string;
  readonly translate: Translate;
  onBatch(rows: number): Promise<void>;
}

interface Held {
  readonly device: string;
  readonly step: number;
  readonly structure: string;
  readonly words: string;
  readonly journal_row: string;
  readonly journal_id: string;
}

function readStep(db: Reader): number {
  return (
    db.get<{ step: number }>('SELECT user_version AS step FROM pragma_user_version')?.step ?? 0
  );
}

async function findHeld(client: Client, place: string): Promise<Held | null> {
  const { rows: there } = await client.query<{ is: boolean }>(
    'SELECT to_regclass($1) IS NOT NULL AS is',
    [`${place}.mirror`],
  );
  if (!there[0]?.is) return null;
  const { rows } = await client.query<Held>(`SELECT * FROM ${place}.mirror`);
  return rows[0] ?? null;
}

function assertOwn(held: Held | null, schema: string, device: string, step: number): void {
  if (held && held.device !== device) {
    throw new ExpectedFailure({ code: 'mirror-of-another', facts: { schema } });
  }
  if (held && held.step > step) {
    throw new ExpectedFailure({ code: 'mirror-newer', facts: { schema } });
  }
}

/** Makes the tables where they are missing or older, and says from which line of the journal the mirror goes on. */
async function prepare(
  client: Client,
  { schema }: MirrorOrder,
  sources: readonly MirrorSource[],
  { db, device, translate }: Mirroring,
): Promise<JournalPlace> {
  const place = quoted(schema);
  const tables = sources.map(({ table }) => table);
  const sql = schemaSql(schema, tables, translate).join(';\n');
  const structure = nameText(JSON.stringify(tables));
  // Comments in another language, or another view, are no reason to copy anew.
  const words = nameText(sql);
  const step = readStep(db);
  const held = await findHeld(client, place);
  assertOwn(held, schema, device, step);
  const reached = held && { row: Number(held.journal_row), id: held.journal_id };
  const isAlike = held?.step === step && held.structure === structure;
  const goesOn = reached && isAlike && isPlaceHeld(db, reached) ? reached : null;
  if (goesOn && held?.words === words) return goesOn;
  // What changes while the tables are filled comes after this line.
  const from = goesOn ?? lastPlace(db);
  await inTransaction(client, async () => {
    await client.query(sql);
    if (goesOn === null) await client.query(`DELETE FROM ${place}.mirror_table`);
    await client.query(
      `INSERT INTO ${place}.mirror VALUES (1, $1, $2, $3, $4, $5, $6, now())
       ON CONFLICT (id) DO UPDATE
       SET step = $2, structure = $3, words = $4, journal_row = $5, journal_id = $6`,
      [device, step, structure, words, from.row, from.id],
    );
  });
  return from;
}

async function lockMirror(client: Client, schema: string): Promise<void> {
  const { rows } = await client.query<{ locked: boolean }>(
    'SELECT pg_try_advisory_lock(hashtext($1)) AS locked',
    [`keneya mirror ${schema}`],
  );
  if (!rows[0]?.locked) throw new ExpectedFailure({ code: 'mirror-busy', facts: { schema } });
}

/**
 * Makes the schema of a PostgreSQL server say what the workspace says: everything the first time, then what the journal
 * names. Each batch stands with how far it goes, so that a run that was cut off goes on where it was.
 */
export async function mirrorWorkspace(mirroring: Mirroring, order: MirrorOrder): Promise<Mirrored> {
  const { db, onBatch } = mirroring;
  const { schema } = order;
  const sources = [...readOpenTables(db).map(tableSource), scoreSource(db)];
  return withServer(async (client) => {
    await lockMirror(client, schema);
    const from = await prepare(client, order, sources, mirroring);
    const filling: Filling = { db, client, place: quoted(schema), onBatch };
    const filled = await fillTables(filling, sources);
    const followed = await followJournal(filling, sources, from);
    await client.query(`UPDATE ${filling.place}.mirror SET updated_at = now()`);
    return { schema, tables: sources.length, filled, ...followed };
  });
}
