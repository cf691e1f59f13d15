import type { Facts } from '../../../../shared/domain/problems/problem.ts';
import type { Writer } from '../../../db/handles.ts';
import { AlteredEvent, type Merge, mergeEvents } from '../../../db/merge-journal.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';
import { isTallyStale, refreshTallies } from '../../headquarters/tally-writer.ts';
import { lacksChoices, recordMissingChoices } from '../../instruments/choice-writer.ts';
import { dropConflictsToldBy, keepConflict, replaceConflicts } from './conflicts.ts';
import { type Judged, type WaitReason, waitFor } from './judge-package.ts';
import { isHeadquarters } from './own-keys.ts';
import type { ReceiptLine } from './receipt-line.ts';
import {
  describeGaps,
  findEvent,
  findGaps,
  lastHeld,
  noteProgress,
  type Stream,
} from './streams.ts';
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

function merge(db: Writer, device: string, events: readonly JournalEvent[]): Merge {
  const merged = mergeEvents(db, events);
  if (events.some((event) => event.device === device)) catchUpNumbers(db, device);
  if (lacksChoices(db)) recordMissingChoices(db);
  if (isHeadquarters(db) && isTallyStale(db)) refreshTallies(db);
  // What was known already says nothing new of its rows.
  if (merged.added > 0) replaceConflicts(db, events, merged.conflicts);
  return merged;
}

// A laptop that goes on from an old backup gives numbers again that headquarters know as something else: what is not
// here as they hold it is not received.
function noteHeld(db: Writer, line: Extract<ReceiptLine, { kind: 'held' }>): void {
  const own = findEvent(db, line, line.last);
  if (!own) return;
  if (own.id !== line.event) throw new AlteredEvent(own);
  noteProgress(db, line, { sent: 0, received: line.last });
}

const RECEIPT_SETTING = 'receipt';

/** A receipt that is older than the last one tells nothing. */
function takeReceipt(
  db: Writer,
  { manifest: { from, madeAt }, receipt }: Extract<Judged, { kind: 'receipt' }>,
): Taken {
  const last = db.get<{ value: string }>('SELECT value FROM workspace WHERE name = ?', [
    RECEIPT_SETTING,
  ]);
  if (last && Number(last.value) >= madeAt) return NOTHING_TAKEN;
  db.run('INSERT OR REPLACE INTO workspace (name, value) VALUES (?, ?)', [
    RECEIPT_SETTING,
    String(madeAt),
  ]);
  dropConflictsToldBy(db, from);
  for (const line of receipt) {
    if (line.kind === 'conflict') keepConflict(db, { ...line, toldBy: from });
    else if (line.kind === 'held') noteHeld(db, line);
  }
  const conflicts = receipt.filter(({ kind }) => kind === 'conflict').length;
  return { ...NOTHING_TAKEN, state: 'taken', conflicts };
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

/**
 * Takes a judged package in one transaction: merges it, notes what a receipt says, or keeps it until what it waits for
 * has come. `heldOf` says up to where each stream is held.
 */
export function takePackage(
  db: Writer,
  device: string,
  came: CameIn,
  bytes: Buffer,
  judged: Judged,
  heldOf: (stream: Stream) => number = (stream) => lastHeld(db, stream),
): Taken {
  if (judged.kind === 'waiting') return wait(db, came, judged, bytes);
  const { manifest } = judged;
  if (judged.kind === 'receipt') {
    const taken = takeReceipt(db, judged);
    noteTaken(db, came, manifest);
    return taken;
  }
  const gaps = findGaps(manifest.ranges, heldOf);
  if (gaps.length > 0) {
    const facts = { missing: describeGaps(gaps) };
    return wait(db, came, waitFor('gap', facts, manifest), bytes);
  }
  const { added, known, inserted, changed, deleted, conflicts } = merge(db, device, judged.events);
  noteTaken(db, came, manifest);
  return {
    ...{ state: added === 0 ? 'known' : 'taken', reason: null, facts: {}, inserted },
    ...{ changed: changed + deleted, unchanged: known, conflicts: conflicts.length },
  };
}
