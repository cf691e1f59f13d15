import type { Reader, Writer } from '../../../db/handles.ts';
import { assertNoneAltered, JournalMerge } from '../../../db/merge-journal.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';
import { streamKey } from './event-line.ts';
import type { Believed } from './judge-package.ts';
import { UnnamedBlob } from './take-blobs.ts';
import {
  beginPackage,
  type Came,
  missingBefore,
  type Receiver,
  type Taken,
  type Turn,
  takePackage,
  takeTurn,
} from './take-package.ts';
import type { TurnLength } from './turn-length.ts';

/** What takes a package: each `write` is a transaction. */
export interface Taking {
  readonly db: Reader;
  readonly receiver: Receiver;
  readonly length: TurnLength;
  write<Result>(action: (db: Writer) => Result): Result;
}

/** A program that cannot write a row as it came must keep the package for one that can. */
export function isUnfit(error: unknown): boolean {
  if (error instanceof UnnamedBlob) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof SyntaxError || /^SQLITE_(?:CONSTRAINT|MISMATCH|RANGE|TOOBIG)/.test(code);
}

/** Whether the events of each stream follow one another: wherever a turn ends, no number is left out. */
function isInOrder(events: readonly JournalEvent[]): boolean {
  const last = new Map<string, number>();
  return events.every((event) => {
    const { seq } = event;
    const stream = streamKey(event);
    const before = last.get(stream);
    last.set(stream, seq);
    return before === undefined || seq === before + 1;
  });
}

function isLong({ db, receiver, length }: Taking, file: Came): file is Came<Believed> {
  const { judged } = file;
  if (judged.kind === 'waiting') return false;
  const { events } = judged.payload;
  return (
    length.isExceededBy(events.length) &&
    isInOrder(events) &&
    missingBefore(db, receiver, judged.manifest).length === 0
  );
}

function takeAtOnce({ receiver, length, write }: Taking, file: Came): Taken {
  const lines = file.judged.kind === 'waiting' ? 0 : file.judged.payload.events.length;
  return length.time(lines, () => write((db) => takePackage(db, receiver, file)));
}

function takeTurns({ receiver, length, write }: Taking, file: Came<Believed>): Taken {
  const { events } = file.judged.payload;
  const merging = new JournalMerge();
  const time = <Result>(turn: Turn, action: (db: Writer) => Result): Result =>
    length.time(turn.events.length, () => write(action));
  const nextTurn = (done: number): Turn => ({ merging, events: length.next(events, done) });
  let done = 0;
  for (;;) {
    const [turn, isFirst] = [nextTurn(done), done === 0];
    done += turn.events.length;
    if (done === events.length) {
      return time(turn, (db) => takePackage(db, receiver, file, turn));
    }
    time(turn, (db) => {
      if (isFirst) beginPackage(db, file);
      takeTurn(db, receiver, file, turn);
    });
  }
}

/**
 * Takes a package in one transaction, or a long one in several, so that nobody who saves beside it waits for all of it.
 * Each turn is what a shorter package would have brought; what was altered is found before the first.
 */
export function takeByTurns(taking: Taking, file: Came): Taken {
  if (!isLong(taking, file)) return takeAtOnce(taking, file);
  assertNoneAltered(taking.db, file.judged.payload.events);
  try {
    return takeTurns(taking, file);
  } catch (error) {
    if (!isUnfit(error)) throw error;
    // Some rows may only stand together.
    return takeAtOnce(taking, file);
  }
}
