import { isMainThread } from 'node:worker_threads';
import type Sqlite from 'better-sqlite3';
import { isWorkGoingOn } from './write-turns.ts';

/** So many pages, four megabytes, and whoever works alone waits a moment for them. */
const PERSONS_PAGES = 1_000;

/** Long work writes the same pages again and again: the longer the log, the fewer of them are written back. */
const WORKS_PAGES = 12_000;

function countPages(connection: Sqlite.Database): number {
  const [log] = connection.pragma('wal_checkpoint(NOOP)') as { readonly log: number }[];
  return log?.log ?? 0;
}

/**
 * Writes the log of changes back into the file once it is long. Call it outside of any turn: others write meanwhile.
 * A person leaves it to the thread of long work, where one is writing.
 */
export function tidyLog(connection: Sqlite.Database, most: number = PERSONS_PAGES): void {
  if (isMainThread && isWorkGoingOn()) return;
  if (countPages(connection) >= most) connection.pragma('wal_checkpoint(PASSIVE)');
}

/** The same after each change of a connection. */
export function tidyLogAfterWrite(connection: Sqlite.Database): void {
  tidyLog(connection, isMainThread ? PERSONS_PAGES : WORKS_PAGES);
}
