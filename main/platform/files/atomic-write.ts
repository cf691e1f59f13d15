import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writingProblem } from './file-problem.ts';

/**
 * Writes a whole file or none: whoever reads `path` finds what was there before or all of `bytes`, also after the
 * process is killed or the current fails. The bytes grow as `~name.tmp` in the same folder, since only within one
 * file system is a renaming indivisible; what a killed process leaves of it is overwritten by the next writing.
 * Throws a `DiskProblem`.
 */
export function writeFileAtomically(path: string, bytes: Uint8Array): void {
  const folder = dirname(path);
  const temporary = join(folder, `~${basename(path)}.tmp`);
  try {
    rmSync(temporary, { force: true });
    writeThrough(temporary, bytes);
    renameSync(temporary, path);
    syncFolder(folder);
  } catch (error) {
    removeQuietly(temporary);
    throw writingProblem(path, error);
  }
}

/** Creates the file anew (`wx`: nothing that another program put there is followed) and waits until the disk has it. */
function writeThrough(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, 'wx');
  try {
    writeFileSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes the new name last. Windows does not open folders, and needs no such step. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The failure that is being reported matters more than a temporary file that cannot be removed either. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}
