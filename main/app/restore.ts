import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { findDamage, flushToDisk, listBackups } from '../db/backup.ts';
import { lockWorkspace } from '../db/lock.ts';
import { openDatabase } from '../db/open-database.ts';
import { hasKeyring } from '../features/users/keyring.ts';
import { type Place, type SignIn, unlockWithDelay } from './workspace.ts';
import { workspaceFiles } from './workspace-files.ts';

/** What a restore came to: the workspace's own file repaired, or the state of a backup. */
export interface Restored {
  readonly from: 'file' | 'backup';
  /** The moment whose state is there again, ISO, UTC; null when nothing was lost. */
  readonly stateOf: string | null;
  /** Where the damaged files were put; nothing is deleted. */
  readonly quarantine: string;
}

const SUFFIXES = ['', '-wal', '-shm'];

/**
 * Puts a damaged workspace right: the file and its log go to quarantine together, since the log may hold what the file
 * lacks; a copy of both that turns out whole is taken, else the newest backup that does.
 */
export async function restoreWorkspace(place: Place, signIn: SignIn): Promise<Restored> {
  const { directory, clock } = place;
  if (!hasKeyring(directory)) {
    throw new ExpectedFailure({ code: 'no-workspace', facts: { directory } });
  }
  const lock = lockWorkspace(directory);
  try {
    const { dataKey } = await unlockWithDelay(place, signIn);
    const stamp = new Date(clock.now()).toISOString().replace(/[:.]/g, '-');
    return restoreFiles(directory, stamp, dataKey);
  } finally {
    lock.release();
  }
}

function restoreFiles(directory: string, stamp: string, key: Buffer): Restored {
  const files = workspaceFiles(directory);
  // Found before anything is moved: without a way forward the workspace stays as it is.
  const repaired = repairCopy(files.database, files.staging, key);
  const backup = repaired
    ? null
    : listBackups(files.backups).find((each) => findDamage(each.path, key) === null);
  if (!repaired && !backup) throw new ExpectedFailure({ code: 'no-backup', facts: {} });
  const source = repaired ?? backup?.path ?? '';
  const draft = `${files.database}.restoring`;
  copyFileSync(source, draft);
  flushToDisk(draft);
  const quarantine = join(files.quarantine, stamp);
  moveAside(files.database, quarantine);
  renameSync(draft, files.database);
  rmSync(files.openMark, { force: true });
  rmSync(files.staging, { recursive: true, force: true });
  return { from: repaired ? 'file' : 'backup', stateOf: backup?.madeAt ?? null, quarantine };
}

/** A whole copy of the file with its log written into it, or null when that cannot be had. */
function repairCopy(path: string, staging: string, key: Buffer): string | null {
  if (!existsSync(path)) return null;
  mkdirSync(staging, { recursive: true });
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
  return findDamage(copy, key) === null ? copy : null;
}

function moveAside(path: string, quarantine: string): void {
  mkdirSync(quarantine, { recursive: true });
  for (const suffix of SUFFIXES) {
    if (existsSync(path + suffix))
      renameSync(path + suffix, join(quarantine, basename(path) + suffix));
  }
}
