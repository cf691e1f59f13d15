import type { Reader, Writer } from './handles.ts';
import { MergedRows, type RowCounts, type Weighing } from './merge-rows.ts';
import { type JournalEvent, keepNewEvents } from './replay-journal.ts';
import { compareEvents } from './row-history.ts';

/** What a merge came to. */
export interface Merge extends Weighing, RowCounts {
  /** Events that were not known. */
  readonly added: number;
  /** Events that were. */
  readonly known: number;
  /** How many conflicts are open in all rows that were weighed; `conflicts` are those of the last turn. */
  readonly open: number;
}

/** An event that is not what it was, or takes the number of another: somebody changed it, or a device lost its memory. */
export class AlteredEvent extends Error {
  readonly event: JournalEvent;

  constructor(event: JournalEvent) {
    super(`The event ${event.id} is not the one that is known`);
    this.event = event;
  }
}

function isSame(first: JournalEvent, second: JournalEvent): boolean {
  const names = Object.keys(second) as (keyof JournalEvent)[];
  return names.every((name) => first[name] === second[name]);
}

/** Throws where another event is held under this number. */
function assertUnaltered(db: Reader, event: JournalEvent): void {
  const { device, facility, seq } = event;
  const held = db.get<JournalEvent>(
    'SELECT * FROM journal WHERE device = ? AND facility = ? AND seq = ?',
    [device, facility, seq],
  );
  if (held && !isSame(held, event)) throw new AlteredEvent(event);
}

/** Throws where one of the events was altered, before any of them is merged. */
export function assertNoneAltered(db: Reader, events: readonly JournalEvent[]): void {
  for (const event of events) assertUnaltered(db, event);
}

// Whoever changes from now on what came in comes after it, whatever their own clock says.
function catchUp(writer: Writer, { clock_ms, clock_counter }: JournalEvent): void {
  writer.run(
    `UPDATE journal_context SET
       clock_counter = CASE WHEN clock_ms = :clock_ms THEN max(clock_counter, :clock_counter) ELSE :clock_counter END,
       clock_ms = :clock_ms
     WHERE clock_ms <= :clock_ms`,
    { clock_ms, clock_counter },
  );
}

/** A merge in several turns, each a transaction of its own; rows are counted over all of them. */
export class JournalMerge {
  readonly #rows = new MergedRows();
  #added = 0;
  #known = 0;

  /**
   * Merges some more events; what does not fit together undoes the turn. A row may stand before the one that it belongs
   * to, since every reference between the tables that travel is a deferred one.
   */
  take(writer: Writer, events: readonly JournalEvent[]): Merge {
    const fresh = keepNewEvents(writer, events);
    if (fresh.length < events.length) assertNoneAltered(writer, events);
    this.#added += fresh.length;
    this.#known += events.length - fresh.length;
    const [first, ...others] = fresh;
    if (first) {
      const latest = others.reduce(
        (most, each) => (compareEvents(most, each) < 0 ? each : most),
        first,
      );
      catchUp(writer, latest);
    }
    const weighing = this.#rows.bring(writer, fresh);
    const { counts, open } = this.#rows;
    return { added: this.#added, known: this.#known, ...counts, open, ...weighing };
  }
}

/**
 * Merges events of other devices: each is kept once under its own number, and every row that they touch is brought to
 * what all its events come to. The same events in any order, and again, give the same rows. Call it inside
 * `write(…, { origin: 'package' })`; what does not fit together undoes all of it.
 */
export function mergeEvents(writer: Writer, events: readonly JournalEvent[]): Merge {
  return new JournalMerge().take(writer, events);
}
