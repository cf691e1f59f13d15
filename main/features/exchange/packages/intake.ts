import { basename } from 'node:path';
import { ExpectedFailure, type Failure } from '../../../../shared/contract/failures.ts';
import { AlteredEvent } from '../../../db/merge-journal.ts';
import { latestVersion } from '../../../db/migrate.ts';
import type { Database } from '../../../db/open-database.ts';
import { watchWriter } from '../../../db/watched-writer.ts';
import { type Actor, write } from '../../../db/write.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { BlobStore } from '../../../platform/files/blob-store.ts';
import { FileReading } from '../../../platform/files/file-reading.ts';
import { openRegularFile } from '../../../platform/files/regular-file.ts';
import { unseal } from './age-seal.ts';
import { type Judged, judgePackage, waitFor } from './judge-package.ts';
import { listIdentities } from './own-keys.ts';
import { hashBytes } from './package-format.ts';
import { findPeer } from './peers.ts';
import { rehearseAgain } from './rehearse-again.ts';
import { findGaps, lastHeld, type Stream } from './streams.ts';
import { UnnamedBlob } from './take-blobs.ts';
import { takePackage } from './take-package.ts';
import { describe, knownSince, refused, type TakenFile } from './taken-file.ts';
import {
  type CameIn,
  findTaken,
  keepAlarm,
  listTray,
  readWaitingBytes,
  type TrayEntry,
} from './tray.ts';

/** What packages are taken with. */
export interface IntakeContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly actor: Actor;
  readonly blobs: BlobStore;
  /** Throws when the person has cancelled; called before each change, so that a package is taken whole or not at all. */
  readonly heed?: () => void;
}

interface Opened {
  readonly came: CameIn;
  readonly bytes: Buffer;
  readonly judged: Judged;
}

// So much a dry run remembers, for those that rest on it; a year of a centre is a hundredth.
const REHEARSED_BYTES = 32 * 1024 * 1024;

/** A program that cannot write a row as it came must keep the package for one that can. */
function isUnfit(error: unknown): boolean {
  if (error instanceof UnnamedBlob) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof SyntaxError || /^SQLITE_(?:CONSTRAINT|MISMATCH|RANGE|TOOBIG)/.test(code);
}

function alarmOf({ event }: AlteredEvent, file: string): Failure {
  const { device, facility, seq } = event;
  return { code: 'package-altered', facts: { file, device, facility, number: seq } };
}

/** Takes packages one after the other, each in a transaction of its own. */
export class Intake {
  readonly #context: IntakeContext;
  readonly #dryRun: boolean;
  // What a dry run would hold by now, and what it took and gave up again.
  readonly #imagined = new Map<string, number>();
  readonly #rehearsed: Opened[] = [];

  constructor(context: IntakeContext, dryRun: boolean) {
    this.#context = context;
    this.#dryRun = dryRun;
  }

  /** Takes the bytes of a file. What is no package of ours is refused; everything else is taken, known, or kept. */
  async take(file: string, bytes: Buffer): Promise<TakenFile> {
    return this.takeOpened(file, bytes, await this.#open(file, bytes));
  }

  /** The same for a file that was unsealed; `null` where it was sealed for others. */
  takeOpened(file: string, bytes: Buffer, plain: Buffer | null): TakenFile {
    const { database, clock } = this.#context;
    const digest = hashBytes(bytes);
    const receivedAt = new Date(clock.now()).toISOString();
    const came = { digest, name: file, receivedAt };
    const taken = findTaken(database.reader, digest);
    if (taken) return describe(came, knownSince(taken), null);
    return this.#settle({ came, bytes, judged: this.#judge(file, plain) });
  }

  #open(file: string, bytes: Buffer): Promise<Buffer | null> {
    return unseal(bytes, listIdentities(this.#context.database.reader), file);
  }

  #judge(file: string, plain: Buffer | null, now: number = this.#context.clock.now()): Judged {
    if (plain === null) return waitFor('not-for-us', {});
    const { database, actor } = this.#context;
    const judge = { db: database.reader, device: actor.device, now };
    return judgePackage(judge, plain, file);
  }

  #write<Result>(action: Parameters<typeof write<Result>>[3]): Result {
    const { database, clock, actor, heed } = this.#context;
    const options = { origin: 'package', rollback: this.#dryRun } as const;
    const watched: typeof action = (db) => action(heed ? watchWriter(db, heed) : db);
    return write(database, clock, actor, watched, options);
  }

  /** Takes what was opened, after what it may rest on. */
  #settle(opened: Opened, before: readonly Opened[] = []): TakenFile {
    const { came, bytes, judged } = opened;
    const { actor, blobs } = this.#context;
    const receiver = {
      device: actor.device,
      // A dry run leaves no picture behind.
      blobs: this.#dryRun ? { ...blobs, keep: hashBytes } : blobs,
      heldOf: (stream: Stream): number => this.#held(stream),
    };
    try {
      const taken = this.#write((db) => {
        for (const each of before) takePackage(db, receiver, each.came, each.bytes, each.judged);
        return takePackage(db, receiver, came, bytes, judged);
      });
      if (this.#dryRun && taken.state !== 'waiting') this.#imagine(opened);
      return describe(came, taken, judged);
    } catch (error) {
      if (error instanceof AlteredEvent) {
        const failure = alarmOf(error, came.name);
        this.#write((db) => keepAlarm(db, came, failure.code, failure.facts, bytes));
        throw new ExpectedFailure(failure, { cause: error });
      }
      if (judged.kind === 'waiting' || !isUnfit(error)) throw error;
      if (before.length < this.#rehearsed.length) return this.#settle(opened, [...this.#rehearsed]);
      const waiting = waitFor('unfit', {}, judged.manifest);
      return this.#settle({ came, bytes, judged: waiting });
    }
  }

  #held(stream: Stream): number {
    const held = lastHeld(this.#context.database.reader, stream);
    return Math.max(
      held,
      this.#imagined.get(JSON.stringify([stream.device, stream.facility])) ?? 0,
    );
  }

  #imagine(opened: Opened): void {
    const { bytes, judged } = opened;
    if (judged.kind === 'waiting') return;
    const held = this.#rehearsed.reduce((sum, each) => sum + each.bytes.length, bytes.length);
    if (held <= REHEARSED_BYTES) this.#rehearsed.push(opened);
    for (const { device, facility, last } of judged.manifest.ranges) {
      this.#imagined.set(JSON.stringify([device, facility]), last);
    }
  }

  /** Looks into the trays again until nothing more can be taken; what was taken or changed its tray is told of. */
  async lookAgain(): Promise<readonly TakenFile[]> {
    const { reader } = this.#context.database;
    const told: TakenFile[] = [];
    for (let goesOn = true; goesOn; ) {
      goesOn = false;
      for (const entry of listTray(reader)) {
        if (entry.state === 'alarm' || !this.#canGoOn(entry)) continue;
        const settled = await this.#retry(entry);
        if (settled.reason !== entry.reason) told.push(settled);
        goesOn = goesOn || settled.state === 'taken' || settled.state === 'known';
      }
    }
    return told;
  }

  #canGoOn({ reason, facts, manifest }: TrayEntry): boolean {
    const { database, clock } = this.#context;
    switch (reason) {
      case 'unknown-device':
      case 'revoked': {
        const peer = findPeer(database.reader, String(facts['device']));
        return peer !== null && peer.revokedAt === null;
      }
      case 'newer':
        return manifest !== null && manifest.schema <= latestVersion();
      case 'clock':
        return Number(facts['from']) <= clock.now();
      case 'gap':
        return findGaps(manifest?.ranges ?? [], (stream) => this.#held(stream)).length === 0;
      default:
        return reason === 'unfit';
    }
  }

  /** Takes one package of the trays although its clock is ahead, because a person says so. */
  async takeDespiteClock(digest: string): Promise<TakenFile> {
    const entry = listTray(this.#context.database.reader).find((each) => each.digest === digest);
    if (entry?.reason !== 'clock') {
      throw new ExpectedFailure({ code: 'unknown-package', facts: {} });
    }
    return this.#retry(entry, Number.MAX_SAFE_INTEGER);
  }

  async #retry({ digest, name, receivedAt }: TrayEntry, now?: number): Promise<TakenFile> {
    const came = { digest, name, receivedAt };
    const bytes = readWaitingBytes(this.#context.database.reader, digest);
    if (!bytes) throw new Error(`The tray holds no bytes of ${name}`);
    try {
      const judged = this.#judge(name, await this.#open(name, bytes), now);
      return this.#settle({ came, bytes, judged });
    } catch (error) {
      if (!(error instanceof ExpectedFailure) || isCancelled(error)) throw error;
      const { failure } = error;
      this.#write((db) => keepAlarm(db, came, failure.code, failure.facts, bytes));
      return refused(name, digest, failure);
    }
  }
}

function isCancelled({ failure }: ExpectedFailure): boolean {
  return failure.code === 'cancelled';
}

/** The bytes of a regular file of a size that can be read. */
export async function readWhole(path: string, maxBytes?: number): Promise<Buffer> {
  const reading = new FileReading(path, {});
  const file = await openRegularFile(reading, maxBytes ?? reading.limits.fileBytes);
  try {
    return await file.read(0, file.size);
  } finally {
    await file.close();
  }
}

interface Telling {
  breathe(): Promise<void>;
  report(progress: { readonly step: string; readonly done: number; readonly total: number }): void;
}

/** What became of all files, and of what waited for them. */
export interface PackagesOutcome {
  readonly packages: readonly TakenFile[];
  /** What lay in the trays before and could go on. */
  readonly released: readonly TakenFile[];
}

/**
 * Takes the packages of some files. A file that is refused does not hold up the others; where all are, nothing was
 * changed and the first refusal is thrown.
 */
export async function takeFiles(
  context: IntakeContext & Telling,
  paths: readonly string[],
  dryRun: boolean,
): Promise<PackagesOutcome> {
  const intake = new Intake(context, dryRun);
  const packages: TakenFile[] = [];
  const refusals: ExpectedFailure[] = [];
  const files = [...new Set(paths)];
  for (const path of files) {
    context.report({ step: 'packages', done: packages.length, total: paths.length });
    await context.breathe();
    const bytes = await readWhole(path);
    try {
      packages.push(await intake.take(basename(path), bytes));
    } catch (error) {
      if (!(error instanceof ExpectedFailure) || isCancelled(error)) throw error;
      refusals.push(error);
      packages.push(refused(basename(path), hashBytes(bytes), error.failure));
    }
  }
  const [first] = refusals;
  if (first && refusals.length === packages.length) throw first;
  if (!dryRun) return { packages, released: await intake.lookAgain() };
  const takeAgain = async (path: string): Promise<TakenFile> => {
    await context.breathe();
    return intake.take(basename(path), await readWhole(path));
  };
  return { packages: await rehearseAgain(files, packages, takeAgain), released: [] };
}
