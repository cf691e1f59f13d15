import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventIdOf, tailOf } from '../../main/db/event-id.ts';
import { EVENT_ID } from '../../main/db/journal-triggers.ts';
import { openScratch } from './scratch-database.ts';

it('tells the id that the triggers gave an event by its clock and its tail', () => {
  const { reader } = openScratch().database;
  const sql = `SELECT ${EVENT_ID} AS id FROM (SELECT :clock_ms AS clock_ms, :clock_counter AS clock_counter, :tail AS tail) c`;
  fc.assert(
    fc.property(
      fc.nat({ max: 8.64e15 / 32 }),
      fc.nat({ max: 2 ** 26 - 1 }),
      fc.stringMatching(/^[0-9a-f]{12}$/),
      (clock_ms, clock_counter, tail) => {
        const made = reader.get<{ id: string }>(sql, { clock_ms, clock_counter, tail });
        if (!made) throw new Error('It gives one row');
        expect(eventIdOf({ clock_ms, clock_counter }, tailOf(made))).toBe(made.id);
        expect(tailOf(made)).toBe(tail);
      },
    ),
  );
});
