import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveRow } from '../../../main/db/save-row.ts';
import { write } from '../../../main/db/write.ts';
import { Intake } from '../../../main/features/exchange/packages/intake.ts';
import { listStreams } from '../../../main/features/exchange/packages/streams.ts';
import { takeFiles } from '../../../main/features/exchange/packages/take-files.ts';
import type { TakenFile } from '../../../main/features/exchange/packages/taken-file.ts';
import { listTaken, listTray } from '../../../main/features/exchange/packages/tray.ts';
import { undoPackage } from '../../../main/features/exchange/packages/undo-package.ts';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { addCentre, START, savePopulation } from '../../db/scratch-database.ts';
import {
  copyDesk,
  type Desk,
  enrolDesk,
  hashRows,
  hashState,
  openDesk,
  packFor,
} from './package-desks.ts';

const YEARS = 900;
const CHANGED = 100;
const WHOLE = 10_000_000;
/** Of the changes that a merge makes, many rows by each: the first turn has some thirty. */
const IN_THE_SECOND_TURN = 40;

const folder = mkdtempSync(join(tmpdir(), 'keneya-turns-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let hq: Desk;
let long: Buffer;
let another: Buffer;
let copies = 0;

function record({ database, clock, actor }: Desk): void {
  write(database, clock, actor, (db) => {
    addCentre(db);
    for (let year = 0; year < YEARS; year += 1) savePopulation(db, 5_000 + year, year);
  });
  clock.set(START + 1000);
  // What came in an early turn changes again in a late one.
  write(database, clock, actor, (db) => {
    for (let year = 0; year < CHANGED; year += 1) savePopulation(db, 1, year);
  });
}

/** The first number of a stream, which a copy of the laptop gives to something else. */
function recordElsewhere({ database, clock, actor }: Desk, value: number): void {
  const target = { id: ':cpn:2026', facility_id: '', code: 'cpn', year: 2026, value };
  write(database, clock, actor, (db) => saveRow(db, 'target', target));
}

async function packWhole(laptop: Desk): Promise<Buffer> {
  const [file, second] = await packFor(hq, laptop, WHOLE);
  expect(second).toBeUndefined();
  return Buffer.from(file?.bytes ?? []);
}

/** A laptop with more to tell than a turn takes, and a copy of it that says something else by one of its numbers. */
beforeAll(async () => {
  hq = await openDesk(folder, 'hq');
  const laptop = await openDesk(folder, 'laptop');
  enrolDesk(hq, laptop, 'device');
  enrolDesk(laptop, hq, 'headquarters');
  laptop.database.close();
  const [one, other] = ['one', 'other'].map((name) =>
    copyDesk(join(folder, 'laptop.db'), join(folder, `${name}.db`), laptop),
  );
  if (!one || !other) throw new Error('There are two copies');
  record(one);
  recordElsewhere(one, 2);
  recordElsewhere(other, 3);
  [long, another] = [await packWhole(one), await packWhole(other)];
  for (const { database } of [one, other, hq]) database.close();
});

async function withHeadquarters<Result>(action: (desk: Desk) => Promise<Result>): Promise<Result> {
  copies += 1;
  const desk = copyDesk(join(folder, 'hq.db'), join(folder, `hq-${copies}.db`), hq);
  try {
    return await action(desk);
  } finally {
    desk.database.close();
  }
}

function take(desk: Desk, bytes: Buffer): Promise<TakenFile> {
  return new Intake(desk, false).take('long', bytes);
}

/** Takes the long package as far as so many changes. */
async function takeUntil(desk: Desk, most: number): Promise<void> {
  let changes = 0;
  const heed = (): void => {
    changes += 1;
    if (changes > most) throw new Error('the light went out');
  };
  await expect(new Intake({ ...desk, heed }, false).take('long', long)).rejects.toThrow('light');
}

/** How far the stream of the laptop is held, and how many of its numbers. */
function held({ database }: Desk): readonly (number | undefined)[] {
  const [stream] = listStreams(database.reader).filter(({ facility }) => facility === 'TEST01');
  const sql = "SELECT count(*) AS n FROM journal WHERE facility = 'TEST01'";
  return [stream?.last ?? 0, database.reader.get<{ n: number }>(sql)?.n];
}

describe('a package that is longer than a turn', () => {
  it('brings what it brings at once, told beforehand as it is told afterwards', async () => {
    await withHeadquarters(async (desk) => {
      const before = hashState(desk);
      const told = await new Intake(desk, true).take('long', long);
      expect([hashState(desk), listTray(desk.database.reader)]).toEqual([before, []]);
      const taken = await take(desk, long);
      expect(taken).toEqual(told);
      expect(taken).toMatchObject({
        state: 'taken',
        inserted: YEARS + 2,
        changed: 0,
        conflicts: 0,
      });
      expect(listTray(desk.database.reader)).toEqual([]);
      expect(listTaken(desk.database.reader)).toMatchObject([{ canUndo: true }]);
      const sql = 'SELECT sum(population) AS sum FROM population';
      const rest = ((5_000 + CHANGED + 5_000 + YEARS - 1) * (YEARS - CHANGED)) / 2;
      expect(desk.database.reader.get(sql)).toEqual({ sum: CHANGED + rest });
      expect((await take(desk, long)).state).toBe('known');
    });
  });

  it('goes on where it was cut off, from its tray or with the same file, and leaves no number out', async () => {
    const whole = await withHeadquarters(async (desk) => {
      await take(desk, long);
      return hashState(desk);
    });
    const goOn: readonly ((desk: Desk) => Promise<unknown>)[] = [
      (desk) => new Intake(desk, false).lookAgain(),
      (desk) => take(desk, long),
    ];
    for (const more of goOn) {
      await withHeadquarters(async (desk) => {
        await takeUntil(desk, IN_THE_SECOND_TURN);
        const [last, count] = held(desk);
        expect(last).toBe(count);
        expect(last).toBeGreaterThan(0);
        expect(last).toBeLessThan(YEARS + CHANGED);
        expect(listTray(desk.database.reader)).toMatchObject([{ reason: 'begun' }]);
        await more(desk);
        expect(hashState(desk)).toBe(whole);
        expect(listTray(desk.database.reader)).toEqual([]);
      });
    }
  });

  it('is said to be kept as far as it came, where a person stops it after a turn', async () => {
    const file = join(folder, 'long.keneya');
    writeFileSync(file, long);
    await withHeadquarters(async (desk) => {
      const stopAfter = async (most: number): Promise<unknown> => {
        let changes = 0;
        const heed = (): void => {
          changes += 1;
          if (changes > most) throw new ExpectedFailure({ code: 'cancelled', facts: {} });
        };
        const telling = { breathe: async () => {}, report: () => {} };
        return takeFiles({ ...desk, ...telling, heed }, [file], false);
      };
      await expect(stopAfter(10)).rejects.toThrow('cancelled');
      expect(listTray(desk.database.reader)).toEqual([]);
      await expect(stopAfter(IN_THE_SECOND_TURN)).rejects.toThrow('reception-stopped');
      expect(listTray(desk.database.reader)).toMatchObject([{ reason: 'begun' }]);
    });
  });

  it('is undone as a whole, though it came in pieces', async () => {
    await withHeadquarters(async (desk) => {
      const before = hashRows(desk);
      await takeUntil(desk, IN_THE_SECOND_TURN);
      const { digest } = await take(desk, long);
      desk.clock.set(START + 3_600_000);
      undoPackage(desk, digest, false);
      expect(hashRows(desk)).toBe(before);
    });
  });

  it('changes nothing where one of its last events is not what it was', async () => {
    await withHeadquarters(async (desk) => {
      await take(desk, another);
      const before = hashState(desk);
      await expect(take(desk, long)).rejects.toThrow('package-altered');
      expect(hashState(desk)).toBe(before);
      expect(listTray(desk.database.reader)).toMatchObject([{ state: 'alarm' }]);
    });
  });
});
