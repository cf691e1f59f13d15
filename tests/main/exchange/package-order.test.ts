import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Writer } from '../../../main/db/handles.ts';
import { erasePerson, listPersonNames, sealName } from '../../../main/db/person-names.ts';
import { deleteRow, saveRow } from '../../../main/db/save-row.ts';
import { write } from '../../../main/db/write.ts';
import { listConflicts } from '../../../main/features/exchange/packages/conflicts.ts';
import { Intake } from '../../../main/features/exchange/packages/intake.ts';
import { hashBytes } from '../../../main/features/exchange/packages/package-format.ts';
import { listMissingBlobs } from '../../../main/features/exchange/packages/take-blobs.ts';
import { listTray } from '../../../main/features/exchange/packages/tray.ts';
import { addCentre, START, savePopulation } from '../../db/scratch-database.ts';
import { copyDesk, type Desk, enrolDesk, hashState, openDesk, packFor } from './package-desks.ts';

const folder = mkdtempSync(join(tmpdir(), 'keneya-order-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let template: Desk;
let files: readonly Buffer[];
let copies = 0;

const LOGO = Buffer.alloc(400, 2);

function saveLogo({ blobs }: Desk, db: Writer, bytes: Buffer): void {
  const file = { name: 'logo.jpg', mime: 'image/jpeg', size: bytes.length, width: 10, height: 10 };
  const row = { id: 'TEST01', facility_id: 'TEST01', sha256: blobs.keep(bytes), ...file };
  saveRow(db, 'asaco_logo', row);
}

/** Three laptops that all know the centre and then write without knowing of each other. */
async function recordApart(hq: Desk): Promise<readonly Desk[]> {
  const laptops = [];
  for (const name of ['a', 'b', 'c']) laptops.push(await openDesk(folder, name));
  const [first, ...others] = laptops;
  if (!first) throw new Error('There are three');
  write(first.database, first.clock, first.actor, (db) => {
    addCentre(db);
    sealName(db, 'TEST01', 'one', 'Awa Danaya');
    sealName(db, 'TEST01', 'two', 'Oumou Dɛmɛ');
    saveLogo(first, db, Buffer.alloc(300, 1));
  });
  for (const laptop of laptops) {
    enrolDesk(hq, laptop, 'device');
    enrolDesk(laptop, hq, 'headquarters');
  }
  for (const laptop of others) {
    enrolDesk(laptop, first, 'device');
    enrolDesk(first, laptop, 'device');
    const [file] = await packFor(laptop, first, 1_000_000);
    await new Intake(laptop, false).take('start', Buffer.from(file?.bytes ?? []));
  }
  laptops.forEach((laptop, index) => {
    for (let turn = 0; turn < 14; turn += 1) {
      laptop.clock.set(START + turn * 1000 + index * 130);
      write(laptop.database, laptop.clock, laptop.actor, (db) => {
        const year = 2020 + ((turn * (index + 1)) % 5);
        if (turn % 6 === 5) deleteRow(db, 'population', `TEST01:${year}`);
        else savePopulation(db, 10_000 + turn * 10 + index, year);
      });
    }
  });
  const [, , last] = laptops;
  if (!last) throw new Error('There are three');
  write(last.database, last.clock, last.actor, (db) => saveLogo(last, db, LOGO));
  // One erases a name that another, who does not know of it, spells better.
  write(last.database, last.clock, last.actor, (db) => erasePerson(db, 'one'));
  write(first.database, first.clock, first.actor, (db) => {
    sealName(db, 'TEST01', 'one', 'Awa Danayá');
    sealName(db, 'TEST01', 'two', 'Oumou Dembélé');
  });
  return laptops;
}

beforeAll(async () => {
  template = await openDesk(folder, 'siege');
  const laptops = await recordApart(template);
  const parts = await Promise.all(laptops.map((laptop) => packFor(template, laptop, 300)));
  files = parts.flat().map(({ bytes }) => Buffer.from(bytes));
  template.database.close();
  for (const { database } of laptops) database.close();
});

async function takeAll(order: readonly number[]) {
  copies += 1;
  const hq = copyDesk(join(folder, 'siege.db'), join(folder, `copy-${copies}.db`), template);
  try {
    for (const index of order) {
      const intake = new Intake(hq, false);
      await intake.take(`package ${index}`, files[index] ?? Buffer.alloc(0));
      await intake.lookAgain();
    }
    const { reader } = hq.database;
    const names = [...listPersonNames(reader, 'TEST01')];
    const pictures = [hq.blobs.has(hashBytes(LOGO)), ...listMissingBlobs(reader)];
    const state = { hash: hashState(hq), names, pictures };
    return { ...state, tray: listTray(reader), conflicts: listConflicts(reader) };
  } finally {
    hq.database.close();
  }
}

describe('the packages of three laptops', () => {
  it('give one state in any order, with repeats, and leave nothing in a tray', async () => {
    const all = files.map((_, index) => index);
    expect(all.length).toBeGreaterThan(8);
    const straight = await takeAll(all);
    expect(straight.tray).toEqual([]);
    expect(straight.conflicts.length).toBeGreaterThan(0);
    expect(straight.names).toEqual([['two', 'Oumou Dembélé']]);
    expect(straight.pictures).toEqual([true]);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.array(fc.constantFrom(...all), { maxLength: 6 }),
        async (order, repeats) => {
          expect(await takeAll([...repeats, ...order])).toEqual(straight);
        },
      ),
      { numRuns: 12, seed: 7 },
    );
  });

  it('never bring back a name that was erased, though the key comes with an old package from the tray', async () => {
    const all = files.map((_, index) => index);
    const { hash } = await takeAll(all);
    // The mark comes first: whatever stands before it in its stream lets it wait, and all of it is taken at once.
    expect((await takeAll(all.toReversed())).hash).toBe(hash);
    expect((await takeAll([...all, 0, 1])).names.map(([id]) => id)).toEqual(['two']);
  });

  it('wait, with the numbers that are missing, while one of them is lost', async () => {
    const all = files.map((_, index) => index);
    const { tray } = await takeAll(all.toSpliced(-3, 1));
    expect(tray.length).toBeGreaterThan(0);
    expect(tray.every(({ reason }) => reason === 'gap' || reason === 'unfit')).toBe(true);
    expect(String(tray[0]?.facts['missing'])).toMatch(/^\d+(–\d+)?/);
  });
});
