import { ExpectedFailure, type Failure } from '../../../../shared/contract/failures.ts';
import type { Writer } from '../../../db/handles.ts';
import { keepJoined } from '../../../db/joined-writes.ts';
import { AlteredEvent } from '../../../db/merge-journal.ts';
import { latestVersion } from '../../../db/migrate.ts';
import type { Database } from '../../../db/open-database.ts';
import { watchWriter } from '../../../db/watched-writer.ts';
import { isHeadquarters } from '../../../db/workspace-kind.ts';
import { type Actor, write } from '../../../db/write.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { BlobStore } from '../../../platform/files/blob-store.ts';
import { FileReading } from '../../../platform/files/file-reading.ts';
import { openRegularFile } from '../../../platform/files/regular-file.ts';
import { isTallyStale, refreshSomeTallies } from '../../headquarters/tally-writer.ts';
import { unseal } from './age-seal.ts';
import { type Judged, judgePackage, waitFor } from './judge-package.ts';
import { listIdentities } from './own-keys.ts';
import { hashBytes } from './package-format.ts';
import { isUnfit, takeByTurns } from './package-turns.ts';
import { findPeer } from './peers.ts';
import { findGaps, lastHeld, type Stream } from './streams.ts';
import { type Came, type Receiver, type Taken, takePackage } from './take-package.ts';
import { describe, knownSince, refused, type TakenFile } from './taken-file.ts';
import { findTaken, keepAlarm, listTray, readWaitingBytes, type TrayEntry } from './tray.ts';
import { TurnLength } from './turn-length.ts';

/** What packages are taken with. */
export interface IntakeContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly actor: Actor;
  readonly blobs: BlobStore;
  /** Throws when the person has cancelled; called before each change, so that a package is taken whole or not at all. */
  readonly heed?: () => void;
}

// So much a dry run remembers, for those that rest on it; a year of a centre is a hundredth.
const REHEARSED_BYTES = 32 * 1024 * 1024;

// Some thousand lines: nobody who wants to write meanwhile is let in while more is read.
const READ_IN_A_MOMENT_BYTES = 16 * 1024;

function alarmOf({ event }: AlteredEvent, file: string): Failure {
  const { device, facility, seq } = event;
  return { code: 'package-altered', facts: { file, device, facility, number: seq } };
}

/** Takes packages one after the other; what is not very long in a transaction of its own. */
export class Intake {
  readonly #context: IntakeContext;
  readonly #dryRun: boolean;
  // What a dry run would hold by now, and what it took and gave up again.
  readonly #imagined = new Map<string, number>();
  readonly #rehearsed: Came[] = [];
  readonly #length = new TurnLength();
  #hasWritten = false;

  constructor(context: IntakeContext, dryRun: boolean) {
    this.#context = context;
    this.#dryRun = dryRun;
  }

  get isDryRun(): boolean {
    return this.#dryRun;
  }

  /** Whether anything was taken or put into a tray. */
  get hasWritten(): boolean {
    return this.#hasWritten;
  }

  /** Takes the bytes of a file. What is no package of ours is refused; everything else is taken, known, or kept. */
  async take(file: string, bytes: Buffer): Promise<TakenFile> {
    return this.takeOpened(file, bytes, await this.open(file, bytes));
  }

  /** Unseals a file; `null` where it was sealed for others. */
  open(file: string, bytes: Buffer): Promise<Buffer | null> {
    return unseal(bytes, listIdentities(this.#context.database.reader), file);
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

  #judge(file: string, plain: Buffer | null, now: number = this.#context.clock.now()): Judged {
    if (plain === null) return waitFor('not-for-us', {});
    const { database, actor } = this.#context;
    if (plain.length > READ_IN_A_MOMENT_BYTES) keepJoined(database);
    const judge = { db: database.reader, device: actor.device, now };
    return judgePackage(judge, plain, file);
  }

  #write<Result>(action: Parameters<typeof write<Result>>[3]): Result {
    const { database, clock, actor, heed } = this.#context;
    const options = { origin: 'package', rollback: this.#dryRun } as const;
    const watched: typeof action = (db) => action(heed ? watchWriter(db, heed) : db);
    const result = write(database, clock, actor, watched, options);
    this.#hasWritten = !this.#dryRun;
    return result;
  }

  #receiver(): Receiver {
    const { actor, blobs } = this.#context;
    return {
      device: actor.device,
      // A dry run leaves no picture behind.
      blobs: this.#dryRun ? { ...blobs, keep: hashBytes } : blobs,
      heldOf: (stream: Stream): number => this.#held(stream),
    };
  }

  #take(file: Came, before: readonly Came[]): Taken {
    if (before.length > 0) {
      return this.#write((db) => {
        for (const each of before) takePackage(db, this.#receiver(), each);
        return takePackage(db, this.#receiver(), file);
      });
    }
    const taking = {
      db: this.#context.database.reader,
      receiver: this.#receiver(),
      length: this.#length,
      write: <Result>(action: (db: Writer) => Result): Result => this.#write(action),
    };
    return takeByTurns(taking, file);
  }

  /** Takes what was opened, after what it may rest on. */
  #settle(opened: Came, before: readonly Came[] = []): TakenFile {
    const { came, bytes, judged } = opened;
    try {
      const taken = this.#take(opened, before);
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

  #imagine(opened: Came): void {
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
        return reason === 'begun' || reason === 'unfit';
    }
  }

  /** Makes again, turn after turn, what headquarters keep ready of what was taken. */
  async refreshTallies(breathe: () => Promise<void>): Promise<void> {
    const { reader } = this.#context.database;
    if (this.#dryRun || !isHeadquarters(reader)) return;
    while (isTallyStale(reader)) {
      this.#write(refreshSomeTallies);
      await breathe();
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
      const judged = this.#judge(name, await this.open(name, bytes), now);
      return this.#settle({ came, bytes, judged });
    } catch (error) {
      if (!(error instanceof ExpectedFailure) || isCancelled(error)) throw error;
      const { failure } = error;
      this.#write((db) => keepAlarm(db, came, failure.code, failure.facts, bytes));
      return refused(name, digest, failure);
    }
  }
}

/** Whether a person stopped it. */
export function isCancelled({ failure }: ExpectedFailure): boolean {
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
