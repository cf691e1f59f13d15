import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { findDamage, flushFolder, flushToDisk } from '../db/backup.ts';
import { listBackups } from '../db/backup-files.ts';
import { lockWorkspace } from '../db/lock.ts';
import { openDatabase } from '../db/open-database.ts';
import { hasKeyring } from '../features/users/keyring.ts';
import { makeFolder } from '../platform/files/make-folder.ts';
import { type Place, type SignIn, unlockWithDelay } from './workspace.ts';
import { type WorkspaceFiles, workspaceFiles } from './workspace-files.ts';

/** What a restore came to: nothing to be done, the workspace's own file repaired, or the state of a backup. */
export type Restored =
  | { readonly from: 'nothing'; readonly stateOf: null; readonly quarantine: null }
  | {
      readonly from: 'file' | 'backup';
      /** The moment whose state is there again, ISO, UTC; null when nothing was lost. */
      readonly stateOf: string | null;
      /** Where the damaged files were put; nothing is deleted. */
      readonly quarantine: string;
    };

const SUFFIXES = ['', '-wal', '-shm'];

/**
 * Puts a damaged workspace right: the file and its log go to quarantine together, since the log may hold what the file
 * lacks; a copy of both that turns out whole is taken, else the newest backup that does. A workspace that is whole,
 * with its log, stays as it is.
 */
export async function restoreWorkspace(place: Place, signIn: SignIn): Promise<Restored> {
  const { directory, clock } = place;
  if (!hasKeyring(directory)) {
    throw new ExpectedFailure({ code: 'no-workspace', facts: { directory } });
  }
  const lock = lockWorkspace(directory);
  try {
    const { dataKey } = await unlockWithDelay(place, signIn);
    if (isWhole(directory, dataKey)) return { from: 'nothing', stateOf: null, quarantine: null };
    const stamp = new Date(clock.now()).toISOString().replace(/[:.]/g, '-');
    return restoreFiles(directory, stamp, dataKey);
  } finally {
    lock.release();
  }
}

function isWhole(directory: string, key: Buffer): boolean {
  const { database } = workspaceFiles(directory);
  return existsSync(database) && findDamage(database, key, 'integrity_check') === null;
}

/** A whole file that can take the workspace's place. */
interface Source {
  readonly path: string;
  readonly stateOf: string | null;
}

function findSource(files: WorkspaceFiles, key: Buffer): Source {
  const repaired = `${files.database}.repaired`;
  // Left by a restore that was cut off after it had put the damaged file aside.
  if (!existsSync(files.database) && existsSync(repaired) && findDamage(repaired, key) === null) {
    return { path: repaired, stateOf: null };
  }
  const copy = repairCopy(files.database, files.staging, key);
  if (copy !== null) return { path: copy, stateOf: null };
  const backup = listBackups(files.backups).find((each) => findDamage(each.path, key) === null);
  if (!backup) throw new ExpectedFailure({ code: 'no-backup', facts: {} });
  return { path: backup.path, stateOf: backup.madeAt };
}

// A backup can be chosen again after a cut; what was repaired is told by its name.
function copyDraft({ path, stateOf }: Source, database: string): string {
  const draft = `${database}.${stateOf === null ? 'repaired' : 'restoring'}`;
  if (path === draft) return draft;
  try {
    copyFileSync(path, draft);
    flushToDisk(draft);
    return draft;
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function restoreFiles(directory: string, stamp: string, key: Buffer): Restored {
  const files = workspaceFiles(directory);
  // Found and copied before anything is moved: without a way forward the workspace stays as it is.
  const source = findSource(files, key);
  const draft = copyDraft(source, files.database);
  const quarantine = join(files.quarantine, stamp);
  moveAside(files.database, quarantine);
  renameSync(draft, files.database);
  flushFolder(directory);
  rmSync(files.openMark, { force: true });
  rmSync(files.staging, { recursive: true, force: true });
  const { stateOf } = source;
  return { from: stateOf === null ? 'file' : 'backup', stateOf, quarantine };
}

/** A whole copy of the file with its log written into it, or null when that cannot be had. */
function repairCopy(path: string, staging: string, key: Buffer): string | null {
  if (!existsSync(path)) return null;
  makeFolder(staging);
  const copy = join(mkdtempSync(join(staging, 'repair-')), basename(path));
  for (const suffix of SUFFIXES.slice(0, 2)) {
    if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix);
  }
  try {
    // Opening for writing and closing brings the log into the file.
    openDatabase(copy, key).close();
  } catch (error) {
    if (error instanceof ExpectedFailure) return null;
    throw error;
  }
  return findDamage(copy, key, 'integrity_check') === null ? copy : null;
}

function moveAside(path: string, quarantine: string): void {
  makeFolder(quarantine);
  for (const suffix of SUFFIXES) {
    if (existsSync(path + suffix))
      renameSync(path + suffix, join(quarantine, basename(path) + suffix));
  }
}
