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

type Fields = Readonly<Partial<Record<keyof JournalEvent | 'tail', unknown>>>;

// What a row of these tables holds tells its id.
type TellId = (row: Readonly<Record<string, unknown>>) => string;
const TOLD_IDS: ReadonlyMap<unknown, TellId> = new Map([
  ['answer', ({ submission_id, path }) => `${submission_id}:${path}`],
]);

function toldRowId({ table_name, after }: Fields): string | undefined {
  return typeof after === 'string' ? TOLD_IDS.get(table_name)?.(JSON.parse(after)) : undefined;
}

/** What an event is taken to repeat of the one before it in the same part, unless its line says otherwise. */
function repeatOf(before: JournalEvent | null): Fields {
  if (before === null) return { before: null, after: null };
  const { id: _id, seq: _seq, clock_counter: _counter, row_id: _row, ...same } = before;
  return { ...same, tail: tailOf(before), before: null, after: null };
}

/** The numbers that follow those of the event before it, in the same stream and at the same moment. */
function numbersAfter(before: JournalEvent | null, { device, facility, clock_ms }: Fields): Fields {
  const isSameStream = before?.device === device && before?.facility === facility;
  const isSameMoment = before?.clock_ms === clock_ms;
  return {
    seq: before && isSameStream ? before.seq + 1 : undefined,
    clock_counter: before && isSameMoment ? before.clock_counter + 1 : undefined,
  };
}

/**
 * An event as a line of a payload: what follows from the event before it in the same part is left out, and of its id
 * only the tail is said, since the clock tells the rest.
 */
export function writeEventLine(event: JournalEvent, before: JournalEvent | null): string {
  const { id, ...fields } = event;
  const tail = tailOf(event);
  const whole = eventIdOf(event, tail) === id ? { tail, ...fields } : { id, ...fields };
  const row_id = toldRowId(whole);
  const expected = new Map<string, unknown>(
    Object.entries({ ...repeatOf(before), ...numbersAfter(before, whole), row_id }),
  );
  const said = Object.entries(whole).filter(([name, value]) => expected.get(name) !== value);
  return JSON.stringify(Object.fromEntries(said));
}

const clockSchema = z.object({
  clock_ms: eventSchema.shape.clock_ms,
  clock_counter: eventSchema.shape.clock_counter,
});

/** Gives an event back what its line left out. */
function restore(said: Fields, before: JournalEvent | null): unknown {
  const same = { ...repeatOf(before), ...said };
  const { tail, ...fields } = { ...numbersAfter(before, same), ...same };
  const whole = { ...fields, row_id: fields.row_id ?? toldRowId(same) };
  return 'id' in said
    ? whole
    : { ...whole, id: eventIdOf(clockSchema.parse(whole), z.string().parse(tail)) };
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

/** Reads the line of an event after the one before it; what is written otherwise is thrown back. */
export function readEvent(line: object, before: JournalEvent | null): JournalEvent {
  return eventSchema.parse(restore({ ...line }, before)) as JournalEvent;
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
