import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Reader } from '../../main/db/handles.ts';
import { AlteredEvent, mergeEvents } from '../../main/db/merge-journal.ts';
import { migrate } from '../../main/db/migrate.ts';
import { openDatabase } from '../../main/db/open-database.ts';
import type { JournalEvent } from '../../main/db/replay-journal.ts';
import { deleteRow, saveRow } from '../../main/db/save-row.ts';
import { write } from '../../main/db/write.ts';
import { addCentre, createHandClock, createScratchFolder, START } from './scratch-database.ts';

const POPULATION = { facility_id: 'TEST01', pregnancy_coefficient: 0.05, birth_coefficient: 0.04 };

function openLaptop(device: string, directory: string) {
  const database = openDatabase(join(directory, `${device}.db`), randomBytes(32));
  migrate(database);
  onTestFinished(() => {
    if (database) database.close();
  });
  const clock = createHandClock();
  const actor = { device, user: `coach of ${device}` };
  const db: Reader = database.reader;
  const listEvents = (): JournalEvent[] => db.all('SELECT * FROM journal ORDER BY id');
  return {
    db,
    clock,
    listEvents,
    change: (action: Parameters<typeof write>[3]) => write(database, clock, actor, action),
    merge: (events: readonly JournalEvent[]) =>
      write(database, clock, actor, (writer) => mergeEvents(writer, events), {
        origin: 'package',
      }),
    state: () => [
      db.all('SELECT * FROM facility ORDER BY id'),
      db.all('SELECT * FROM population ORDER BY id'),
      listEvents(),
    ],
  };
}

type Laptop = ReturnType<typeof openLaptop>;

function savePopulation(laptop: Laptop, year: number, population: number, source: string): void {
  laptop.change((writer) =>
    saveRow(writer, 'population', {
      ...POPULATION,
      id: `TEST01:${year}`,
      year,
      population,
      source,
    }),
  );
}

/** Two laptops of one centre, which the second had from the first. */
function openTwo() {
  const directory = createScratchFolder();
  const [first, second] = [openLaptop('a', directory), openLaptop('b', directory)];
  first.change((writer) => addCentre(writer));
  savePopulation(first, 2026, 12_000, 'district');
  second.merge(first.listEvents());
  return { first, second };
}

describe('events of another laptop', () => {
  it('bring what it recorded, and bring it once', () => {
    const { first, second } = openTwo();
    expect(second.state()).toEqual(first.state());
    expect(second.merge(first.listEvents())).toMatchObject({ added: 0, known: 2, inserted: 0 });
  });

  it('leave each field as it was given last, and name what two people gave without knowing', () => {
    const { first, second } = openTwo();
    first.clock.set(START + 1_000);
    savePopulation(first, 2026, 12_500, 'district');
    second.clock.set(START + 2_000);
    savePopulation(second, 2026, 13_000, 'recensement');
    const { conflicts } = first.merge(second.listEvents());
    second.merge(first.listEvents());
    expect(second.state()).toEqual(first.state());
    expect(first.db.get('SELECT population, source FROM population')).toEqual({
      population: 13_000,
      source: 'recensement',
    });
    expect(conflicts).toMatchObject([
      {
        field: 'population',
        earlier: { value: 12_500, user: 'coach of a' },
        later: { value: 13_000, user: 'coach of b' },
      },
    ]);
  });

  it('hold no conflict any more once somebody who saw the outcome decided', () => {
    const { first, second } = openTwo();
    first.clock.set(START + 1_000);
    savePopulation(first, 2026, 12_500, 'district');
    second.clock.set(START + 2_000);
    savePopulation(second, 2026, 13_000, 'district');
    expect(first.merge(second.listEvents()).conflicts).toHaveLength(1);
    first.clock.set(START + 3_000);
    savePopulation(first, 2026, 12_500, 'district');
    expect(second.merge(first.listEvents()).conflicts).toEqual([]);
    expect(second.state()).toEqual(first.state());
  });

  it('come before whatever is changed once they are seen, though the clock of the laptop is slow', () => {
    const { first, second } = openTwo();
    first.clock.set(START + 60_000);
    savePopulation(first, 2026, 12_500, 'district');
    second.merge(first.listEvents());
    savePopulation(second, 2026, 12_700, 'district');
    expect(first.merge(second.listEvents()).conflicts).toEqual([]);
    expect(first.db.get('SELECT population FROM population')).toEqual({ population: 12_700 });
    expect(second.state()).toEqual(first.state());
  });

  it('take nothing away where both wrote the same line and one left a field empty', () => {
    const { first, second } = openTwo();
    const line = { id: 'TEST01:2027', year: 2027, population: 12_100 };
    first.change((writer) =>
      saveRow(writer, 'population', { ...POPULATION, ...line, source: 'district' }),
    );
    second.clock.set(START + 5_000);
    second.change((writer) =>
      saveRow(writer, 'population', { ...POPULATION, ...line, source: null }),
    );
    expect(first.merge(second.listEvents()).conflicts).toEqual([]);
    second.merge(first.listEvents());
    expect(first.db.get('SELECT source FROM population WHERE year = 2027')).toEqual({
      source: 'district',
    });
    expect(second.state()).toEqual(first.state());
  });

  it('count a row that came and went in one merge as none, and one that came and changed as one', () => {
    const { first, second } = openTwo();
    savePopulation(first, 2027, 12_500, 'district');
    savePopulation(first, 2027, 12_600, 'district');
    savePopulation(first, 2028, 12_700, 'district');
    first.change((writer) => deleteRow(writer, 'population', 'TEST01:2028'));
    const merged = second.merge(first.listEvents());
    expect(merged).toMatchObject({ added: 4, inserted: 1, changed: 0, deleted: 0 });
    expect(second.state()).toEqual(first.state());
  });

  it('are refused as a whole where one is not what it was', () => {
    const { first, second } = openTwo();
    savePopulation(first, 2027, 9_000, 'district');
    const [known, ...others] = first.listEvents();
    if (!known) throw new Error('The first laptop has recorded something');
    const before = second.state();
    const altered = { ...known, after: '{"name":"Un autre centre"}' };
    expect(() => second.merge([...others, altered])).toThrow(AlteredEvent);
    expect(second.state()).toEqual(before);
  });

  it('give the same rows on three laptops, in any order and again', () => {
    const gesture = fc.record({
      laptop: fc.nat(2),
      at: fc.nat(10_000),
      year: fc.constantFrom(2026, 2027, 2028),
      act: fc.oneof(
        fc.record({ population: fc.nat(20_000), source: fc.constantFrom('district', 'enquête') }),
        fc.constant('delete' as const),
        fc.record({ tells: fc.nat(2) }),
      ),
    });
    fc.assert(
      fc.property(
        fc.array(gesture, { maxLength: 25 }),
        fc.infiniteStream(fc.nat()),
        (gestures, chance) => {
          const directory = createScratchFolder();
          const laptops = ['a', 'b', 'c'].map((name) => openLaptop(name, directory));
          laptops[0]?.change((writer) => addCentre(writer));
          for (const laptop of laptops.slice(1)) laptop.merge(laptops[0]?.listEvents() ?? []);
          for (const { laptop: number, at, year, act } of gestures) {
            const laptop = laptops[number];
            if (!laptop) continue;
            laptop.clock.set(START + at);
            if (act === 'delete') {
              laptop.change((writer) => deleteRow(writer, 'population', `TEST01:${year}`));
            } else if ('tells' in act) laptops[act.tells]?.merge(laptop.listEvents());
            else savePopulation(laptop, year, act.population, act.source);
          }
          const all = laptops.flatMap((laptop) => laptop.listEvents());
          for (const laptop of laptops) {
            const shuffled = all
              .map((event) => [chance.next().value ?? 0, event] as const)
              .toSorted(([one], [other]) => one - other)
              .map(([, event]) => event);
            const half = Math.floor(shuffled.length / 2);
            laptop.merge(shuffled.slice(half));
            laptop.merge(shuffled);
          }
          const [first, ...others] = laptops.map((laptop) => laptop.state());
          for (const state of others) expect(state).toEqual(first);
        },
      ),
      { numRuns: 12 },
    );
  });
});
