import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteRow, saveRow } from '../../../main/db/save-row.ts';
import { write } from '../../../main/db/write.ts';
import { Intake } from '../../../main/features/exchange/packages/intake.ts';
import { writeReceipts } from '../../../main/features/exchange/packages/receipt.ts';
import { type Sent, sendPackage } from '../../../main/features/exchange/packages/send-package.ts';
import {
  isMissingBlob,
  listMissingBlobs,
} from '../../../main/features/exchange/packages/take-blobs.ts';
import type { TakenFile } from '../../../main/features/exchange/packages/taken-file.ts';
import { listTray } from '../../../main/features/exchange/packages/tray.ts';
import { createIdSource } from '../../../main/platform/ids.ts';
import { addCentre, START } from '../../db/scratch-database.ts';
import { type Desk, enrolDesk, openDesk, readFiles } from './package-desks.ts';

const folder = mkdtempSync(join(tmpdir(), 'keneya-blobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let hq: Desk;
let laptop: Desk;
let other: Desk;
let hours = 0;
const small = randomBytes(20_000);
const large = randomBytes(9_500_000);
const unwanted = randomBytes(10_000);
let hashes: { readonly small: string; readonly large: string; readonly unwanted: string };

/** Time goes on: what is made in the same millisecond is neither earlier nor later. */
function later(): void {
  hours += 1;
  for (const { clock } of [hq, laptop, other]) clock.set(START + hours * 3_600_000);
}

function saveLogo(
  { database, clock, actor, blobs }: Desk,
  facility: string,
  bytes: Buffer,
): string {
  const sha256 = blobs.keep(bytes);
  const file = { name: 'logo.jpg', mime: 'image/jpeg', size: bytes.length, width: 10, height: 10 };
  write(database, clock, actor, (db) => {
    addCentre(db, facility);
    saveRow(db, 'asaco_logo', { id: facility, facility_id: facility, sha256, ...file });
  });
  return sha256;
}

function send(from: Desk, order: Partial<Parameters<typeof sendPackage>[1]> = {}): Promise<Sent> {
  later();
  return sendPackage(
    { ...from, ids: createIdSource(from.clock) },
    {
      ...{ folder: join(folder, `stick-${hours}`), to: null, facility: null },
      ...{ all: false, email: false, ...order },
    },
  );
}

async function take(at: Desk, files: readonly Buffer[], dryRun = false): Promise<TakenFile[]> {
  const intake = new Intake(at, dryRun);
  const taken: TakenFile[] = [];
  for (const file of files) taken.push(await intake.take('paquet', file));
  if (!dryRun) await intake.lookAgain();
  return taken;
}

async function answer(): Promise<readonly Buffer[]> {
  later();
  const written = await writeReceipts(
    { ...hq, ids: createIdSource(hq.clock) },
    join(folder, `receipts-${hours}`),
  );
  const mine = written.find(({ device }) => device === 'laptop');
  return mine ? readFiles([mine, ...mine.furtherFiles]) : [];
}

beforeAll(async () => {
  hq = await openDesk(folder, 'siege');
  laptop = await openDesk(folder, 'laptop');
  other = await openDesk(folder, 'other');
  enrolDesk(hq, laptop, 'device');
  enrolDesk(laptop, hq, 'headquarters');
  enrolDesk(other, laptop, 'device');
  enrolDesk(laptop, other, 'device');
  hashes = {
    small: saveLogo(laptop, 'A', small),
    large: saveLogo(laptop, 'B', large),
    unwanted: saveLogo(laptop, 'C', unwanted),
  };
  write(laptop.database, laptop.clock, laptop.actor, (db) => deleteRow(db, 'asaco_logo', 'C'));
});
afterAll(() => {
  for (const { database } of [hq, laptop, other]) database.close();
});

describe('pictures and files', { timeout: 60_000 }, () => {
  let parts: readonly Buffer[];

  it('go by mail in parts of at most four mebibytes, without those that were deleted', async () => {
    const sent = await send(laptop, { email: true });
    expect(sent.blobs).toBe(2);
    expect(sent.files.length).toBeGreaterThan(2);
    for (const { bytes } of sent.files) expect(bytes).toBeLessThanOrEqual(4 * 1024 * 1024);
    parts = readFiles(sent.files);
  });

  it('leave nothing behind when the package is only tried', async () => {
    const tried = await take(hq, parts, true);
    // Each part rests on the first, which has the rows.
    expect(tried.map(({ state }) => state)).not.toContain('waiting');
    expect(tried.at(-1)?.state).toBe('taken');
    expect(hq.blobs.has(hashes.small)).toBe(false);
    expect(hq.database.reader.all('SELECT sha256 FROM missing_blob')).toEqual([]);
  });

  it('wait for their rows, and are named while a part is lost', async () => {
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) throw new Error('There are three parts at least');
    const [early] = await take(hq, [last]);
    expect(early).toMatchObject({ state: 'waiting', reason: 'unfit' });
    await take(hq, [first]);
    expect(listTray(hq.database.reader)).toEqual([]);
    expect(hq.blobs.find(hashes.small).bytes?.equals(small)).toBe(true);
    // The part of the middle is lost.
    expect(isMissingBlob(hq.database.reader, hashes.large)).toBe(true);
    expect(isMissingBlob(hq.database.reader, hashes.small)).toBe(false);
  });

  it('are asked for in the receipt, sent again on that alone, and not a third time', async () => {
    const [receipt] = await answer();
    if (!receipt) throw new Error('There is a receipt');
    expect(listMissingBlobs(hq.database.reader)).toEqual([hashes.large]);
    await take(laptop, [receipt]);
    const again = await send(laptop);
    expect([again.events, again.blobs]).toEqual([0, 1]);
    await take(hq, readFiles(again.files));
    expect(hq.blobs.find(hashes.large).bytes?.equals(large)).toBe(true);
    expect(listMissingBlobs(hq.database.reader)).toEqual([]);
    await take(laptop, await answer());
    expect((await send(laptop)).files).toEqual([]);
    expect((await send(laptop, { all: true })).blobs).toBe(2);
  });

  it('do not come back with an old package once their row is gone', async () => {
    const old = readFiles((await send(laptop, { to: 'other', facility: 'A' })).files);
    later();
    write(laptop.database, laptop.clock, laptop.actor, (db) => deleteRow(db, 'asaco_logo', 'A'));
    await take(other, readFiles((await send(laptop, { to: 'other' })).files));
    const [late] = await take(other, old);
    expect(late).toMatchObject({ state: 'known' });
    expect(other.blobs.has(hashes.small)).toBe(false);
    expect(other.blobs.find(hashes.large).bytes?.equals(large)).toBe(true);
    expect(other.blobs.has(hashes.unwanted)).toBe(false);
  });
});
