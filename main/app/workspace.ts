import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { Role } from '../../shared/domain/users/role.ts';
import { findDamage, makeBackup } from '../db/backup.ts';
import { type Backup, listBackups } from '../db/backup-files.ts';
import type { Writer } from '../db/handles.ts';
import { lockWorkspace, type WorkspaceLock } from '../db/lock.ts';
import { migrate, needsMigration, readVersion } from '../db/migrate.ts';
import { type Database, openDatabase } from '../db/open-database.ts';
import { type Actor, write } from '../db/write.ts';
import { lacksChoices, recordMissingChoices } from '../features/instruments/choice-writer.ts';
import { hasKeyring, readKeyring, type Unlocked, unlock } from '../features/users/keyring.ts';
import { forgetWrongPins, recordWrongPin, waitBeforePin } from '../features/users/pin-delay.ts';
import { findUser, type User } from '../features/users/reader.ts';
import type { Clock } from '../platform/clock.ts';
import type { IdSource } from '../platform/ids.ts';
import { damageFailure } from './damage-failure.ts';
import { assertRole } from './roles.ts';
import { RunningWork } from './running-work.ts';
import { workspaceFiles } from './workspace-files.ts';

/** Where a workspace lies and what it is run with. */
export interface Place {
  readonly directory: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** What it costs to try a PIN that is set from here. */
  readonly pinCost: number;
}

/** Who signs in: with no name, whoever's PIN it is. */
export interface SignIn {
  readonly pin: string;
  readonly user?: string;
}

/** An open workspace, signed in. */
export interface Workspace {
  readonly directory: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly pinCost: number;
  readonly database: Database;
  readonly user: User;
  readonly actor: Actor;
  readonly key: Buffer;
  /** What runs in threads of its own, on connections of its own. */
  readonly work: RunningWork;
  /** Runs a change, in one transaction, for a person who may make it. */
  write<Result>(needed: Role, action: (writer: Writer) => Result): Result;
  /** Makes a verified backup now. */
  backUp(): Backup;
  /** Makes one when the last is over a day old; whoever is about to write calls it. */
  backUpWhenOld(): void;
  /** Backs up when something changed since the last verified backup, and lets go of everything; no work may run. */
  close(): void;
}

/** Whether a folder holds a workspace. */
export function hasWorkspace(directory: string): boolean {
  return hasKeyring(directory);
}

/** Opens a workspace with a PIN; a wrong one makes the next try wait. */
export async function openWorkspace(place: Place, signIn: SignIn): Promise<Workspace> {
  const { directory } = place;
  if (!hasKeyring(directory)) {
    throw new ExpectedFailure({ code: 'no-workspace', facts: { directory } });
  }
  const lock = lockWorkspace(directory);
  try {
    return openUnlocked(place, lock, await unlockWithDelay(place, signIn));
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Tries the PIN, after the wait that earlier wrong ones have earned. */
export async function unlockWithDelay(
  { directory, clock }: Place,
  { pin, user }: SignIn,
): Promise<Unlocked> {
  const waitMs = waitBeforePin(directory, clock);
  if (waitMs > 0) {
    throw new ExpectedFailure({
      code: 'pin-delayed',
      facts: { waitSeconds: Math.ceil(waitMs / 1000) },
    });
  }
  const unlocked = await unlock(readKeyring(directory), pin, user);
  if (unlocked) {
    forgetWrongPins(directory);
    return unlocked;
  }
  const waitSeconds = recordWrongPin(directory, clock) / 1000;
  throw new ExpectedFailure({ code: 'wrong-pin', facts: { waitSeconds } });
}

function openChecked(directory: string, key: Buffer): Database {
  const files = workspaceFiles(directory);
  // SQLite would make a new, empty file in the place of one that is gone or was emptied.
  const size = statSync(files.database, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) throw damageFailure(directory, 'the file is missing or empty');
  if (existsSync(files.openMark)) {
    const damage = findDamage(files.database, key);
    if (damage !== null) throw damageFailure(directory, damage);
  }
  try {
    return openDatabase(files.database, key);
  } catch (error) {
    if (error instanceof ExpectedFailure) throw damageFailure(directory, error);
    throw error;
  }
}

/** Opens the file with its key: migrates it, marks it as open, and signs the person in. */
export function openUnlocked(
  place: Place,
  lock: WorkspaceLock,
  { userId, dataKey }: Unlocked,
): Workspace {
  const { directory, clock } = place;
  const files = workspaceFiles(directory);
  const database = openChecked(directory, dataKey);
  try {
    if (needsMigration(database)) {
      if (readVersion(database) > 0) {
        makeBackup(database, dataKey, files.backups, clock, 'migration');
      }
      migrate(database);
    }
    writeFileSync(files.openMark, '');
    // What an import that was cut off had put aside is of no use to anyone.
    rmSync(files.staging, { recursive: true, force: true });
    rmSync(files.creationMark, { force: true });
    const workspace = createHandle(place, lock, database, dataKey, signedIn(database, userId));
    if (lacksChoices(database.reader)) {
      write(database, clock, workspace.actor, recordMissingChoices);
    }
    return workspace;
  } catch (error) {
    database.close();
    throw error;
  }
}

function signedIn(database: Database, userId: string): User {
  const user = findUser(database.reader, userId);
  if (user?.active) return user;
  throw new ExpectedFailure({ code: 'unknown-user', facts: { name: user?.name ?? userId } });
}

const DAY_MS = 86_400_000;

function createHandle(
  place: Place,
  lock: WorkspaceLock,
  database: Database,
  key: Buffer,
  user: User,
): Workspace {
  const { directory, clock, ids, pinCost } = place;
  const files = workspaceFiles(directory);
  const actor: Actor = { device: readSetting(database, 'device') ?? '', user: user.id };
  const backUp = (): Backup => {
    const backup = makeBackup(database, key, files.backups, clock);
    recordSaved(database, clock, actor);
    return backup;
  };
  return {
    directory,
    clock,
    ids,
    pinCost,
    database,
    user,
    actor,
    key,
    work: new RunningWork(),
    write(needed, action) {
      assertRole(user, needed);
      return write(database, clock, actor, action);
    },
    backUp,
    backUpWhenOld() {
      const [newest] = listBackups(files.backups);
      if (!newest || clock.now() - Date.parse(newest.madeAt) > DAY_MS) backUp();
    },
    close() {
      try {
        if (hasUnsavedChange(database)) backUp();
        database.close();
        // Left where the backup failed: the next start then looks the file through.
        rmSync(files.openMark, { force: true });
      } finally {
        database.close();
        lock.release();
      }
    },
  };
}

function readSetting(database: Database, name: string): string | null {
  const row = database.reader.get<{ value: string }>('SELECT value FROM workspace WHERE name = ?', [
    name,
  ]);
  return row?.value ?? null;
}

function countJournal(database: Database): string {
  const row = database.reader.get<{ last: number | null }>(
    'SELECT max(rowid) AS last FROM journal',
  );
  return String(row?.last ?? 0);
}

function recordSaved(database: Database, clock: Clock, actor: Actor): void {
  const last = countJournal(database);
  const now = new Date(clock.now()).toISOString();
  write(database, clock, actor, (writer) =>
    writer.run(
      "INSERT OR REPLACE INTO workspace (name, value) VALUES ('saved', ?), ('savedAt', ?)",
      [last, now],
    ),
  );
}

// Drafts leave no trace in the journal, so that with any of them open there may always be something new.
function hasUnsavedChange(database: Database): boolean {
  const drafts = database.reader.get<{ n: number }>('SELECT count(*) AS n FROM draft')?.n ?? 0;
  return drafts > 0 || readSetting(database, 'saved') !== countJournal(database);
}
