import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from './atomic-write.ts';
import { writingProblem } from './file-problem.ts';

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/**
 * Lets a file grow that is too long to be held, and gives it its name when it is whole and on the disk: whoever reads
 * `path` finds what was there before or all of it. What a killed process leaves, `~name.tmp`, the next writing removes.
 * What the disk refuses is a `DiskProblem`; what the work throws comes as it is.
 */
export async function writeFileWhole<Result>(
  path: string,
  grow: (temporary: string) => Promise<Result>,
): Promise<Result> {
  const temporary = join(dirname(path), `~${basename(path)}.tmp`);
  try {
    rmSync(temporary, { force: true });
    const result = await grow(temporary);
    const descriptor = openSync(temporary, 'r+');
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(temporary, path);
    syncFolder(dirname(path));
    return result;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw isSystemError(error) ? writingProblem(path, error) : error;
  }
}
