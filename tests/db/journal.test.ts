import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../main/db/handles.ts';
import { migrate } from '../../main/db/migrate.ts';
import { type JournalEvent, replayEvent } from '../../main/db/replay-journal.ts';
import { deleteRow, saveRow } from '../../main/db/save-row.ts';
import { SYNCHRONISED_TABLES } from '../../main/db/synchronised-tables.ts';
import { addCentre, openScratch, type Scratch, START, savePopulation } from './scratch-database.ts';

function readJournal(db: Reader): JournalEvent[] {
  return db.all<JournalEvent>('SELECT * FROM journal ORDER BY clock_ms, clock_counter, rowid');
}

function dumpTables(db: Reader): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.keys(SYNCHRONISED_TABLES).map((table) => [
      table,
      db.all(`SELECT * FROM ${table} ORDER BY id`),
    ]),
  );
}

function centre(): Scratch {
  const scratch = openScratch();
  scratch.change((writer) => addCentre(writer));
  return scratch;
}

describe('the journal', () => {
  it('keeps who, when, and both values of a changed field', () => {
    const { database, change, clock } = centre();
    change((writer) => savePopulation(writer, 12_000));
    clock.set(START + 1000);
    change((writer) => savePopulation(writer, 12_500));
    const last = readJournal(database.reader).at(-1);
    expect(last).toMatchObject({
      device: 'laptop',
      user: 'coach',
      facility: 'TEST01',
      seq: 3,
      clock_ms: START + 1000,
      table_name: 'population',
      row_id: 'TEST01:2026',
      operation: 'update',
      before: '{"population":12000}',
      after: '{"population":12500}',
    });
  });

  it('gives its events UUIDv7 that sort by time', () => {
    const { database, change, clock } = centre();
    for (let step = 1; step <= 20; step += 1) {
      clock.set(START + step);
      change((writer) => savePopulation(writer, step));
    }
    const ids = readJournal(database.reader).map((event) => event.id);
    expect(
      ids.every((id) =>
        /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id),
      ),
    ).toBe(true);
    expect([...ids].sort()).toEqual(ids);
  });

  it('sorts its events even when thousands fall in one millisecond', () => {
    const { database, change } = centre();
    change((writer) => {
      for (let population = 1; population <= 20_000; population += 1) {
        savePopulation(writer, population);
      }
    });
    const ids = database.reader
      .all<{ id: string }>('SELECT id FROM journal ORDER BY seq')
      .map((event) => event.id);
    expect(ids).toHaveLength(20_001);
    expect(ids.slice(1).every((id, index) => id > (ids[index] ?? ''))).toBe(true);
  });

  it('counts each centre apart, without a gap', () => {
    const { database, change } = openScratch();
    change((writer) => {
      addCentre(writer, 'A');
      addCentre(writer, 'B');
      savePopulation(writer, 1, 2025, 'A');
      savePopulation(writer, 1, 2025, 'B');
      savePopulation(writer, 2, 2025, 'A');
    });
    const sequences = database.reader.all<{ facility: string; seqs: string }>(
      "SELECT facility, group_concat(seq, ' ' ORDER BY seq) AS seqs FROM journal GROUP BY facility ORDER BY facility",
    );
    expect(sequences).toEqual([
      { facility: 'A', seqs: '1 2 3' },
      { facility: 'B', seqs: '1 2' },
    ]);
  });

  it('keeps its clock going forward when the machine goes back', () => {
    const { database, change, clock } = centre();
    clock.set(START - 3_600_000);
    change((writer) => savePopulation(writer, 1));
    change((writer) => savePopulation(writer, 2));
    const stamps = readJournal(database.reader).map((event) => [
      event.clock_ms,
      event.clock_counter,
    ]);
    expect(stamps.map(([ms]) => ms)).toEqual([START, START, START]);
    const counters = stamps.map(([, counter]) => Number(counter));
    expect(counters).toEqual([...counters].sort((a, b) => a - b));
    expect(new Set(counters).size).toBe(3);
  });

  it('says nothing of a row that was saved as it was', () => {
    const { database, change } = centre();
    change((writer) => savePopulation(writer, 1));
    const before = readJournal(database.reader).length;
    expect(change((writer) => savePopulation(writer, 1))).toBe('unchanged');
    expect(readJournal(database.reader)).toHaveLength(before);
  });

  it('does not echo what a package or the seeding brings', () => {
    const { database, change } = openScratch();
    change((writer) => addCentre(writer), { origin: 'package' });
    change((writer) => savePopulation(writer, 1), { origin: 'seed' });
    expect(readJournal(database.reader)).toEqual([]);
  });

  it('refuses a change that nobody answers for', () => {
    const { database, change } = centre();
    let leaked: Parameters<Parameters<typeof change>[0]>[0] | undefined;
    change((writer) => {
      leaked = writer;
    });
    expect(() => leaked && savePopulation(leaked, 1)).toThrow('without a journal context');
    expect(database.reader.all('SELECT * FROM population')).toEqual([]);
  });

  it('refuses to move a row to another centre', () => {
    const { change } = centre();
    change((writer) => addCentre(writer, 'B'));
    change((writer) => savePopulation(writer, 1));
    expect(() => change((writer) => writer.run("UPDATE population SET facility_id = 'B'"))).toThrow(
      'keeps its id and its facility',
    );
  });

  it('undoes everything, journal and sequence too, when a change fails or is only tried', () => {
    const { database, change } = centre();
    const state = (): unknown => [
      dumpTables(database.reader),
      readJournal(database.reader),
      database.reader.all('SELECT * FROM journal_sequence'),
    ];
    const before = state();
    expect(() =>
      change((writer) => {
        savePopulation(writer, 1);
        throw new Error('power');
      }),
    ).toThrow('power');
    expect(state()).toEqual(before);
    expect(change((writer) => savePopulation(writer, 1), { rollback: true })).toBe('inserted');
    expect(state()).toEqual(before);
  });

  it('replays into another workspace to equal tables, whatever was done', () => {
    const step = fc.record({
      year: fc.integer({ min: 2020, max: 2023 }),
      population: fc.option(fc.integer({ min: 0, max: 90_000 })),
      coefficient: fc.double({ min: 0, max: 1, noNaN: true }),
      source: fc.oneof(
        fc.string({ unit: 'binary' }).filter((text) => !text.includes('\u0000')),
        fc.constant('ɛ ɔ « ’ »'),
      ),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const source = centre();
        source.change((writer) => {
          for (const { year, population, coefficient, source: text } of steps) {
            const id = `TEST01:${year}`;
            if (population === null) deleteRow(writer, 'population', id);
            else
              saveRow(writer, 'population', {
                id,
                facility_id: 'TEST01',
                year,
                population,
                pregnancy_coefficient: coefficient,
                birth_coefficient: null,
                source: text,
              });
          }
        });
        const copy = openScratch();
        migrate(copy.database);
        copy.change(
          (writer) => {
            for (const event of readJournal(source.database.reader)) replayEvent(writer, event);
          },
          { origin: 'package' },
        );
        expect(dumpTables(copy.database.reader)).toEqual(dumpTables(source.database.reader));
        expect(readJournal(copy.database.reader)).toEqual(readJournal(source.database.reader));
      }),
      { numRuns: 25 },
    );
  });
});

describe('the handles', () => {
  it('refuse to write through a reader', () => {
    const { database } = centre();
    expect(() => database.reader.all('DELETE FROM facility RETURNING id')).toThrow(
      'asked to write',
    );
    expect(() =>
      database.reader.get("INSERT INTO workspace VALUES ('a', 'b') RETURNING name"),
    ).toThrow('asked to write');
  });
});
