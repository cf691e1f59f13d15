import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Writer } from '../../../main/db/handles.ts';
import { write } from '../../../main/db/write.ts';
import { listConflicts } from '../../../main/features/exchange/packages/conflicts.ts';
import { listDecisions } from '../../../main/features/exchange/packages/decision-reader.ts';
import { Intake } from '../../../main/features/exchange/packages/intake.ts';
import {
  type Settling,
  settleConflicts,
  withdrawDecisions,
} from '../../../main/features/exchange/packages/settle-conflict.ts';
import { createIdSource } from '../../../main/platform/ids.ts';
import { addCentre, START, savePopulation } from '../../db/scratch-database.ts';
import { copyDesk, type Desk, enrolDesk, hashState, openDesk, packFor } from './package-desks.ts';

const folder = mkdtempSync(join(tmpdir(), 'keneya-decisions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NAMES = ['siege', 'awa', 'binta'] as const;
const ROW = { table: 'population', row: 'TEST01:2020', field: 'population' } as const;

let desks: readonly Desk[];
let copies = 0;

function change(desk: Desk, action: (db: Writer) => unknown): void {
  const { database, clock, actor } = desk;
  clock.set(clock.now() + 1000);
  write(database, clock, actor, (db) => void action(db));
}

async function carry(from: Desk, to: Desk): Promise<void> {
  const parts = await packFor(to, from, 1_000_000);
  for (const { bytes } of parts) await new Intake(to, false).take('work', Buffer.from(bytes));
}

function readPopulation({ database }: Desk): number | undefined {
  const sql = "SELECT population FROM population WHERE id = 'TEST01:2020'";
  return database.reader.get<{ population: number }>(sql)?.population;
}

function settle(desk: Desk, choice: Partial<Settling>): readonly string[] {
  let made: readonly string[] = [];
  const settling = { conflicts: [ROW], choice: 'later', value: null, reason: 'seen', ...choice };
  change(desk, (db) => {
    const { clock, actor } = desk;
    const deciding = { db, clock, ids: createIdSource(clock), user: actor.user };
    made = settleConflicts(deciding, settling as Settling);
  });
  return made;
}

/** Headquarters hold two figures of one year, that of Binta by the clock; each laptop holds its own. */
beforeAll(async () => {
  const [siege, awa, binta] = await Promise.all(NAMES.map((name) => openDesk(folder, name)));
  if (!(siege && awa && binta)) throw new Error('There are three');
  desks = [siege, awa, binta];
  for (const one of desks) {
    for (const other of desks.filter((each) => each !== one)) enrolDesk(one, other, 'device');
  }
  change(awa, (db) => addCentre(db));
  await carry(awa, binta);
  awa.clock.set(START + 10_000);
  change(awa, (db) => savePopulation(db, 12_500, 2020));
  binta.clock.set(START + 20_000);
  change(binta, (db) => savePopulation(db, 13_000, 2020));
  siege.clock.set(START + 60_000);
  await carry(awa, siege);
  await carry(binta, siege);
  for (const { database } of desks) database.close();
});

async function withCopies(action: (copied: readonly [Desk, Desk, Desk]) => Promise<void>) {
  copies += 1;
  const copied = NAMES.map((name, index) => {
    const desk = desks[index];
    if (!desk) throw new Error(name);
    const copy = copyDesk(join(folder, `${name}.db`), join(folder, `${name}-${copies}.db`), desk);
    copy.clock.set(START + 60_000 + index * 7);
    return copy;
  });
  try {
    await action(copied as unknown as readonly [Desk, Desk, Desk]);
  } finally {
    for (const { database } of copied) database.close();
  }
}

function openFields(desk: Desk): readonly string[] {
  return listConflicts(desk.database.reader).map(({ field }) => field);
}

const chosen = fc.constantFrom<Partial<Settling>>(
  { choice: 'earlier' },
  { choice: 'later' },
  { choice: 'other', value: 12_700 },
);
const roads = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 6 });

/** Carries work along the roads, then from everybody to everybody, so that in the end each holds all. */
async function carryAll(copied: readonly Desk[], first: readonly (readonly [number, number])[]) {
  const all = [0, 1, 2, 0, 1, 2].flatMap((from) => [0, 1, 2].map((to) => [from, to] as const));
  for (const [from, to] of [...first, ...all]) {
    const [one, other] = [copied[from], copied[to]];
    if (one && other && one !== other) await carry(one, other);
  }
}

describe('a decision between two values', () => {
  it('gives one state and closes the conflict everywhere, whichever road it takes', async () => {
    await fc.assert(
      fc.asyncProperty(chosen, roads, fc.boolean(), async (choice, first, isWithdrawn) => {
        await withCopies(async (copied) => {
          const [siege] = copied;
          expect(openFields(siege)).toEqual(['population']);
          const ids = settle(siege, choice);
          expect(openFields(siege)).toEqual([]);
          const value = readPopulation(siege);
          if (isWithdrawn) change(siege, (db) => withdrawDecisions(db, ids));
          await carryAll(copied, first);
          expect(new Set(copied.map(hashState)).size).toBe(1);
          const open = isWithdrawn ? ['population'] : [];
          expect(copied.map(openFields)).toEqual([open, open, open]);
          expect(readPopulation(siege)).toBe(isWithdrawn ? 13_000 : value);
        });
      }),
      { numRuns: 8, seed: 5 },
    );
  }, 60_000);

  it('says who decided and why, and that both values were known', async () => {
    await withCopies(async ([siege, awa]) => {
      settle(siege, { choice: 'earlier', reason: 'Compté deux fois' });
      await carry(siege, awa);
      expect(readPopulation(awa)).toBe(12_500);
      expect(listDecisions(awa.database.reader)).toMatchObject([
        {
          ...{ ...ROW, choice: 'earlier', chosen: 12_500, reason: 'Compté deux fois' },
          ...{ user: 'coach of siege', withdrawn: false },
          earlier: { value: 12_500, device: 'awa' },
          later: { value: 13_000, device: 'binta' },
        },
      ]);
    });
  });

  it('is refused where the field was settled meanwhile, or takes no such value', async () => {
    await withCopies(async ([siege]) => {
      expect(() => settle(siege, { choice: 'other', value: 'many' })).toThrow('conflict-value');
      expect(openFields(siege)).toEqual(['population']);
      settle(siege, {});
      expect(() => settle(siege, {})).toThrow('conflict-settled');
    });
  });

  it('cannot be taken back once somebody changed the field', async () => {
    await withCopies(async ([siege]) => {
      const ids = settle(siege, { choice: 'earlier' });
      change(siege, (db) => savePopulation(db, 1, 2020));
      expect(() => change(siege, (db) => withdrawDecisions(db, ids))).toThrow('undo-too-late');
    });
  });

  it('can be made again after it was taken back', async () => {
    await withCopies(async ([siege]) => {
      const ids = settle(siege, { choice: 'earlier' });
      change(siege, (db) => withdrawDecisions(db, ids));
      expect(openFields(siege)).toEqual(['population']);
      settle(siege, { choice: 'later' });
      expect(openFields(siege)).toEqual([]);
      expect(readPopulation(siege)).toBe(13_000);
    });
  });
});
