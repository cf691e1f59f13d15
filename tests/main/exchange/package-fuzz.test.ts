import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Writer } from '../../../main/db/handles.ts';
import { erasePerson, sealName } from '../../../main/db/person-names.ts';
import { deleteRow, saveRow } from '../../../main/db/save-row.ts';
import { write } from '../../../main/db/write.ts';
import { unseal } from '../../../main/features/exchange/packages/age-seal.ts';
import { Intake } from '../../../main/features/exchange/packages/intake.ts';
import type { Manifest } from '../../../main/features/exchange/packages/manifest.ts';
import {
  hashBytes,
  splitPlain,
  writePlain,
} from '../../../main/features/exchange/packages/package-format.ts';
import { createSigningKeys } from '../../../main/features/exchange/packages/signature.ts';
import type { TakenFile } from '../../../main/features/exchange/packages/taken-file.ts';
import { readWaitingBytes } from '../../../main/features/exchange/packages/tray.ts';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { addCentre, START, savePopulation } from '../../db/scratch-database.ts';
import { copyDesk, type Desk, enrolDesk, hashState, openDesk, packFor } from './package-desks.ts';
import { chance, change, changeLines, changeRow, splice, spoil } from './package-spoiling.ts';

const SEALED_CASES = 2_500;
const OPENED_CASES = 7_600;

const folder = mkdtempSync(join(tmpdir(), 'keneya-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Original {
  readonly sealed: Buffer;
  readonly plain: Buffer;
  readonly manifest: Manifest;
  readonly lines: readonly string[];
}

let hq: Desk;
let laptop: Desk;
let originals: readonly Original[];
let copies = 0;
const pictures: string[] = [];

async function openOriginal(bytes: Uint8Array): Promise<Original> {
  const sealed = Buffer.from(bytes);
  const plain = await unseal(sealed, [hq.keys.identity], 'original');
  if (!plain) throw new Error('It was sealed for headquarters');
  const { line, payload } = splitPlain(plain, 'original');
  const lines = brotliDecompressSync(payload).toString().split('\n').slice(0, -1);
  return { sealed, plain, manifest: JSON.parse(line) as Manifest, lines };
}

function freshHeadquarters(): Desk {
  copies += 1;
  return copyDesk(join(folder, 'siege.db'), join(folder, `copy-${copies}.db`), hq);
}

function saveLogo({ blobs }: Desk, db: Writer, turn: number): void {
  const bytes = Buffer.alloc(200, turn);
  const file = { name: 'logo.jpg', mime: 'image/jpeg', size: bytes.length, width: 10, height: 10 };
  const sha256 = blobs.keep(bytes);
  pictures.push(sha256);
  saveRow(db, 'asaco_logo', { id: 'TEST01', facility_id: 'TEST01', sha256, ...file });
}

/** Headquarters that hold the first half of what a laptop recorded. */
beforeAll(async () => {
  hq = await openDesk(folder, 'siege');
  laptop = await openDesk(folder, 'laptop');
  enrolDesk(hq, laptop, 'device');
  enrolDesk(laptop, hq, 'headquarters');
  write(laptop.database, laptop.clock, laptop.actor, (db) => addCentre(db));
  for (let turn = 0; turn < 30; turn += 1) {
    laptop.clock.set(START + turn * 1000);
    write(laptop.database, laptop.clock, laptop.actor, (db) => {
      const year = 2020 + (turn % 4);
      if (turn % 8 === 3) sealName(db, 'TEST01', `person-${turn}`, 'Awa Danaya');
      if (turn === 20) erasePerson(db, 'person-3');
      if (turn === 12 || turn === 26) saveLogo(laptop, db, turn);
      if (turn % 7 === 6) deleteRow(db, 'population', `TEST01:${year}`);
      else savePopulation(db, 10_000 + turn, year);
    });
  }
  const parts = await packFor(hq, laptop, 300);
  originals = await Promise.all(parts.map(({ bytes }) => openOriginal(bytes)));
  for (const { sealed } of originals.slice(0, Math.ceil(originals.length / 2))) {
    await new Intake(hq, false).take('half', sealed);
  }
  hq.database.close();
  laptop.database.close();
});

/** Somebody who has the laptop's keys writes what they like, and signs it. */
function signAnew(manifest: Manifest, lines: readonly string[]): Buffer {
  const text = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const payload = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  const sums = { bytes: payload.length, sha256: hashBytes(payload), lines: lines.length };
  return writePlain({ ...manifest, ...sums }, payload, laptop.keys);
}

function changeManifest(manifest: Manifest): Manifest {
  const [range] = manifest.ranges;
  if (!range || chance.next(2) === 0) return change(manifest) as unknown as Manifest;
  return { ...manifest, ranges: [change(range) as unknown as typeof range] };
}

function spoilOpened(original: Original): Buffer {
  const { plain, manifest, lines } = original;
  const payload = splitPlain(plain, 'original').payload;
  const stranger = createSigningKeys();
  switch (chance.next(10)) {
    case 0:
      return spoil(plain);
    case 1:
      return splice(plain, chance.pick(originals).plain);
    case 2:
      return writePlain(manifest, payload, stranger);
    case 3:
      return writePlain(manifest, spoil(payload), laptop.keys);
    case 4:
      return writePlain(changeManifest(manifest), payload, laptop.keys);
    case 5:
      return signAnew(changeManifest(manifest), changeLines(lines));
    case 6:
      return plain;
    case 7:
      return signAnew(
        manifest,
        lines.with(chance.next(lines.length), changeRow(chance.pick(lines))),
      );
    case 8:
      return signAnew(
        manifest,
        lines.map((line) => (chance.next(2) === 0 ? changeRow(line) : line)),
      );
    default:
      return signAnew(manifest, changeLines(lines));
  }
}

interface Counts {
  readonly journal: number;
  readonly packages: number;
  readonly keys: number;
  readonly pictures: number;
}

function count({ database, blobs }: Desk): Counts {
  const counts = database.reader.get<Omit<Counts, 'pictures'>>(
    `SELECT (SELECT count(*) FROM journal) AS journal, (SELECT count(*) FROM package) AS packages,
       (SELECT count(*) FROM person_key) AS keys`,
  );
  if (!counts) throw new Error('A count is one row');
  return { ...counts, pictures: pictures.filter((sha256) => blobs.has(sha256)).length };
}

function assertWhole({ database }: Desk): void {
  const { reader } = database;
  expect(reader.all('SELECT * FROM pragma_foreign_key_check')).toEqual([]);
  const holes = reader.all(
    `SELECT device, facility FROM journal GROUP BY device, facility HAVING max(seq) <> count(*)`,
  );
  expect(holes).toEqual([]);
}

/** What may become of any file: refused, known or kept with nothing changed, or taken with every event of it. */
function assertOutcome(desk: Desk, before: Counts, bytes: Buffer, taken: TakenFile | null): void {
  const after = count(desk);
  switch (taken?.state ?? 'refused') {
    case 'taken':
      expect(after).not.toEqual({ ...before, packages: after.packages });
      expect(after.journal).toBeGreaterThanOrEqual(before.journal);
      assertWhole(desk);
      break;
    case 'waiting':
      expect({ ...after, packages: 0 }).toEqual({ ...before, packages: 0 });
      expect(readWaitingBytes(desk.database.reader, hashBytes(bytes))?.equals(bytes)).toBe(true);
      break;
    default:
      expect({ ...after, packages: 0 }).toEqual({ ...before, packages: 0 });
  }
}

async function takeQuietly(
  take: () => TakenFile | Promise<TakenFile>,
): Promise<TakenFile | string> {
  try {
    return await take();
  } catch (error) {
    if (error instanceof ExpectedFailure) return error.failure.code;
    throw error;
  }
}

/** Gives every case to headquarters, which begin anew after whatever changed them. */
async function runCases(
  cases: number,
  make: () => { readonly bytes: Buffer; readonly plain: Buffer | null },
): Promise<ReadonlyMap<string, number>> {
  const seen = new Map<string, number>();
  let desk = freshHeadquarters();
  for (let number = 0; number < cases; number += 1) {
    const { bytes, plain } = make();
    const before = count(desk);
    const intake = new Intake(desk, false);
    const result = await takeQuietly(() =>
      plain === null ? intake.take('x', bytes) : intake.takeOpened('x', bytes, plain),
    );
    const taken = typeof result === 'string' ? null : result;
    assertOutcome(desk, before, bytes, taken);
    const word = taken ? `${taken.state} ${taken.reason ?? ''}`.trim() : String(result);
    seen.set(word, (seen.get(word) ?? 0) + 1);
    if (taken?.state === 'taken') {
      desk.database.close();
      desk = freshHeadquarters();
    }
  }
  for (const { sealed } of originals) await new Intake(desk, false).take('original', sealed);
  await new Intake(desk, false).lookAgain();
  expect(hashState(desk)).toBe(await hashWhole());
  desk.database.close();
  return seen;
}

async function hashWhole(): Promise<string> {
  const desk = freshHeadquarters();
  for (const { sealed } of originals) await new Intake(desk, false).take('original', sealed);
  const hash = hashState(desk);
  desk.database.close();
  return hash;
}

describe('spoilt packages', { timeout: 300_000 }, () => {
  it('are refused, kept or known where the sealed file is cut, spliced or changed', async () => {
    const seen = await runCases(SEALED_CASES, () => {
      const { sealed } = chance.pick(originals);
      const bytes =
        chance.next(4) === 0 ? splice(sealed, chance.pick(originals).sealed) : spoil(sealed);
      return { bytes, plain: null };
    });
    expect(seen.get('package-damaged')).toBeGreaterThan(500);
    expect(seen.get('waiting not-for-us')).toBeGreaterThan(10);
  });

  it('never half change headquarters, though they be sealed anew and signed with stolen keys', async () => {
    const seen = await runCases(OPENED_CASES, () => {
      // The next one in line comes furthest.
      const next = originals[Math.ceil(originals.length / 2)] ?? chance.pick(originals);
      const plain = spoilOpened(chance.next(20) === 0 ? next : chance.pick(originals));
      return { bytes: plain, plain };
    });
    for (const word of [
      ...['package-forged', 'package-malformed', 'package-altered', 'taken', 'known'],
      ...['waiting gap', 'waiting unfit'],
    ]) {
      expect([word, (seen.get(word) ?? 0) > 0]).toEqual([word, true]);
    }
  });

  it.each([
    ['unknown-device', { from: 'nobody' }, {}],
    ['not-for-us', { to: 'other headquarters' }, {}],
    ['newer', { format: 'keneya-package/2' }, {}],
    ['newer', { schema: 9999 }, {}],
    ['clock', {}, { clock_ms: START + 10 * 86_400_000 }],
  ] as const)('wait in the tray %s', (reason, said, change) => {
    const next = originals[Math.ceil(originals.length / 2)];
    if (!next) throw new Error('Half of the packages are left');
    const lines = next.lines.map((line) => {
      const event = JSON.parse(line) as Record<string, unknown>;
      return 'kind' in event ? line : JSON.stringify({ ...event, ...change });
    });
    const plain = signAnew({ ...next.manifest, ...said } as Manifest, lines);
    const desk = freshHeadquarters();
    const before = count(desk);
    const taken = new Intake(desk, false).takeOpened('x', plain, plain);
    expect(taken).toMatchObject({ state: 'waiting', reason });
    assertOutcome(desk, before, plain, taken);
    desk.database.close();
  });

  it('do not swell beyond what is read', () => {
    const [original] = originals;
    if (!original) throw new Error('There are packages');
    const payload = brotliCompressSync(Buffer.alloc(300 * 1024 * 1024), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
    });
    const sums = { bytes: payload.length, sha256: hashBytes(payload) };
    const plain = writePlain({ ...original.manifest, ...sums }, payload, laptop.keys);
    const desk = freshHeadquarters();
    expect(() => new Intake(desk, false).takeOpened('x', plain, plain)).toThrow('payload');
    desk.database.close();
  });
});
