import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Writer } from '../../../main/db/handles.ts';
import { deleteRow, saveRow } from '../../../main/db/save-row.ts';
import { write } from '../../../main/db/write.ts';
import { Intake } from '../../../main/features/exchange/packages/intake.ts';
import { listTaken } from '../../../main/features/exchange/packages/tray.ts';
import { undoPackage } from '../../../main/features/exchange/packages/undo-package.ts';
import { addCentre, START, savePopulation } from '../../db/scratch-database.ts';
import { copyDesk, type Desk, enrolDesk, hashRows, openDesk, packFor } from './package-desks.ts';

const folder = mkdtempSync(join(tmpdir(), 'keneya-undo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let here: Desk;
let there: Desk;
let copies = 0;

function change({ database, clock, actor }: Desk, action: (db: Writer) => unknown): void {
  write(database, clock, actor, (db) => void action(db));
}

/** Two laptops that know the centre and its people of 2020 to 2022, and believe each other. */
beforeAll(async () => {
  here = await openDesk(folder, 'here');
  there = await openDesk(folder, 'there');
  enrolDesk(here, there, 'device');
  enrolDesk(there, here, 'device');
  change(here, (db) => {
    addCentre(db);
    for (const year of [2020, 2021, 2022]) savePopulation(db, 1000 + year, year);
  });
  await carry(here, there);
  here.database.close();
  there.database.close();
});

async function carry(from: Desk, to: Desk): Promise<string> {
  const [file] = await packFor(to, from, 1_000_000);
  const { digest } = await new Intake(to, false).take('work', Buffer.from(file?.bytes ?? []));
  return digest;
}

async function withCopies(action: (one: Desk, other: Desk) => Promise<void>): Promise<void> {
  copies += 1;
  const one = copyDesk(join(folder, 'here.db'), join(folder, `here-${copies}.db`), here);
  const other = copyDesk(join(folder, 'there.db'), join(folder, `there-${copies}.db`), there);
  one.clock.set(START + 3_600_000);
  other.clock.set(START + 3_600_000);
  try {
    await action(one, other);
  } finally {
    one.database.close();
    other.database.close();
  }
}

const TEST = { facility_id: 'TEST01' } as const;
const MEETING = { id: 'm1', ...TEST, organ: 'CG', kind: 'ordinaire', day: '2026-10-20' } as const;
const DECISION = { id: 'd1', ...TEST, meeting_id: 'm1', position: 1 } as const;
const NOTE = {
  ...{ id: 'n1', ...TEST, period: '2026-10', sheet: 'stock', row_key: 'zinc-20' },
  ...{ column_key: 'closing', note: 'à revoir', flagged: 1 },
} as const;
const MONTH = { id: 'TEST01:2026-10', ...TEST, period: '2026-10', state: 'validated' } as const;

const year = fc.integer({ min: 2018, max: 2024 });
const changes = fc.array(
  fc.record({ year, population: fc.integer({ min: 1, max: 9000 }), isDeleted: fc.boolean() }),
  { minLength: 1, maxLength: 12 },
);
type Changes = readonly {
  readonly year: number;
  readonly population: number;
  readonly isDeleted: boolean;
}[];

function record(desk: Desk, made: Changes): void {
  for (const each of made) {
    desk.clock.set(desk.clock.now() + 1000);
    change(desk, (db) =>
      each.isDeleted
        ? deleteRow(db, 'population', `TEST01:${each.year}`)
        : savePopulation(db, each.population, each.year),
    );
  }
}

describe('a package that is undone', () => {
  it('leaves every row as it was before, here and wherever the changes travel', async () => {
    await fc.assert(
      fc.asyncProperty(changes, changes, async (theirs, ours) => {
        await withCopies(async (one, other) => {
          record(other, theirs);
          record(one, ours);
          const before = hashRows(one);
          const digest = await carry(other, one);
          if (!listTaken(one.database.reader)[0]?.canUndo) return;
          one.clock.set(one.clock.now() + 60_000);
          const { left } = undoPackage(one, digest, false);
          expect(left.filter(({ reason }) => reason !== 'changed-since')).toEqual([]);
          expect(hashRows(one)).toBe(before);
          await carry(one, other);
          expect(hashRows(other)).toBe(before);
        });
      }),
      { numRuns: 12, seed: 11 },
    );
  }, 60_000);

  it('is told row by row by a dry run, which changes nothing', async () => {
    await withCopies(async (one, other) => {
      record(other, [
        { year: 2020, population: 5, isDeleted: false },
        { year: 2024, population: 7, isDeleted: false },
        { year: 2021, population: 0, isDeleted: true },
      ]);
      const digest = await carry(other, one);
      const taken = hashRows(one);
      const told = undoPackage(one, digest, true);
      expect(told).toEqual({
        tables: [{ table: 'population', removed: 1, restored: 1, reset: 1 }],
        left: [],
      });
      expect(hashRows(one)).toBe(taken);
      expect(undoPackage(one, digest, false)).toEqual(told);
    });
  });

  it('keeps what somebody changed since, and names it', async () => {
    await withCopies(async (one, other) => {
      record(other, [
        { year: 2020, population: 5, isDeleted: false },
        { year: 2024, population: 7, isDeleted: false },
      ]);
      const digest = await carry(other, one);
      record(one, [
        { year: 2020, population: 6, isDeleted: false },
        { year: 2024, population: 8, isDeleted: false },
      ]);
      const changed = hashRows(one);
      const { tables, left } = undoPackage(one, digest, false);
      expect(tables).toEqual([]);
      expect(left.map(({ row, field, reason }) => [row, field, reason])).toEqual([
        ['TEST01:2020', 'population', 'changed-since'],
        ['TEST01:2024', null, 'changed-since'],
      ]);
      expect(hashRows(one)).toBe(changed);
    });
  });

  it('goes with the one after it, in the other order', async () => {
    await withCopies(async (one, other) => {
      const before = hashRows(one);
      record(other, [{ year: 2024, population: 7, isDeleted: false }]);
      const first = await carry(other, one);
      record(other, [{ year: 2024, population: 9, isDeleted: false }]);
      const second = await carry(other, one);
      undoPackage(one, second, false);
      undoPackage(one, first, false);
      expect(hashRows(one)).toBe(before);
    });
  });

  it('is known and undone when it comes again, and cannot be undone twice', async () => {
    await withCopies(async (one, other) => {
      record(other, [{ year: 2024, population: 7, isDeleted: false }]);
      const [file] = await packFor(one, other, 1_000_000);
      const bytes = Buffer.from(file?.bytes ?? []);
      const { digest } = await new Intake(one, false).take('work', bytes);
      undoPackage(one, digest, false);
      const undone = hashRows(one);
      const again = await new Intake(one, false).take('work', bytes);
      expect([again.state, again.reason]).toEqual(['known', 'undone']);
      expect(hashRows(one)).toBe(undone);
      expect(() => undoPackage(one, digest, false)).toThrow('not-undoable');
      expect(() => undoPackage(one, 'nothing', false)).toThrow('unknown-package');
    });
  });

  it('keeps what other rows rest on, and what was validated here', async () => {
    await withCopies(async (one, other) => {
      change(other, (db) => {
        saveRow(db, 'meeting', { ...MEETING, stage: 'held' });
        saveRow(db, 'cell_note', NOTE);
      });
      const digest = await carry(other, one);
      change(one, (db) => {
        saveRow(db, 'decision', { ...DECISION, text: 'Réparer la pompe' });
        saveRow(db, 'month_state', MONTH);
      });
      const { tables, left } = undoPackage(one, digest, false);
      expect(tables).toEqual([]);
      expect(left.map(({ table, reason }) => [table, reason])).toEqual([
        ['cell_note', 'locked'],
        ['meeting', 'in-use'],
      ]);
    });
  });

  it('goes with the locks that it brought itself', async () => {
    await withCopies(async (one, other) => {
      const before = hashRows(one);
      change(other, (db) => {
        saveRow(db, 'meeting', { ...MEETING, stage: 'held' });
        saveRow(db, 'decision', { ...DECISION, text: 'Réparer la pompe' });
        db.run("UPDATE meeting SET stage = 'signed'");
        saveRow(db, 'cell_note', NOTE);
        saveRow(db, 'month_state', MONTH);
      });
      const { left } = undoPackage(one, await carry(other, one), false);
      expect(left).toEqual([]);
      expect(hashRows(one)).toBe(before);
    });
  });
});
