import { ExpectedFailure } from '../../../../shared/contract/failures.ts';
import type { Facts } from '../../../../shared/domain/problems/problem.ts';
import type { Reader, Writer } from '../../../db/handles.ts';
import type { Waiting } from './judge-package.ts';
import { type Manifest, manifestSchema } from './manifest.ts';

/** A file that came as a package. */
export interface CameIn {
  /** SHA-256 of the file. */
  readonly digest: string;
  readonly name: string;
  readonly receivedAt: string;
}

/** A package that waits, or was refused with an alarm. */
export interface TrayEntry extends CameIn {
  readonly state: 'waiting' | 'alarm';
  readonly reason: string;
  readonly facts: Facts;
  readonly manifest: Manifest | null;
}

interface TrayRow extends Omit<TrayEntry, 'facts' | 'manifest'> {
  readonly facts: string;
  readonly manifest: string | null;
}

/** How long what a person threw away can be brought back. */
export const KEPT_DAYS = 30;

/** What the trays hold together at most; beyond, somebody has to look into them. */
const MOST_BYTES = 2 * 1024 ** 3;

function readManifest(text: string | null): Manifest | null {
  return text === null ? null : manifestSchema.parse(JSON.parse(text));
}

function readEntries(db: Reader, condition: string): readonly TrayEntry[] {
  const rows = db.all<TrayRow>(
    `SELECT digest, name, state, reason, facts, manifest, received_at AS receivedAt
     FROM package WHERE state <> 'taken' AND ${condition} ORDER BY received_at, rowid`,
  );
  return rows.map((row) => ({
    ...row,
    facts: JSON.parse(row.facts) as Facts,
    manifest: readManifest(row.manifest),
  }));
}

/** What is in the trays, in the order in which it came. */
export function listTray(db: Reader): readonly TrayEntry[] {
  return readEntries(db, 'thrown_at IS NULL');
}

/** What was thrown away and can still be brought back. */
export function listThrown(db: Reader): readonly TrayEntry[] {
  return readEntries(db, 'thrown_at IS NOT NULL');
}

/** Throws a package of the trays away, and forgets what was thrown away long ago. */
export function throwAway(db: Writer, digest: string, now: number): void {
  const before = new Date(now - KEPT_DAYS * 86_400_000).toISOString();
  db.run('DELETE FROM package WHERE thrown_at < ?', [before]);
  const sql = "UPDATE package SET thrown_at = ? WHERE digest = ? AND state <> 'taken'";
  if (db.run(sql, [new Date(now).toISOString(), digest]) === 1) return;
  throw new ExpectedFailure({ code: 'unknown-package', facts: {} });
}

/** Puts a package that was thrown away back into its tray. */
export function bringBack(db: Writer, digest: string): void {
  const sql = 'UPDATE package SET thrown_at = NULL WHERE digest = ? AND thrown_at IS NOT NULL';
  if (db.run(sql, [digest]) === 1) return;
  throw new ExpectedFailure({ code: 'unknown-package', facts: {} });
}

/** A package that was taken. */
export interface TakenPackage extends CameIn {
  readonly manifest: Manifest;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
  /** Whether it brought something, and what is known of it suffices to undo it. */
  readonly canUndo: boolean;
}

interface TakenRow extends Omit<TakenPackage, 'manifest' | 'canUndo'> {
  readonly manifest: string;
  readonly canUndo: 0 | 1;
}

const MOST_LISTED = 500;

/** What was taken last, the newest first. */
export function listTaken(db: Reader): readonly TakenPackage[] {
  const rows = db.all<TakenRow>(
    `SELECT digest, name, manifest, received_at AS receivedAt, undone_at AS undoneAt, undone_by AS undoneBy,
       undone_at IS NULL AND EXISTS (SELECT 1 FROM package_range r WHERE r.digest = p.digest) AS canUndo
     FROM package p WHERE state = 'taken' ORDER BY received_at DESC, rowid DESC LIMIT ${MOST_LISTED}`,
  );
  return rows.map((row) => ({
    ...row,
    manifest: manifestSchema.parse(JSON.parse(row.manifest)),
    canUndo: row.canUndo === 1,
  }));
}

/** The bytes of a package in a tray, as they came. */
export function readWaitingBytes(db: Reader, digest: string): Buffer | null {
  return (
    db.get<{ content: Buffer | null }>('SELECT content FROM package WHERE digest = ?', [digest])
      ?.content ?? null
  );
}

/** A file that was taken before, with the day when that was undone; `null` for one that was not taken. */
export function findTaken(db: Reader, digest: string): { readonly undoneAt: string | null } | null {
  const sql = "SELECT undone_at AS undoneAt FROM package WHERE digest = ? AND state = 'taken'";
  return db.get<{ undoneAt: string | null }>(sql, [digest]) ?? null;
}

/** The manifests of all that was taken, or waits and can be believed. */
export function listManifests(db: Reader): readonly Manifest[] {
  const rows = db.all<{ manifest: string }>(
    "SELECT manifest FROM package WHERE manifest IS NOT NULL AND state <> 'alarm' AND thrown_at IS NULL",
  );
  return rows.map(({ manifest }) => manifestSchema.parse(JSON.parse(manifest)));
}

function assertRoom(db: Reader, bytes: number): void {
  const held = db.get<{ n: number | null }>(
    "SELECT sum(length(content)) AS n FROM package WHERE state <> 'taken'",
  );
  if ((held?.n ?? 0) + bytes <= MOST_BYTES) return;
  throw new ExpectedFailure({ code: 'tray-full', facts: {} });
}

const SAVE = `INSERT INTO package (digest, name, state, reason, facts, manifest, content, received_at)
  VALUES (:digest, :name, :state, :reason, :facts, :manifest, :content, :receivedAt)
  ON CONFLICT (digest) DO UPDATE SET state = excluded.state, reason = excluded.reason,
    facts = excluded.facts, manifest = excluded.manifest, content = excluded.content, thrown_at = NULL`;

/** Keeps a package with its bytes until what it waits for has come. */
export function keepWaiting(
  db: Writer,
  came: CameIn,
  { reason, facts, manifest }: Omit<Waiting, 'kind'>,
  content: Buffer,
): void {
  assertRoom(db, content.length);
  const text = manifest && JSON.stringify(manifest);
  db.run(SAVE, {
    ...{ digest: came.digest, name: came.name, receivedAt: came.receivedAt },
    ...{ state: 'waiting', reason, facts: JSON.stringify(facts), manifest: text, content },
  });
}

/** Keeps a package that was refused and that somebody must look at. */
export function keepAlarm(
  db: Writer,
  came: CameIn,
  reason: string,
  facts: Facts,
  content: Buffer,
): void {
  keepWaiting(db, came, { reason: 'unfit', facts, manifest: null }, content);
  db.run("UPDATE package SET state = 'alarm', reason = ? WHERE digest = ?", [reason, came.digest]);
}

/** Notes that a package was taken; its bytes are needed no more. */
export function noteTaken(db: Writer, came: CameIn, manifest: Manifest): void {
  db.run(SAVE, {
    ...{ digest: came.digest, name: came.name, receivedAt: came.receivedAt },
    ...{ state: 'taken', reason: null, facts: '{}', content: null },
    manifest: JSON.stringify(manifest),
  });
}
