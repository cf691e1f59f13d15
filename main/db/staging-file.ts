import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { makeFolder } from '../platform/files/make-folder.ts';

/** Records put aside on the disk while files are read, so that memory stays flat and one transaction can take them. */
export interface StagingFile<Entry> {
  /** A folder of its own for whatever else must lie on the disk meanwhile. */
  readonly directory: string;
  readonly size: number;
  put(entry: Entry): void;
  /** Everything put, in that order. */
  entries(): IterableIterator<Entry>;
  /** Deletes the file and its folder. */
  close(): void;
}

const SETUP = `
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE staged (seq INTEGER PRIMARY KEY, entry TEXT NOT NULL) STRICT;
BEGIN;`;

/** Makes a staging file in a folder. Its key is thrown away with the process: nobody can read what a crash leaves. */
export function createStagingFile<Entry>(parent: string): StagingFile<Entry> {
  makeFolder(parent);
  const directory = mkdtempSync(join(parent, 'import-'));
  const connection = new Sqlite(join(directory, 'staged.db'));
  connection.pragma("cipher = 'sqlcipher'");
  connection.pragma(`key = "x'${randomBytes(32).toString('hex')}'"`);
  connection.exec(SETUP);
  const insert = connection.prepare('INSERT INTO staged (entry) VALUES (?)');
  const select = connection.prepare<[], { entry: string }>('SELECT entry FROM staged ORDER BY seq');
  let size = 0;
  return {
    directory,
    get size() {
      return size;
    },
    put(entry) {
      insert.run(JSON.stringify(entry));
      size += 1;
    },
    *entries() {
      for (const row of select.iterate()) yield JSON.parse(row.entry) as Entry;
    },
    close() {
      connection.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
