import type Sqlite from 'better-sqlite3';
import { type Database, internalsOf } from './open-database.ts';
import { tidyLogAfterWrite } from './tidy-log.ts';
import { beginWork, endWork, isSomebodyWaiting, waitForSomebody } from './write-turns.ts';

/** Whoever comes to write waits for this at most, besides the change that is being made: the disk takes what was joined. */
const KEEPING_MS = 20;

/** In time of this thread; learned from how long the disk took. */
const FIRST_MS = 100;
const LEAST_MS = 25;
const MOST_MS = 500;

function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/**
 * The changes of long work, each whole or not made, kept on the disk together: what one package touches, the next touches
 * again, and every page is sealed whenever it is kept. The first wish of a person to write ends what is joined.
 */
class JoinedWrites {
  readonly #connection: Sqlite.Database;
  #begun: symbol | null = null;
  #failure: { readonly error: unknown } | null = null;
  #workedMs = 0;
  #mostMs = FIRST_MS;

  constructor(connection: Sqlite.Database) {
    this.#connection = connection;
  }

  /** Makes one change: inside the transaction of those before it, better-sqlite3 makes it a savepoint. */
  change(transaction: () => void): void {
    if (isSomebodyWaiting()) this.keep();
    this.#begin();
    const before = process.threadCpuUsage();
    try {
      transaction();
    } finally {
      this.#workedMs += cpuMsSince(before);
      // SQLite gives up the whole transaction where the disk is full.
      if (!this.#connection.inTransaction) this.#end();
      else if (this.#workedMs >= this.#mostMs || isSomebodyWaiting()) this.keep();
    }
  }

  #begin(): void {
    this.#assertKept();
    if (this.#begun !== null) return;
    beginWork();
    try {
      this.#connection.exec('BEGIN IMMEDIATE');
    } catch (error) {
      endWork();
      throw error;
    }
    this.#begun = Symbol('joined');
    void this.#letIn(this.#begun);
  }

  // While the next file is read, nothing else would look whether somebody waits.
  async #letIn(begun: symbol): Promise<void> {
    await waitForSomebody();
    if (this.#begun !== begun) return;
    try {
      this.keep();
    } catch (error) {
      this.#failure = { error };
    }
  }

  #assertKept(): void {
    if (this.#failure) throw this.#failure.error;
  }

  /** Keeps what was joined; throws where that failed, now or while nobody looked. */
  keep(): void {
    this.#assertKept();
    if (this.#begun === null) return;
    const before = process.threadCpuUsage();
    try {
      this.#connection.exec('COMMIT');
      this.#learn(cpuMsSince(before));
    } catch (error) {
      // Where the disk is full, the transaction would stay open, and swallow whatever is written after it.
      if (this.#connection.inTransaction) this.#connection.exec('ROLLBACK');
      throw error;
    } finally {
      this.#end();
    }
    tidyLogAfterWrite(this.#connection);
  }

  #learn(keptMs: number): void {
    const fitting = (this.#workedMs * KEEPING_MS) / Math.max(keptMs, 1);
    this.#mostMs = Math.min(MOST_MS, Math.max(LEAST_MS, (this.#mostMs + fitting) / 2));
  }

  #end(): void {
    this.#begun = null;
    this.#workedMs = 0;
    endWork();
  }
}

const joined = new WeakMap<Database, JoinedWrites>();

/** Where the changes of a database are joined now, or `undefined`. */
export function joinedWritesOf(database: Database): JoinedWrites | undefined {
  return joined.get(database);
}

/** Keeps what is joined before something that nobody who waits can interrupt. */
export function keepJoined(database: Database): void {
  joined.get(database)?.keep();
}

/** Joins the changes that `work` makes; what it made is kept when it ends, also by an error. */
export async function joinWrites<Result>(
  database: Database,
  work: () => Promise<Result>,
): Promise<Result> {
  const writes = new JoinedWrites(internalsOf(database).connection);
  joined.set(database, writes);
  try {
    return await work();
  } finally {
    joined.delete(database);
    writes.keep();
  }
}
