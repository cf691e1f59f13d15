import { findDamage } from '../db/backup.ts';
import { listBackups } from '../db/backup-files.ts';
import { isMissingBlob } from '../features/exchange/packages/take-blobs.ts';
import { blobsOf, listBytes } from './sealed-pictures.ts';
import type { Workspace } from './workspace.ts';
import { workspaceFiles } from './workspace-files.ts';

/** What a check of the workspace found. */
export interface Verification {
  /** What SQLite says of the file: `ok`, or the first thing that is wrong. */
  readonly integrity: string;
  /** Rows that refer to one that is not there. */
  readonly orphans: number;
  readonly journal: number;
  /** Numbers that a device's stream should have and lacks. */
  readonly gaps: number;
  /** Pictures and files that a row names and whose bytes are missing or changed. */
  readonly lostFiles: number;
  /** When the newest backup that is whole was made; null when there is none. */
  readonly backup: string | null;
  readonly ok: boolean;
}

function countGaps(workspace: Workspace): number {
  const row = workspace.database.reader.get<{ gaps: number | null }>(
    `SELECT sum(expected - found) AS gaps FROM (
       SELECT max(seq) AS expected, count(*) AS found FROM journal GROUP BY device, facility)`,
  );
  return row?.gaps ?? 0;
}

function countLostFiles(workspace: Workspace): number {
  const blobs = blobsOf(workspace);
  const { reader } = workspace.database;
  // What has not come from another laptop is not lost.
  return [...listBytes(reader)].filter(
    (sha256) => blobs.find(sha256).state !== 'whole' && !isMissingBlob(reader, sha256),
  ).length;
}

/** Checks the file, its pictures and files, its references, the journal's numbers and the newest backup. */
export function verifyWorkspace(workspace: Workspace): Verification {
  const { database, key, directory } = workspace;
  const { reader } = database;
  const integrity = findDamage(database.path, key, 'integrity_check') ?? 'ok';
  const orphans = reader.all('SELECT * FROM pragma_foreign_key_check').length;
  const journal = reader.get<{ n: number }>('SELECT count(*) AS n FROM journal')?.n ?? 0;
  const gaps = countGaps(workspace);
  const lostFiles = countLostFiles(workspace);
  const whole = listBackups(workspaceFiles(directory).backups).find(
    (backup) => findDamage(backup.path, key) === null,
  );
  return {
    integrity,
    orphans,
    journal,
    gaps,
    lostFiles,
    backup: whole?.madeAt ?? null,
    ok: integrity === 'ok' && orphans === 0 && gaps === 0 && lostFiles === 0,
  };
}
