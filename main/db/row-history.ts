import type { SqlValue } from './handles.ts';
import type { JournalEvent } from './replay-journal.ts';

/** The value that an event gave a field. */
export interface GivenValue {
  readonly value: SqlValue;
  readonly event: string;
  readonly device: string;
  readonly user: string;
  readonly clock_ms: number;
}

/** Two values that two devices gave one field, neither knowing of the other; the later one holds until somebody decides. */
export interface FieldConflict {
  readonly field: string;
  readonly earlier: GivenValue;
  readonly later: GivenValue;
}

/** What the events of one row come to. */
export interface FoldedRow {
  /** `null` where no event says: the row was there before any of them, as the catalogues are. */
  readonly exists: boolean | null;
  /** The fields that some event gave a value. */
  readonly fields: ReadonlyMap<string, SqlValue>;
  readonly conflicts: readonly FieldConflict[];
}

type Fields = Readonly<Record<string, SqlValue>>;

function readFields(text: string | null): Fields {
  return text === null ? {} : (JSON.parse(text) as Fields);
}

/** The order in which events are folded, the same on every device. */
export function compareEvents(first: JournalEvent, second: JournalEvent): number {
  return (
    first.clock_ms - second.clock_ms ||
    first.clock_counter - second.clock_counter ||
    compareTexts(first.id, second.id) ||
    // Nothing keeps a device from giving an id twice.
    compareTexts(first.device, second.device) ||
    compareTexts(first.facility, second.facility) ||
    first.seq - second.seq
  );
}

/** Texts in the order of their signs, the same on every device. */
export function compareTexts(first: string, second: string): number {
  return first < second ? -1 : Number(first > second);
}

class RowHistory {
  #exists: boolean | null = null;
  readonly #given = new Map<string, GivenValue>();
  #conflicts: readonly FieldConflict[] = [];

  add(event: JournalEvent): void {
    const after = readFields(event.after);
    switch (event.operation) {
      case 'insert':
        // What is inserted a second time was typed by somebody who knew nothing of the first.
        for (const [field, value] of Object.entries(after)) this.#insert(field, value, event);
        this.#exists = true;
        break;
      case 'update':
        if (this.#exists === false) break;
        this.#update(after, readFields(event.before), event);
        break;
      case 'delete':
        this.#exists = false;
        this.#given.clear();
        this.#conflicts = [];
    }
  }

  #insert(field: string, value: SqlValue, event: JournalEvent): void {
    const held = this.#given.get(field);
    // No value recorded is no value given: it takes nothing away from who gave one.
    if (held && value === null) return;
    if (held && held.value !== null && held.value !== value) this.#clash(field, held, value, event);
    this.#given.set(field, give(value, event));
  }

  #update(after: Fields, before: Fields, event: JournalEvent): void {
    for (const [field, value] of Object.entries(after)) {
      const held = this.#given.get(field);
      const wasSeen = held === undefined || held.value === (before[field] ?? null);
      // Whoever changes what they see has decided.
      if (wasSeen) this.#conflicts = this.#conflicts.filter((each) => each.field !== field);
      else if (held.value !== value) this.#clash(field, held, value, event);
      this.#given.set(field, give(value, event));
    }
  }

  #clash(field: string, earlier: GivenValue, value: SqlValue, event: JournalEvent): void {
    if (earlier.device === event.device) return;
    this.#conflicts = [...this.#conflicts, { field, earlier, later: give(value, event) }];
  }

  result(): FoldedRow {
    const fields = new Map([...this.#given].map(([field, { value }]) => [field, value]));
    return { exists: this.#exists, fields, conflicts: this.#conflicts };
  }
}

function give(value: SqlValue, { id, device, user, clock_ms }: JournalEvent): GivenValue {
  return { value, event: id, device, user, clock_ms };
}

/**
 * What all events of one row come to, whatever the order in which they arrived: each field has the value that was given
 * last by the clock, and what two devices wrote without knowing of each other is named.
 */
export function foldRow(events: readonly JournalEvent[]): FoldedRow {
  const history = new RowHistory();
  for (const event of events.toSorted(compareEvents)) history.add(event);
  return history.result();
}
