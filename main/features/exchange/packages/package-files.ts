import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ExpectedFailure } from '../../../../shared/contract/failures.ts';
import { type DiskSteps, SYSTEM_DISK } from '../../../platform/files/disk-steps.ts';
import { DiskProblem, writingProblem } from '../../../platform/files/file-problem.ts';
import { freePath } from '../../../platform/files/free-path.ts';
import { makeFolder } from '../../../platform/files/make-folder.ts';
import { hashBytes } from './package-format.ts';

/** A file that was written and read back. */
export interface SentFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file to be written. */
export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

// So much at once, that a person sees it grow and can stop it.
const CHUNK_BYTES = 1024 * 1024;

/** What failed first is told, not that what a pulled stick held cannot be removed either. */
function removeQuietly(disk: DiskSteps, path: string): void {
  try {
    disk.remove(path);
  } catch {}
}

function* fill(disk: DiskSteps, path: string, bytes: Uint8Array): Generator<number> {
  const descriptor = disk.create(path);
  try {
    for (let done = 0; done < bytes.length; done += CHUNK_BYTES) {
      disk.append(descriptor, bytes.subarray(done, done + CHUNK_BYTES));
      yield Math.min(done + CHUNK_BYTES, bytes.length);
    }
  } finally {
    disk.close(descriptor);
  }
}

/**
 * Writes a file under a name that nobody takes for a package, compares what the disk gives back, and only then gives it
 * its own. Yields how many bytes the disk has; who stops there leaves nothing behind.
 */
function* writeChecked(disk: DiskSteps, path: string, bytes: Uint8Array): Generator<number> {
  const temporary = join(dirname(path), `~${basename(path)}.tmp`);
  let isWhole = false;
  try {
    disk.remove(temporary);
    yield* fill(disk, temporary, bytes);
    if (!disk.read(temporary).equals(bytes)) {
      throw new ExpectedFailure({ code: 'package-not-written', facts: { file: path } });
    }
    disk.rename(temporary, path);
    disk.syncFolder(dirname(path));
    isWhole = true;
  } catch (error) {
    // A file under its own name, of which the disk did not say that it has it, may be gone tomorrow.
    removeQuietly(disk, path);
    throw error instanceof ExpectedFailure ? error : writingProblem(path, error);
  } finally {
    if (!isWhole) removeQuietly(disk, temporary);
  }
}

function prepareFolder(disk: DiskSteps, folder: string, needed: number): void {
  try {
    if (!existsSync(folder)) {
      makeFolder(folder);
      disk.syncFolder(dirname(folder));
    }
    if (disk.freeBytes(folder) >= needed) return;
  } catch (error) {
    throw writingProblem(folder, error);
  }
  throw new DiskProblem('disk-full', folder);
}

/** Writes small files under free names, each whole or not at all, and compares what the disk gives back. */
export function writeCompared(folder: string, name: string, bytes: Uint8Array): SentFile {
  prepareFolder(SYSTEM_DISK, folder, bytes.length);
  const path = freePath(folder, name);
  for (const _ of writeChecked(SYSTEM_DISK, path, bytes));
  return { path, bytes: bytes.length, sha256: hashBytes(bytes) };
}

/** Told how many bytes the disk has, of those that are known of; what it throws ends the writing. */
export type WatchWriting = (done: number, total: number) => Promise<void>;

/**
 * Writes several files that belong together as they come, as {@link writeCompared} does each. Where one fails or the person
 * stops, none is left: some parts of a package would be taken for all of it.
 */
export async function writeTogether(
  folder: string,
  files: AsyncIterable<NewFile> | Iterable<NewFile>,
  watch: WatchWriting,
  disk: DiskSteps = SYSTEM_DISK,
): Promise<readonly SentFile[]> {
  const written: SentFile[] = [];
  let before = 0;
  try {
    for await (const { name, bytes } of files) {
      prepareFolder(disk, folder, bytes.length);
      const path = freePath(folder, name);
      for (const done of writeChecked(disk, path, bytes)) {
        await watch(before + done, before + bytes.length);
      }
      before += bytes.length;
      written.push({ path, bytes: bytes.length, sha256: hashBytes(bytes) });
    }
    return written;
  } catch (error) {
    for (const { path } of written) removeQuietly(disk, path);
    throw error;
  }
}
