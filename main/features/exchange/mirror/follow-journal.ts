import type { Reader } from '../../../db/handles.ts';
import type { MirrorSource } from './copy-lines.ts';
import type { Filling } from './fill-tables.ts';
import { inTransaction, quoted } from './mirror-schema.ts';
import { upsertRows } from './write-rows.ts';

/** A line of the journal: its number in this workspace, and its own name. */
export interface JournalPlace {
  readonly row: number;
  readonly id: string;
}

interface Change {
  readonly row: number;
  readonly id: string;
  readonly table_name: string;
  readonly row_id: string;
}

/** What following came to. */
export interface Followed {
  readonly changed: number;
  readonly deleted: number;
}

const LINES_A_BATCH = 5_000;

/** The last line of the journal. */
export function lastPlace(db: Reader): JournalPlace {
  return (
    db.get<JournalPlace>('SELECT rowid AS row, id FROM journal ORDER BY rowid DESC LIMIT 1') ?? {
      row: 0,
      id: '',
    }
  );
}

/** Whether the journal still says the same at a place: not where a backup was taken up again and work went on. */
export function isPlaceHeld(db: Reader, { row, id }: JournalPlace): boolean {
  if (row === 0) return true;
  return db.get<{ id: string }>('SELECT id FROM journal WHERE rowid = ?', [row])?.id === id;
}

/** A score changes with each answer of its visit. */
function listVisits(db: Reader, changes: readonly Change[]): readonly string[] {
  const answers = changes.filter(({ table_name }) => table_name === 'answer').map(({ row }) => row);
  return db
    .all<{ visit: string | null }>(
      `SELECT DISTINCT coalesce(json_extract(j.after, '$.submission_id'),
         json_extract(j.before, '$.submission_id'), a.submission_id) AS visit
       FROM journal j LEFT JOIN answer a ON a.id = j.row_id
       WHERE j.rowid IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(answers)],
    )
    .flatMap(({ visit }) => (visit === null ? [] : [visit]));
}

function touchedRows(
  db: Reader,
  changes: readonly Change[],
  { table, numberedBy }: MirrorSource,
): readonly string[] {
  const own = changes.filter(({ table_name }) => table_name === numberedBy);
  const ids = own.map(({ row_id }) => row_id);
  return [...new Set(table.name === numberedBy ? ids : [...ids, ...listVisits(db, changes)])];
}

async function bringRows(
  { db, client, place }: Filling,
  source: MirrorSource,
  ids: readonly string[],
): Promise<Followed> {
  const { table } = source;
  const { lines, found } = source.readNamed(db, ids);
  if (lines !== '') await upsertRows(client, place, table, lines);
  const held = new Set(found);
  const gone = ids.filter((id) => !held.has(id));
  const { rowCount } = await client.query(
    `DELETE FROM ${place}.${quoted(table.name)} WHERE id = ANY($1)`,
    [gone],
  );
  return { changed: found.length, deleted: rowCount ?? 0 };
}

async function followBatch(
  filling: Filling,
  sources: readonly MirrorSource[],
  changes: readonly Change[],
): Promise<Followed> {
  const { db, client, place } = filling;
  const last = changes.at(-1);
  return inTransaction(client, async () => {
    const done = { changed: 0, deleted: 0 };
    for (const source of sources) {
      const ids = touchedRows(db, changes, source);
      if (ids.length === 0) continue;
      const { changed, deleted } = await bringRows(filling, source, ids);
      done.changed += changed;
      done.deleted += deleted;
    }
    await client.query(
      `UPDATE ${place}.mirror SET journal_row = $1, journal_id = $2, updated_at = now()`,
      [last?.row, last?.id],
    );
    return done;
  });
}

/** Brings every row that the journal names after a place to what it is now, batch by batch. */
export async function followJournal(
  filling: Filling,
  sources: readonly MirrorSource[],
  from: JournalPlace,
): Promise<Followed> {
  const total = { changed: 0, deleted: 0 };
  let after = from.row;
  for (;;) {
    const changes = filling.db.all<Change>(
      'SELECT rowid AS row, id, table_name, row_id FROM journal WHERE rowid > ? ORDER BY rowid LIMIT ?',
      [after, LINES_A_BATCH],
    );
    const last = changes.at(-1);
    if (!last) return total;
    const { changed, deleted } = await followBatch(filling, sources, changes);
    total.changed += changed;
    total.deleted += deleted;
    after = last.row;
    await filling.onBatch(changes.length);
  }
}
