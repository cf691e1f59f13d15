import { z } from 'zod';
import { eventIdOf, tailOf } from '../../../db/event-id.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';
import { isSynchronisedTable, SYNCHRONISED_TABLES } from '../../../db/synchronised-tables.ts';
import type { Manifest, Range } from './manifest.ts';
import { malformed } from './package-format.ts';

const COLUMNS_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(SYNCHRONISED_TABLES).map(([table, columns]) => [table, new Set<string>(columns)]),
);

function isValue(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

// By hand: with a schema of a record, reading a package took a quarter longer.
function hasFieldsOf(table: string, text: string): boolean {
  const columns = COLUMNS_OF.get(table);
  try {
    const fields: unknown = JSON.parse(text);
    if (!columns || typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
      return false;
    }
    return Object.entries(fields).every(([name, value]) => columns.has(name) && isValue(value));
  } catch {
    return false;
  }
}

const eventSchema = z
  .strictObject({
    id: z.string().regex(/^[0-9a-f-]{36}$/),
    device: z.string().min(1).max(200),
    facility: z.string().max(100),
    seq: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
    clock_ms: z.number().int().min(0).max(8.64e15),
    clock_counter: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
    user: z.string().max(200),
    table_name: z.string().refine(isSynchronisedTable),
    row_id: z.string().min(1).max(2000),
    operation: z.enum(['insert', 'update', 'delete']),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .refine(
    ({ operation, before, after }) =>
      (operation === 'insert') === (before === null) &&
      (operation === 'delete') === (after === null),
  )
  .refine(({ table_name, before, after }) =>
    [before, after].every((text) => text === null || hasFieldsOf(table_name, text)),
  )
  // The mark of an erased key is set once, and nobody takes it back.
  .refine(({ table_name, operation }) => table_name !== 'erased_key' || operation === 'insert');

const COLUMNS = Object.keys(eventSchema.shape) as (keyof JournalEvent)[];

/** An event as a line of a payload: of an id that the clock tells, only the tail is said. */
export function writeEventLine(event: JournalEvent): string {
  const tail = tailOf(event);
  const isTold = eventIdOf(event, tail) === event.id;
  const named = COLUMNS.filter((name) => !(isTold && name === 'id'));
  const fields = Object.fromEntries(named.map((name) => [name, event[name]]));
  return JSON.stringify(isTold ? { tail, ...fields } : fields);
}

const clockSchema = z.looseObject({
  tail: z.string(),
  clock_ms: eventSchema.shape.clock_ms,
  clock_counter: eventSchema.shape.clock_counter,
});

/** Gives an event that was told by its tail its id again. */
function restoreId(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('tail' in value)) return value;
  const { tail, ...rest } = clockSchema.parse(value);
  return { ...rest, id: eventIdOf(rest, tail) };
}

/** The columns of the journal that travel, for a statement. */
export const EVENT_COLUMNS: string = COLUMNS.map((name) => `j."${name}"`).join(', ');

function streamKey({ device, facility }: Pick<Range, 'device' | 'facility'>): string {
  return JSON.stringify([device, facility]);
}

/** The ranges that events come to; each stream of them is without a hole, as the journal is. */
export function rangesOf(events: readonly JournalEvent[]): readonly Range[] {
  const streams = Map.groupBy(events, streamKey);
  return [...streams.values()].flatMap((ofStream) => {
    const [first] = ofStream;
    if (!first) return [];
    const numbers = ofStream.map(({ seq }) => seq);
    const { device, facility } = first;
    const least = numbers.reduce((a, b) => Math.min(a, b));
    return [{ device, facility, first: least, last: numbers.reduce((a, b) => Math.max(a, b)) }];
  });
}

function isWhole(events: readonly JournalEvent[], ranges: readonly Range[]): boolean {
  const streams = Map.groupBy(events, streamKey);
  if (streams.size !== ranges.length) return false;
  return ranges.every((range) => {
    const ofStream = streams.get(streamKey(range)) ?? [];
    const numbers = new Set(ofStream.map(({ seq }) => seq));
    const count = range.last - range.first + 1;
    if (ofStream.length !== count || numbers.size !== count) return false;
    return ofStream.every(({ seq }) => seq >= range.first && seq <= range.last);
  });
}

/** Reads an event; what is written otherwise is thrown back. */
export function readEvent(value: unknown): JournalEvent {
  return eventSchema.parse(restoreId(value)) as JournalEvent;
}

/** Refuses events that are not exactly those that the manifest announces. */
export function assertEvents(
  events: readonly JournalEvent[],
  { ranges }: Manifest,
  file: string,
): void {
  const ids = new Set(events.map(({ id }) => id));
  if (ids.size !== events.length || !isWhole(events, ranges)) throw malformed(file, 'ranges');
}
