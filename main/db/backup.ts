import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { Clock } from '../platform/clock.ts';
import { makeFolder } from '../platform/files/make-folder.ts';
import { type Backup, listBackups, readBackupName } from './backup-files.ts';
import { chooseKept } from './backup-rotation.ts';
import { readVersion } from './migrate.ts';
import { type Database, internalsOf, isDamage, openDatabase } from './open-database.ts';

/**
 * Why a database file is not whole, or `null` when SQLite finds nothing wrong. `quick_check` looks at every page;
 * `integrity_check` also at whether indexes and tables agree, which a file copied while it was written may not.
 */
export function findDamage(
  path: string,
  key: Buffer,
  check: 'quick_check' | 'integrity_check' = 'quick_check',
): string | null {
  try {
    const copy = openDatabase(path, key, { readonly: true });
    try {
      // An emptied file is whole to SQLite, and no workspace.
      if (readVersion(copy) === 0) return 'empty';
      const answer = internalsOf(copy).connection.pragma(check, { simple: true });
      return answer === 'ok' ? null : String(answer);
    } finally {
      copy.close();
    }
  } catch (error) {
    if (error instanceof ExpectedFailure || isDamage(error)) return String(error);
    throw error;
  }
}

/** Waits until the disk holds what was written to a file. */
export function flushToDisk(path: string, flags: 'r' | 'r+' = 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Waits until the disk holds a folder's list of names. */
export function flushFolder(directory: string): void {
  // Windows has no way to flush a folder and needs none: NTFS journals its names.
  if (process.platform !== 'win32') flushToDisk(directory, 'r');
}

function removeLeftovers(directory: string): void {
  for (const name of readdirSync(directory)) {
    if (name.startsWith('~')) rmSync(join(directory, name), { force: true });
  }
}

/**
 * Copies the open workspace, checks the copy, and only then gives it its name; old copies are rotated out afterwards.
 * The copy is made by `VACUUM INTO`, which keeps the encryption; SQLite's own backup does not.
 */
export function makeBackup(
  database: Database,
  key: Buffer,
  directory: string,
  clock: Clock,
  kind: Backup['kind'] = 'regular',
): Backup {
  makeFolder(directory);
  removeLeftovers(directory);
  const stamp = new Date(clock.now()).toISOString().replace(/[:.]/g, '-');
  const name = `keneya-${stamp}${kind === 'migration' ? '-migration' : ''}.db`;
  const draft = join(directory, `~${name}`);
  try {
    internalsOf(database).connection.prepare('VACUUM INTO ?').run(draft);
    flushToDisk(draft);
    const damage = findDamage(draft, key);
    if (damage !== null) {
      throw new ExpectedFailure({ code: 'backup-unverified', facts: { detail: damage } });
    }
    renameSync(draft, join(directory, name));
  } catch (error) {
    // Half a copy would take the room that a full disk lacks.
    removeLeftovers(directory);
    throw error;
  }
  flushFolder(directory);
  rotateBackups(directory);
  const backup = readBackupName(directory, name);
  if (!backup) throw new Error(`A backup's name cannot be read back: ${name}`);
  return backup;
}

function rotateBackups(directory: string): void {
  const backups = listBackups(directory);
  const kept = new Set(chooseKept(backups));
  for (const backup of backups) if (!kept.has(backup)) rmSync(backup.path, { force: true });
}
