import type { Facts } from '../../../../shared/domain/problems/problem.ts';
import type { Reader, Writer } from '../../../db/handles.ts';
import { JournalMerge, type Merge } from '../../../db/merge-journal.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';
import type { BlobStore } from '../../../platform/files/blob-store.ts';
import { lacksChoices, recordMissingChoices } from '../../instruments/choice-writer.ts';
import { replaceConflicts } from './conflicts.ts';
import { rangesOf } from './event-line.ts';
import { type Believed, type Judged, type WaitReason, waitFor } from './judge-package.ts';
import type { Manifest, Range } from './manifest.ts';
import { noteBrought } from './package-ranges.ts';
import { keepReport } from './peer-streams.ts';
import { findPeer } from './peers.ts';
import { keepSecrets } from './secret-line.ts';
import { describeGaps, findGaps, lastHeld, noteProgress, type Stream } from './streams.ts';
import { takeAnswers } from './take-answers.ts';
import { keepChunks, noteMissing } from './take-blobs.ts';
import { type CameIn, keepWaiting, noteTaken } from './tray.ts';

/** What became of a package. */
export interface Taken {
  readonly state: 'taken' | 'known' | 'waiting';
  /** Why it waits, or `null`. */
  readonly reason: WaitReason | null;
  readonly facts: Facts;
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly conflicts: number;
}

/** A package that changed nothing. */
export const NOTHING_TAKEN: Taken = {
  state: 'known',
  reason: null,
  facts: {},
  inserted: 0,
  changed: 0,
  unchanged: 0,
  conflicts: 0,
};

// What comes back of our own, lost with an old backup, has numbers that must not be given again.
function catchUpNumbers(db: Writer, device: string): void {
  db.run(
    `INSERT INTO journal_sequence (device, facility, seq)
     SELECT device, facility, max(seq) FROM journal WHERE device = ? GROUP BY facility
     ON CONFLICT (device, facility) DO UPDATE SET seq = max(seq, excluded.seq)`,
    [device],
  );
}

/** Merges rows, with what is kept ready of them. */
function mergeRows(db: Writer, { device, blobs }: Receiver, { merging, events }: Turn): Merge {
  const merged = merging.take(db, events);
  if (events.some((event) => event.device === device)) catchUpNumbers(db, device);
  if (lacksChoices(db)) recordMissingChoices(db);
  // What was known already says nothing new of its rows.
  if (merged.added > 0) replaceConflicts(db, merged);
  noteMissing(db, blobs, events);
  return merged;
}

/** Takes the rows, and then what goes with them. */
function takePayload(
  db: Writer,
  receiver: Receiver,
  { manifest, payload }: Believed,
  turn: Turn,
): Taken {
  const { secrets, chunks, answers } = payload;
  const merged = mergeRows(db, receiver, turn);
  const news = merged.added + keepSecrets(db, secrets) + keepChunks(db, receiver.blobs, chunks);
  const isAnswered = manifest.kind === 'receipt' && takeAnswers(db, manifest, answers);
  if (manifest.kind === 'journal') keepReport(db, manifest, answers);
  // Headquarters hold what they send.
  if (findPeer(db, manifest.from)?.kind === 'headquarters') {
    for (const range of manifest.ranges) {
      noteProgress(db, range, { sent: range.last, received: range.last });
    }
  }
  const told = isAnswered ? answers.filter(({ kind }) => kind === 'conflict').length : 0;
  return {
    ...{ state: news > 0 || isAnswered ? 'taken' : 'known', reason: null, facts: {} },
    ...{ inserted: merged.inserted, changed: merged.changed + merged.deleted },
    ...{ unchanged: merged.known, conflicts: Math.max(merged.open, told) },
  };
}

function wait(
  db: Writer,
  came: CameIn,
  judged: Extract<Judged, { kind: 'waiting' }>,
  bytes: Buffer,
): Taken {
  keepWaiting(db, came, judged, bytes);
  const { reason, facts } = judged;
  return { ...NOTHING_TAKEN, state: 'waiting', reason, facts };
}

/** Who takes a package. */
export interface Receiver {
  readonly device: string;
  readonly blobs: BlobStore;
  /** Up to where a stream is held, by default what the journal says. */
  readonly heldOf?: (stream: Stream) => number;
}

/** Some rows of a package, and the merge that they are a turn of. */
export interface Turn {
  readonly merging: JournalMerge;
  readonly events: readonly JournalEvent[];
}

/** A file that came, and what it turned out to be. */
export interface Came<Kind extends Judged = Judged> {
  readonly came: CameIn;
  readonly bytes: Buffer;
  readonly judged: Kind;
}

/** Keeps a long package in a tray that knows how to go on, and its keys, so that no name arrives without one. */
export function beginPackage(db: Writer, { came, bytes, judged }: Came<Believed>): void {
  keepWaiting(db, came, waitFor('begun', {}, judged.manifest), bytes);
  keepSecrets(db, judged.payload.secrets);
}

/** Takes some rows of a long package. */
export function takeTurn(
  db: Writer,
  receiver: Receiver,
  { came }: Came<Believed>,
  turn: Turn,
): void {
  noteBrought(db, came.digest, rangesOf(turn.events));
  mergeRows(db, receiver, turn);
}

/** What a package needs before it can be taken; empty where nothing is missing. */
export function missingBefore(
  db: Reader,
  { heldOf = (stream) => lastHeld(db, stream) }: Receiver,
  { ranges }: Manifest,
): readonly Range[] {
  return findGaps(ranges, heldOf);
}

/**
 * Takes a judged package in one transaction: merges it, notes what a receipt says, or keeps it until what it waits for
 * has come. Of a long package it takes the last turn.
 */
export function takePackage(
  db: Writer,
  receiver: Receiver,
  { came, bytes, judged }: Came,
  turn: Turn | null = null,
): Taken {
  if (judged.kind === 'waiting') return wait(db, came, judged, bytes);
  const { manifest, payload } = judged;
  const gaps = missingBefore(db, receiver, manifest);
  if (gaps.length > 0) {
    const facts = { missing: describeGaps(gaps) };
    return wait(db, came, waitFor('gap', facts, manifest), bytes);
  }
  noteBrought(db, came.digest, manifest.ranges);
  const last = turn ?? { merging: new JournalMerge(), events: payload.events };
  const taken = takePayload(db, receiver, judged, last);
  noteTaken(db, came, manifest);
  return taken;
}
