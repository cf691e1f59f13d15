import { ExpectedFailure } from '../../../../shared/contract/failures.ts';
import type { Reader, Writer } from '../../../db/handles.ts';

import { createSealingKeys, type SealingKeys } from './age-seal.ts';
import { createSigningKeys, type SigningKeys } from './signature.ts';

/** The keys of this device; they never leave its encrypted workspace. */
export type OwnKeys = SigningKeys & SealingKeys;

/** The keys, or `null` before the device was enrolled. */
export function findOwnKeys(db: Reader): OwnKeys | null {
  return db.get<OwnKeys>('SELECT signing, verifying, identity, recipient FROM own_keys') ?? null;
}

/** The keys; a device that has none must be enrolled first. */
export function getOwnKeys(db: Reader): OwnKeys {
  const keys = findOwnKeys(db);
  if (keys) return keys;
  throw new ExpectedFailure({ code: 'not-enrolled', facts: {} });
}

/** New keys for a device, kept by {@link keepOwnKeys}. */
export async function createOwnKeys(): Promise<OwnKeys> {
  return { ...createSigningKeys(), ...(await createSealingKeys()) };
}

/** Keeps the first keys of this device. */
export function keepOwnKeys(db: Writer, keys: OwnKeys): void {
  db.run(
    `INSERT INTO own_keys (id, signing, verifying, identity, recipient)
     VALUES (1, :signing, :verifying, :identity, :recipient)`,
    { ...keys },
  );
}

/** The keys that this device had before, and still opens and vouches with. */
export function listFormerKeys(db: Reader): readonly OwnKeys[] {
  return db.all<OwnKeys>('SELECT signing, verifying, identity, recipient FROM former_keys');
}

/** What opens everything that was ever sealed for this device. */
export function listIdentities(db: Reader): readonly string[] {
  return [getOwnKeys(db), ...listFormerKeys(db)].map(({ identity }) => identity);
}

/** Puts new keys in the place of those of this device. */
export function replaceOwnKeys(db: Writer, keys: OwnKeys): void {
  db.run(
    `INSERT INTO former_keys (signing, verifying, identity, recipient)
     SELECT signing, verifying, identity, recipient FROM own_keys`,
  );
  db.run('DELETE FROM own_keys');
  keepOwnKeys(db, keys);
}
