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

/** The columns of the journal, each with what it may hold. */
const CHECKS: Readonly<Record<keyof JournalEvent, (value: unknown) => boolean>> = {
  id: (value) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value),
  device: isText(1, 200),
  facility: isText(0, 100),
  seq: isNumber(1, Number.MAX_SAFE_INTEGER),
  clock_ms: isNumber(0, 8.64e15),
  clock_counter: isNumber(0, Number.MAX_SAFE_INTEGER),
  user: isText(0, 200),
  table_name: (value) => typeof value === 'string' && isSynchronisedTable(value),
  row_id: isText(1, 2000),
  operation: (value) => value === 'insert' || value === 'update' || value === 'delete',
  before: (value) => value === null || typeof value === 'string',
  after: (value) => value === null || typeof value === 'string',
};

const COLUMNS = Object.keys(CHECKS) as (keyof JournalEvent)[];

function isText(least: number, most: number) {
  return (value: unknown): boolean =>
    typeof value === 'string' && value.length >= least && value.length <= most;
}

function isNumber(least: number, most: number) {
  return (value: unknown): boolean =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}

function fitsTogether({ table_name, operation, before, after }: JournalEvent): boolean {
  return (
    (operation === 'insert') === (before === null) &&
    (operation === 'delete') === (after === null) &&
    // The mark of an erased key is set once, and nobody takes it back.
    (table_name !== 'erased_key' || operation === 'insert') &&
    [before, after].every((text) => text === null || hasFieldsOf(table_name, text))
  );
}

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

/** Gives an event back what its line left out. */
function restore(said: Fields, before: JournalEvent | null): Fields {
  const repeat = (name: keyof JournalEvent): unknown =>
    name in said ? said[name] : before?.[name];
  const stream = { device: repeat('device'), facility: repeat('facility') };
  const clock_ms = repeat('clock_ms');
  const follows = numbersAfter(before, { ...stream, clock_ms });
  const clock_counter = 'clock_counter' in said ? said.clock_counter : follows.clock_counter;
  const tail = 'tail' in said ? said.tail : before && tailOf(before);
  const clock = { clock_ms: Number(clock_ms), clock_counter: Number(clock_counter) };
  const toldId = typeof tail === 'string' ? eventIdOf(clock, tail) : undefined;
  const table_name = repeat('table_name');
  const after = 'after' in said ? said.after : null;
  return {
    id: 'id' in said ? said.id : toldId,
    ...stream,
    seq: 'seq' in said ? said.seq : follows.seq,
    ...{ clock_ms, clock_counter, user: repeat('user'), table_name },
    row_id: said.row_id ?? toldRowId({ table_name, after }),
    operation: repeat('operation'),
    before: 'before' in said ? said.before : null,
    after,
  };
}

/** The columns of the journal that travel, for a statement. */
export const EVENT_COLUMNS: string = COLUMNS.map((name) => `j."${name}"`).join(', ');

/** Names a stream; the length tells where the device ends. */
export function streamKey({ device, facility }: Pick<Range, 'device' | 'facility'>): string {
  return `${device.length} ${device} ${facility}`;
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

const NAMES: ReadonlySet<string> = new Set([...COLUMNS, 'tail']);

/** Reads the line of an event after the one before it; what is written otherwise is thrown back. By hand: with a schema, reading takes twice as long. */
export function readEvent(line: object, before: JournalEvent | null): JournalEvent {
  if (!Object.keys(line).every((name) => NAMES.has(name))) throw new Error('Nothing else is said');
  const event = restore(line, before);
  const wrong = COLUMNS.find((name) => !CHECKS[name](event[name]));
  if (wrong) throw new Error(`This is no ${wrong} of an event`);
  if (!fitsTogether(event as JournalEvent)) throw new Error('No row can have changed so');
  return event as JournalEvent;
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
