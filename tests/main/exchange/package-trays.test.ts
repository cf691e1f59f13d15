import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { write } from '../../../main/db/write.ts';
import { Intake } from '../../../main/features/exchange/packages/intake.ts';
import { takeFiles } from '../../../main/features/exchange/packages/take-files.ts';
import {
  bringBack,
  KEPT_DAYS,
  listTaken,
  listThrown,
  listTray,
  throwAway,
} from '../../../main/features/exchange/packages/tray.ts';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { addCentre, START, savePopulation } from '../../db/scratch-database.ts';
import { copyDesk, type Desk, enrolDesk, hashState, openDesk, packFor } from './package-desks.ts';

const DAY_MS = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'keneya-trays-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let hq: Desk;
let bytes: Buffer;
let copies = 0;

/** A laptop whose clock is three days ahead, and what it sends. */
beforeAll(async () => {
  hq = await openDesk(folder, 'hq');
  const ahead = await openDesk(folder, 'ahead');
  enrolDesk(hq, ahead, 'device');
  enrolDesk(ahead, hq, 'headquarters');
  ahead.clock.set(START + 3 * DAY_MS);
  write(ahead.database, ahead.clock, ahead.actor, (db) => {
    addCentre(db);
    savePopulation(db, 12_000, 2026);
  });
  const [part] = await packFor(hq, ahead, 1_000_000);
  bytes = Buffer.from(part?.bytes ?? []);
  ahead.database.close();
  hq.database.close();
});

async function withDesk(action: (desk: Desk) => Promise<void>): Promise<void> {
  copies += 1;
  const desk = copyDesk(join(folder, 'hq.db'), join(folder, `hq-${copies}.db`), hq);
  try {
    await action(desk);
  } finally {
    desk.database.close();
  }
}

function change({ database, clock, actor }: Desk, action: Parameters<typeof write<void>>[3]): void {
  write(database, clock, actor, action);
}

describe('the trays', () => {
  it('give a package whose clock is ahead to a person who says so', async () => {
    await withDesk(async (desk) => {
      const { digest, reason } = await new Intake(desk, false).take('ahead', bytes);
      expect(reason).toBe('clock');
      expect(await new Intake(desk, false).lookAgain()).toEqual([]);
      const taken = await new Intake(desk, false).takeDespiteClock(digest);
      expect([taken.state, taken.inserted]).toEqual(['taken', 2]);
      expect(listTray(desk.database.reader)).toEqual([]);
      await expect(new Intake(desk, false).takeDespiteClock(digest)).rejects.toThrow(
        'unknown-package',
      );
    });
  });

  it('keep for thirty days what was thrown away, and give it back', async () => {
    await withDesk(async (desk) => {
      const { reader } = desk.database;
      const { digest } = await new Intake(desk, false).take('ahead', bytes);
      change(desk, (db) => throwAway(db, digest, desk.clock.now()));
      expect([listTray(reader).length, listThrown(reader).length]).toEqual([0, 1]);
      desk.clock.set(START + 4 * DAY_MS);
      expect(await new Intake(desk, false).lookAgain()).toEqual([]);
      change(desk, (db) => bringBack(db, digest));
      expect(await new Intake(desk, false).lookAgain()).toMatchObject([{ state: 'taken' }]);
    });
  });

  it('forget it then, and know it again when the file comes once more', async () => {
    await withDesk(async (desk) => {
      const { reader } = desk.database;
      const { digest } = await new Intake(desk, false).take('ahead', bytes);
      const later = desk.clock.now() + (KEPT_DAYS + 1) * DAY_MS;
      change(desk, (db) => throwAway(db, digest, desk.clock.now()));
      expect(() => change(desk, (db) => throwAway(db, 'another', later))).toThrow(
        'unknown-package',
      );
      expect(listThrown(reader)).toHaveLength(1);
      await new Intake(desk, false).take('ahead', bytes);
      expect([listTray(reader).length, listThrown(reader).length]).toEqual([1, 0]);
    });
  });
});

describe('a package that is cancelled', () => {
  it('is rolled back whole wherever it stood, and can be taken afterwards', async () => {
    let changes = 0;
    await withDesk(async (desk) => {
      desk.clock.set(START + 4 * DAY_MS);
      const heed = (): void => {
        changes += 1;
      };
      await new Intake({ ...desk, heed }, false).take('ahead', bytes);
    });
    expect(changes).toBeGreaterThan(3);
    for (let stop = 1; stop <= changes; stop += 1) {
      await withDesk(async (desk) => {
        desk.clock.set(START + 4 * DAY_MS);
        const before = hashState(desk);
        let left = stop;
        const heed = (): void => {
          left -= 1;
          if (left === 0) throw new ExpectedFailure({ code: 'cancelled', facts: {} });
        };
        await expect(new Intake({ ...desk, heed }, false).take('ahead', bytes)).rejects.toThrow(
          'cancelled',
        );
        expect(hashState(desk)).toBe(before);
        expect(listTaken(desk.database.reader)).toEqual([]);
        const taken = await new Intake(desk, false).take('ahead', bytes);
        expect(taken.state).toBe('taken');
      });
    }
  });
});

describe('a dry run of several files', () => {
  it('says of each what becomes of it when all are taken, in whatever order they are given', async () => {
    await withDesk(async (desk) => {
      const sender = await openDesk(folder, 'binta');
      enrolDesk(desk, sender, 'device');
      enrolDesk(sender, desk, 'headquarters');
      change(sender, (db) => addCentre(db));
      for (let year = 2016; year <= 2026; year += 1)
        change(sender, (db) => savePopulation(db, 9000, year));
      const parts = await packFor(desk, sender, 250);
      sender.database.close();
      expect(parts.length).toBeGreaterThan(2);
      const files = parts.map(({ bytes: part }, at) => {
        const path = join(folder, `part-${at}.keneya`);
        writeFileSync(path, part);
        return path;
      });
      const context = { ...desk, breathe: async () => {}, report: () => {} };
      const before = hashState(desk);
      for (const given of [files, files.toReversed()]) {
        const { packages } = await takeFiles(context, given, true);
        expect(packages.map(({ state, reason }) => [state, reason])).toEqual(
          files.map(() => ['taken', null]),
        );
        expect(packages.reduce((sum, { inserted }) => sum + inserted, 0)).toBe(12);
      }
      const alone = await takeFiles(context, files.slice(-1), true);
      expect(alone.packages).toMatchObject([{ state: 'waiting', reason: 'gap' }]);
      expect([hashState(desk), listTray(desk.database.reader)]).toEqual([before, []]);
    });
  });
});
