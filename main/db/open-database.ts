import Sqlite from 'better-sqlite3';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { createHandles, type Reader, type Writer } from './handles.ts';
import { tidyLog } from './tidy-log.ts';

/** An open workspace file. Everything but `main/db` sees only `reader`; a writer comes from `write()`. */
export interface Database {
  readonly reader: Reader;
  readonly path: string;
  close(): void;
}

/** What `main/db` itself holds; kept out of {@link Database} so that no feature can reach past the handles. */
interface Internals {
  readonly connection: Sqlite.Database;
  readonly writer: Writer;
}

const internals = new WeakMap<Database, Internals>();

/** The connection behind a database; for `main/db` only. */
export function internalsOf(database: Database): Internals {
  const found = internals.get(database);
  if (!found) throw new Error('The database was closed or not opened here');
  return found;
}

// Each pragma with the value that must be read back: a build that ignores one must not go unnoticed.
// FULL, since with NORMAL a power cut loses commits that the coach was told were safe.
const PRAGMAS: readonly (readonly [name: string, value: string, readBack: string | number])[] = [
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['busy_timeout', '5000', 5000],
  // In KiB: an import of a year's rows stays in memory instead of being decrypted again and again.
  ['cache_size', '-32000', -32000],
  // What SQLite puts aside for the length of a statement stays off the disk; besides, the journal is a fifth faster.
  ['temp_store', 'MEMORY', 2],
  // SQLite would write its log back within whichever change fills it: `tidyLog` does, between the changes.
  ['wal_autocheckpoint', '0', 0],
];

function setPragma(
  connection: Sqlite.Database,
  name: string,
  value: string,
  expected: unknown,
): void {
  connection.pragma(`${name} = ${value}`);
  const found = connection.pragma(name, { simple: true });
  if (found !== expected) throw new Error(`SQLite keeps ${name} at ${found}, not ${value}`);
}

/** Whether an error of SQLite says that the file is not (or no longer) a database under this key. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Sqlite.SqliteError ? error.code : '';
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}

function unlock(connection: Sqlite.Database, key: Buffer): void {
  connection.pragma("cipher = 'sqlcipher'");
  connection.pragma('legacy = 4');
  connection.pragma(`key = "x'${key.toString('hex')}'"`);
  // The key is only tried at the first read.
  connection.prepare('SELECT count(*) FROM sqlite_schema').get();
}

function prepareConnection(connection: Sqlite.Database, key: Buffer, readonly: boolean): void {
  unlock(connection, key);
  if (readonly) setPragma(connection, 'query_only', 'ON', 1);
  else setPragma(connection, 'journal_mode', 'WAL', 'wal');
  for (const [name, value, expected] of PRAGMAS) setPragma(connection, name, value, expected);
}

/**
 * Opens an encrypted SQLite file (SQLCipher 4 layout, raw 32-byte key) and asserts how it behaves.
 * A file that the key does not open counts as damaged: the key was proved by the PIN before.
 */
export function openDatabase(
  path: string,
  key: Buffer,
  options: { readonly readonly?: boolean } = {},
): Database {
  const readonly = options.readonly ?? false;
  const connection = new Sqlite(path, { readonly });
  try {
    prepareConnection(connection, key, readonly);
  } catch (error) {
    connection.close();
    if (isDamage(error)) {
      throw new ExpectedFailure(
        { code: 'workspace-damaged', facts: { backup: '' } },
        { cause: error },
      );
    }
    throw error;
  }
  const { reader, writer } = createHandles(connection);
  const database: Database = {
    reader,
    path,
    close() {
      internals.delete(database);
      if (connection.open && !readonly) tidyLog(connection);
      connection.close();
    },
  };
  internals.set(database, { connection, writer });
  return database;
}
