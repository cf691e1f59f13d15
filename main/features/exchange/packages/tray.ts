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

interface TrayRow extends CameIn {
  readonly state: 'waiting' | 'alarm';
  readonly reason: string;
  readonly facts: string;
  readonly manifest: string | null;
}

/** What the trays hold together at most; beyond, somebody has to look into them. */
const MOST_BYTES = 2 * 1024 ** 3;

function readManifest(text: string | null): Manifest | null {
  return text === null ? null : manifestSchema.parse(JSON.parse(text));
}

/** What is in the trays, in the order in which it came. */
export function listTray(db: Reader): readonly TrayEntry[] {
  const rows = db.all<TrayRow>(
    `SELECT digest, name, state, reason, facts, manifest, received_at AS receivedAt
     FROM package WHERE state <> 'taken' ORDER BY received_at, rowid`,
  );
  return rows.map((row) => ({
    ...row,
    facts: JSON.parse(row.facts) as Facts,
    manifest: readManifest(row.manifest),
  }));
}

/** The bytes of a package in a tray, as they came. */
export function readWaitingBytes(db: Reader, digest: string): Buffer | null {
  return (
    db.get<{ content: Buffer | null }>('SELECT content FROM package WHERE digest = ?', [digest])
      ?.content ?? null
  );
}

/** Whether this file was taken before. */
export function wasTaken(db: Reader, digest: string): boolean {
  return (
    db.get("SELECT 1 FROM package WHERE digest = ? AND state = 'taken'", [digest]) !== undefined
  );
}

/** The manifests of all that was taken, or waits and can be believed. */
export function listManifests(db: Reader): readonly Manifest[] {
  const rows = db.all<{ manifest: string }>(
    "SELECT manifest FROM package WHERE manifest IS NOT NULL AND state <> 'alarm'",
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
    facts = excluded.facts, manifest = excluded.manifest, content = excluded.content`;

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
