import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';

/** Threads that are started later are given it by Node. */
const SHARED = 'keneya-write-turns';

/** How many people want to write, and whether a thread of long work is writing. */
const WISHES = 0;
const BUSY = 1;
/** The second in which a thread of long work wrote last. */
const WORKED_AT = 2;
const SLOTS = 3;

/** A thread that was ended in the middle leaves its mark; the lock of the file is what counts. */
const LONGEST_MS = 500;

function createTurns(): Int32Array {
  const held = getEnvironmentData(SHARED);
  if (held instanceof SharedArrayBuffer) return new Int32Array(held);
  const buffer = new SharedArrayBuffer(SLOTS * Int32Array.BYTES_PER_ELEMENT);
  setEnvironmentData(SHARED, buffer);
  return new Int32Array(buffer);
}

const turns = createTurns();

function waitWhile(index: number, isTaken: (value: number) => boolean): void {
  const until = performance.now() + LONGEST_MS;
  for (;;) {
    const value = Atomics.load(turns, index);
    const left = until - performance.now();
    if (!isTaken(value) || left <= 0) return;
    Atomics.wait(turns, index, value, left);
  }
}

function takePersonsTurn<Result>(transaction: () => Result): Result {
  Atomics.add(turns, WISHES, 1);
  Atomics.notify(turns, WISHES);
  try {
    waitWhile(BUSY, (value) => value === 1);
    Atomics.store(turns, BUSY, 0);
    return transaction();
  } finally {
    Atomics.sub(turns, WISHES, 1);
    Atomics.notify(turns, WISHES);
  }
}

/** Waits until nobody wants to write, and tells whoever comes then that long work is writing. */
export function beginWork(): void {
  waitWhile(WISHES, (value) => value > 0);
  Atomics.store(turns, BUSY, 1);
}

/** Lets whoever waited write. */
export function endWork(): void {
  Atomics.store(turns, BUSY, 0);
  Atomics.notify(turns, BUSY);
  Atomics.store(turns, WORKED_AT, now());
}

/** Whether a person waits to write. */
export function isSomebodyWaiting(): boolean {
  return Atomics.load(turns, WISHES) > 0;
}

/** Resolves once a person wants to write, or after the longest that anybody waits. */
export async function waitForSomebody(): Promise<void> {
  await Atomics.waitAsync(turns, WISHES, 0, LONGEST_MS).value;
}

function takeWorksTurn<Result>(transaction: () => Result): Result {
  beginWork();
  try {
    return transaction();
  } finally {
    endWork();
  }
}

// One clock for all threads, that nobody sets.
function now(): number {
  return process.hrtime()[0];
}

/** A thread that wrote so lately, in seconds, goes on or has been ended. */
const STILL_AT_WORK = 3;

/** Whether a thread of long work is writing, now or a moment ago. */
export function isWorkGoingOn(): boolean {
  const at = Atomics.load(turns, WORKED_AT);
  return at > 0 && now() - at <= STILL_AT_WORK;
}

/**
 * Does a transaction in its turn: a thread of long work begins none while a person waits to write. SQLite by itself lets
 * whoever waits ask now and then, and a thread that writes one transaction after the other is nearly always first.
 */
export function takeTurn<Result>(transaction: () => Result): Result {
  return isMainThread ? takePersonsTurn(transaction) : takeWorksTurn(transaction);
}
