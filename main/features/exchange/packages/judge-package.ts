import { ExpectedFailure } from '../../../../shared/contract/failures.ts';
import type { Facts } from '../../../../shared/domain/problems/problem.ts';
import type { Reader } from '../../../db/handles.ts';
import { latestVersion } from '../../../db/migrate.ts';
import { anyManifestSchema, type Manifest, manifestSchema } from './manifest.ts';
import { malformed, type PlainPackage, readLines, splitPlain } from './package-format.ts';
import { type Payload, readPayload } from './payload.ts';
import { findPeer } from './peers.ts';
import { isSignedBy } from './signature.ts';

/** Why a package waits in its tray, by what it waits for. */
export type WaitReason =
  | 'not-for-us'
  | 'unknown-device'
  | 'revoked'
  | 'newer'
  | 'clock'
  | 'gap'
  | 'begun'
  | 'unfit';

/** A package that cannot be taken yet, and is kept. */
export interface Waiting {
  readonly kind: 'waiting';
  readonly reason: WaitReason;
  readonly facts: Facts;
  /** `null` where it cannot be read, or not be believed. */
  readonly manifest: Manifest | null;
}

/** A package that can be believed, and read. */
export interface Believed {
  readonly kind: Manifest['kind'];
  readonly manifest: Manifest;
  readonly payload: Payload;
}

/** What a package turned out to be. */
export type Judged = Waiting | Believed;

/** Who judges, and when. */
export interface Judge {
  readonly db: Reader;
  readonly device: string;
  readonly now: number;
}

const DAY_MS = 86_400_000;

/** Puts a package that cannot be taken now into a tray. */
export function waitFor(
  reason: WaitReason,
  facts: Facts,
  manifest: Manifest | null = null,
): Waiting {
  return { kind: 'waiting', reason, facts, manifest };
}

function parseWith<Result>(
  schema: { parse(value: unknown): Result },
  line: string,
  file: string,
): Result {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw malformed(file, 'manifest', cause);
  }
}

/** What the signed line says, once the sender is known and the signature holds; else where the package waits. */
function believe({ db, device }: Judge, plain: PlainPackage, file: string): Manifest | Waiting {
  const { format, from, to } = parseWith(anyManifestSchema, plain.line, file);
  const sender = findPeer(db, from);
  if (!sender) return waitFor('unknown-device', { device: from });
  if (!isSignedBy(plain.line, plain.signature, sender.verifying)) {
    throw new ExpectedFailure({ code: 'package-forged', facts: { file, device: sender.name } });
  }
  if (to !== device) return waitFor('not-for-us', {});
  if (format !== 'keneya-package/1') return waitFor('newer', { format });
  const manifest = parseWith(manifestSchema, plain.line, file);
  if (sender.revokedAt !== null) return waitFor('revoked', { device: from, name: sender.name });
  if (manifest.schema > latestVersion()) {
    return waitFor('newer', { schema: manifest.schema }, manifest);
  }
  if (manifest.kind === 'receipt' && sender.kind !== 'headquarters') {
    throw malformed(file, 'receipt');
  }
  return manifest;
}

/**
 * Judges what was unsealed, changing nothing. What is not written as a package is, or bears a signature that is not
 * its sender's, is refused.
 */
export function judgePackage(judge: Judge, plain: Buffer, file: string): Judged {
  const pieces = splitPlain(plain, file);
  const manifest = believe(judge, pieces, file);
  if (manifest.kind === 'waiting') return manifest;
  const payload = readPayload(readLines(pieces.payload, manifest, file), manifest, file);
  const latest = payload.events.reduce((most, { clock_ms }) => Math.max(most, clock_ms), 0);
  if (latest > judge.now + DAY_MS) {
    const day = new Date(latest).toISOString().slice(0, 10);
    return waitFor('clock', { day, from: latest - DAY_MS }, manifest);
  }
  return { kind: manifest.kind, manifest, payload };
}
