import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { ExpectedFailure } from '../../shared/contract/failures.ts';

/** Held while a workspace is open; the system lets go of it when the process dies, however it dies. */
export interface WorkspaceLock {
  release(): void;
}

function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

/** Takes the workspace for this process alone: an empty SQLite file kept locked, since Node has no file lock of its own. */
export function lockWorkspace(directory: string): WorkspaceLock {
  const connection = new Sqlite(join(directory, 'lock.db'), { timeout: 0 });
  try {
    connection.pragma('journal_mode = DELETE');
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (!isBusy(error)) throw error;
    throw new ExpectedFailure({ code: 'workspace-in-use', facts: { directory } }, { cause: error });
  }
  return { release: () => connection.close() };
}
