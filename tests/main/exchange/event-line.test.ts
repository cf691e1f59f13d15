import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventIdOf } from '../../../main/db/event-id.ts';
import type { JournalEvent } from '../../../main/db/replay-journal.ts';
import { readEvent, writeEventLine } from '../../../main/features/exchange/packages/event-line.ts';

const OTHER_ID = '01a206ef-0581-70d4-8128-1d77650c0b05';

// Few values of each, so that events repeat one another, follow one another, or do neither.
const eventArbitrary: fc.Arbitrary<JournalEvent> = fc
  .record({
    device: fc.constantFrom('one', 'two'),
    facility: fc.constantFrom('', 'CS01'),
    seq: fc.integer({ min: 1, max: 4 }),
    clock_ms: fc.constantFrom(1_795_412_662_467, 1_795_412_662_468),
    clock_counter: fc.integer({ min: 0, max: 4 }),
    user: fc.constantFrom('awa', 'binta'),
    row: fc.constantFrom('f1', 'f2'),
    isTold: fc.boolean(),
    isOdd: fc.boolean(),
    tail: fc.constantFrom('ce2d23f1b9e1', '00000000000a'),
    table_name: fc.constantFrom('answer', 'money_entry'),
    change: fc.constantFrom('insert', 'update', 'delete'),
  })
  .map(({ row, isTold, isOdd, tail, table_name, change, ...event }) => {
    const fields =
      table_name === 'answer' ? { submission_id: row, path: '/a', value: 'é' } : { amount: 5 };
    const text = JSON.stringify(fields);
    return {
      ...event,
      table_name,
      id: isOdd ? OTHER_ID : eventIdOf(event, tail),
      row_id: isTold ? `${row}:/a` : 'of its own',
      operation: change,
      before: change === 'insert' ? null : text,
      after: change === 'delete' ? null : text,
    } as JournalEvent;
  });

function readBack(events: readonly JournalEvent[]): readonly JournalEvent[] {
  const lines = events.map((event, index) => writeEventLine(event, events[index - 1] ?? null));
  const read: JournalEvent[] = [];
  for (const line of lines) read.push(readEvent(JSON.parse(line), read.at(-1) ?? null));
  return read;
}

describe('the line of an event', () => {
  it('gives back every event, whatever the one before it says', () => {
    fc.assert(
      fc.property(fc.array(eventArbitrary, { minLength: 1, maxLength: 12 }), (events) => {
        expect(readBack(events)).toEqual(events);
      }),
      { numRuns: 2_000 },
    );
  });

  it('says of an answer that follows another of its form only what it answers', () => {
    const at = { clock_ms: 1_795_412_662_467, device: 'one', facility: 'CS01', user: 'awa' };
    const answer = (seq: number, path: string): JournalEvent => ({
      ...at,
      id: eventIdOf({ ...at, clock_counter: seq }, 'ce2d23f1b9e1'),
      ...{ seq, clock_counter: seq, table_name: 'answer', row_id: `f1:${path}` },
      ...{ operation: 'insert', before: null },
      after: JSON.stringify({ submission_id: 'f1', path, value: 'oui' }),
    });
    const line = writeEventLine(answer(8, '/b'), answer(7, '/a'));
    expect(Object.keys(JSON.parse(line))).toEqual(['after']);
  });

  it('is refused where nothing before it says what it leaves out', () => {
    expect(() => readEvent({ after: '{}' }, null)).toThrow();
  });
});
