import { existsSync, rmSync } from 'node:fs';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { Writer } from '../db/handles.ts';
import { lockWorkspace } from '../db/lock.ts';
import { migrate } from '../db/migrate.ts';
import { type Database, openDatabase } from '../db/open-database.ts';
import { write } from '../db/write.ts';
import { seedCatalogues } from '../features/facilities/catalogue-writer.ts';
import { createDataKey, hasKeyring, wrapForUser, writeKeyring } from '../features/users/keyring.ts';
import type { User } from '../features/users/reader.ts';
import { recordUser } from '../features/users/writer.ts';
import { readCatalogues } from '../platform/catalogues.ts';
import { writeFileAtomically } from '../platform/files/atomic-write.ts';
import { makeFolder } from '../platform/files/make-folder.ts';
import { openUnlocked, type Place, type Workspace } from './workspace.ts';
import { workspaceFiles } from './workspace-files.ts';

function assertNoWorkspace(directory: string): void {
  const { database, creationMark } = workspaceFiles(directory);
  if (hasKeyring(directory) || (existsSync(database) && !existsSync(creationMark))) {
    throw new ExpectedFailure({ code: 'workspace-exists', facts: { directory } });
  }
}

/** Makes a new workspace with its first user, a supervisor. */
export async function createWorkspace(
  place: Place,
  first: { readonly name: string; readonly pin: string },
): Promise<Workspace> {
  const { directory, ids } = place;
  const files = workspaceFiles(directory);
  assertNoWorkspace(directory);
  makeFolder(directory);
  const user: User = { id: ids.next(), name: first.name, role: 'supervisor', active: true };
  const key = createDataKey();
  const keyring = await wrapForUser(
    { format: 1, users: [], recovery: null, recoveryCode: null },
    key,
    user,
    first.pin,
    place.pinCost,
  );
  const lock = lockWorkspace(directory);
  try {
    // Another process may have made one before this one had the lock.
    assertNoWorkspace(directory);
    writeFileAtomically(files.creationMark, Buffer.alloc(0));
    removeDatabase(files.database);
    const database = openDatabase(files.database, key);
    try {
      migrate(database);
      fillNewWorkspace(database, place, user);
    } finally {
      database.close();
    }
    // The keyring comes last: a folder without one is no workspace, and can be begun again.
    writeKeyring(directory, keyring);
    rmSync(files.creationMark, { force: true });
    return openUnlocked(place, lock, { userId: user.id, dataKey: key });
  } catch (error) {
    if (!hasKeyring(directory) && existsSync(files.creationMark)) {
      removeDatabase(files.database);
      rmSync(files.creationMark, { force: true });
    }
    lock.release();
    throw error;
  }
}

function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
}

function fillNewWorkspace(database: Database, { clock, ids }: Place, user: User): void {
  const actor = { device: ids.next(), user: user.id };
  const seed = (writer: Writer): void => {
    writer.run("INSERT INTO workspace (name, value) VALUES ('kind', 'centre'), ('device', ?)", [
      actor.device,
    ]);
    seedCatalogues(writer, readCatalogues());
  };
  write(database, clock, actor, seed, { origin: 'seed' });
  write(database, clock, actor, (writer) => recordUser(writer, user));
}
