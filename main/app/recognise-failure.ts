import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { DiskProblem } from '../platform/files/file-problem.ts';
import { damageFailure } from './damage-failure.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL']);
const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM', 'SQLITE_CANTOPEN']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

// What a system says of a place that takes no folders, or where a file stands in the way.
const NO_FOLDER = new Set(['ENOENT', 'EEXIST', 'ENOTDIR']);

function isRefusedFolder(error: unknown): boolean {
  return (
    NO_FOLDER.has(codeOf(error)) &&
    error instanceof Error &&
    Reflect.get(error, 'syscall') === 'mkdir'
  );
}

/** What the system or SQLite said of the disk or the file, as the failure it means; other errors come back as they are. */
export function recogniseFailure(error: unknown, directory: string): unknown {
  const code = codeOf(error);
  const place = directory;
  if (FULL.has(code)) {
    return new ExpectedFailure({ code: 'disk-full', facts: { place } }, { cause: error });
  }
  if (code === 'EIO' || code.startsWith('SQLITE_IOERR')) {
    const facts = { place, system: code };
    return new ExpectedFailure({ code: 'disk-failed', facts }, { cause: error });
  }
  if (READ_ONLY.has(code) || code.startsWith('SQLITE_READONLY') || isRefusedFolder(error)) {
    return new ExpectedFailure({ code: 'disk-read-only', facts: { place } }, { cause: error });
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return damageFailure(directory, error);
  }
  return error;
}

/** The failure of a closing after work that went well: where the disk took no backup, that work is nevertheless done. */
export function recogniseClosingFailure(error: unknown, directory: string): unknown {
  const known = recogniseFailure(error, directory);
  const isDisk = known instanceof ExpectedFailure && known.failure.code.startsWith('disk-');
  if (!isDisk) return known;
  return new ExpectedFailure(
    { code: 'backup-not-made', facts: { place: directory } },
    { cause: error },
  );
}

/** Whether an error means that a disk did not take or give what was asked. */
export function isDiskError(error: unknown): boolean {
  return error instanceof DiskProblem;
}
