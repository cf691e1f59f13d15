import { z } from 'zod';
import { keepTravelledKey } from '../../../db/erased-keys.ts';
import type { Reader, Writer } from '../../../db/handles.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';

/** The key that the name of a person, or the number of an account, is sealed under; it goes along with the row. */
export const secretSchema = z.strictObject({
  kind: z.literal('secret'),
  owner: z.string().min(1).max(200),
  secret: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
});

/** See {@link secretSchema}. */
export type SecretLine = z.infer<typeof secretSchema>;

/** The tables whose rows are the owners of a key. */
const OWNERS: readonly string[] = ['person', 'bank_account'];

/** The key of whoever's row an event changes, or `null` where there is none, as there is none of whom was erased. */
export function findSecret(db: Reader, { table_name, row_id }: JournalEvent): SecretLine | null {
  if (!OWNERS.includes(table_name)) return null;
  const sql = 'SELECT secret FROM person_key WHERE person_id = ?';
  const held = db.get<{ secret: Buffer }>(sql, [row_id]);
  return held ? { kind: 'secret', owner: row_id, secret: held.secret.toString('base64') } : null;
}

/** Keeps the keys that came, and gives how many were new; a mark that says erased wins, whichever came first. */
export function keepSecrets(db: Writer, secrets: readonly SecretLine[]): number {
  return secrets.filter(({ owner, secret }) =>
    keepTravelledKey(db, owner, Buffer.from(secret, 'base64')),
  ).length;
}
