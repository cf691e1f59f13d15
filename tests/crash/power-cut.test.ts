import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { workspaceFiles } from '../../main/app/workspace-files.ts';
import { findDamage } from '../../main/db/backup.ts';
import { listBackups } from '../../main/db/backup-files.ts';
import { latestVersion } from '../../main/db/migrate.ts';
import { createSeededRandom, type SeededRandom } from '../../resources/demo/seeded-random.ts';
import { FATES, RecordedDisk } from './recorded-disk.ts';
import { makeWorkspaceFile, readState } from './workspace-state.ts';
import type { WriteRecord } from './write-log.ts';
import { type Recording, recordWrites, whyNoRecording } from './write-recorder.ts';

const SEED = Number(process.env['KENEYA_CRASH_SEED'] ?? 1);
const KEY = Buffer.alloc(32, 7);
const SERVICE = join(import.meta.dirname, 'workspace-service.ts');

const obstacle = whyNoRecording();
if (obstacle !== null) console.log(`Power cuts are not tried: ${obstacle}.`);

/** What the service had said to be safe. */
class Promises {
  rows = 0;
  keys = 0;
  backups = 0;
  version = latestVersion();

  hear(said: string): void {
    const [word, number] = said.trim().split(' ');
    if (word === 'row') this.rows = Number(number);
    if (word === 'keys') this.keys = Number(number);
    if (word === 'version') this.version = Number(number);
    if (word === 'backup') this.backups += 1;
  }
}

type Image = ReadonlyMap<string, Buffer>;

function writeImage(folder: string, image: Image): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, content] of image) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

function findWorkspaceFaults(folder: string, promised: Promises): readonly string[] {
  const { rows, version, faults } = readState(workspaceFiles(folder).database, KEY);
  return [
    ...faults,
    ...(rows < promised.rows ? [`lost: ${promised.rows - rows} of ${promised.rows} rows`] : []),
    ...(rows > promised.rows + 1 ? ['rows from nowhere'] : []),
    ...(version < promised.version ? ['lost: a migration'] : []),
  ];
}

function findKeyFaults(image: Image, promised: Promises): readonly string[] {
  const text = image.get('keys.json')?.toString() ?? '{"generation":0}';
  const { generation } = JSON.parse(text) as { readonly generation: number };
  const expected = generation === promised.keys || generation === promised.keys + 1;
  return expected ? [] : [`lost: keys ${promised.keys}, found ${generation}`];
}

// The same backup lies in many images: it is looked through once.
const lookedThrough = new Map<string, string | null>();

function findBackupDamage(path: string): string | null {
  const digest = createHash('sha256').update(readFileSync(path)).digest('base64');
  const damage = lookedThrough.has(digest)
    ? (lookedThrough.get(digest) ?? null)
    : findDamage(path, KEY);
  lookedThrough.set(digest, damage);
  return damage;
}

function findBackupFaults(folder: string, promised: Promises): readonly string[] {
  const found = listBackups(workspaceFiles(folder).backups);
  return [
    ...(found.length < promised.backups ? ['lost: a backup'] : []),
    ...found.map(({ path }) => findBackupDamage(path)).filter((damage) => damage !== null),
  ];
}

function findFaults(folder: string, image: Image, promised: Promises): readonly string[] {
  writeImage(folder, image);
  try {
    return [
      ...findKeyFaults(image, promised),
      ...findBackupFaults(folder, promised),
      ...findWorkspaceFaults(folder, promised),
    ];
  } catch (error) {
    return [`cannot be opened: ${error}`];
  }
}

/** Half of the moments are right after something was said to be safe, where a loss hurts most. */
function chooseMoments(
  records: readonly WriteRecord[],
  cuts: number,
  random: SeededRandom,
): ReadonlySet<number> {
  const said = records.flatMap(({ operation }, index) => (operation === 'A' ? [index + 1] : []));
  const anywhere = (): number => random.between(0, records.length);
  const justSaid = (): number => said[random.between(0, said.length - 1)] ?? 0;
  return new Set(
    Array.from({ length: cuts }, (_, cut) => (cut % 2 === 0 ? anywhere() : justSaid())),
  );
}

/** Cuts the current at chosen moments, each with a chosen fate of what was under way, and lists what is wrong after. */
function cutOften({ before, records }: Recording, cuts: number): readonly string[] {
  const folder = createImageFolder();
  const random = createSeededRandom(SEED, 'power cut');
  const moments = chooseMoments(records, cuts, random);
  const disk = new RecordedDisk(before);
  const promised = new Promises();
  const faults: string[] = [];
  for (const [moment, record] of [...records, null].entries()) {
    if (moments.has(moment)) {
      const fate = random.pick(FATES);
      const image = disk.afterPowerCut(fate, random);
      const found = findFaults(folder, image, promised);
      faults.push(...found.map((fault) => `at ${moment}, ${fate}: ${fault}`));
    }
    if (record === null) break;
    if (record.operation === 'A') promised.hear(record.bytes.toString());
    disk.apply(record);
  }
  return faults;
}

/** Copies of the workspace such as a person makes while it is open: the log is copied some writes after the file. */
function copyWhileWritten({ before, records }: Recording, copies: number): readonly Image[] {
  const random = createSeededRandom(SEED, 'copies');
  const moments = chooseMoments(records, copies, random);
  const disk = new RecordedDisk(before);
  const made: Image[] = [];
  let database = before.get('workspace.db');
  for (const [moment, record] of records.entries()) {
    if (moments.has(moment)) {
      const now = disk.afterPowerCut('kept', random);
      const log = now.get('workspace.db-wal') ?? Buffer.alloc(0);
      if (database) made.push(new Map([['workspace.db', database]]).set('workspace.db-wal', log));
      database = now.get('workspace.db');
    }
    disk.apply(record);
  }
  return made;
}

// Hundreds of images are written and thrown away: in memory where the system offers that.
function createImageFolder(): string {
  const parent = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'keneya-cut-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  return join(parent, 'workspace');
}

function recordService(synchronous: 'FULL' | 'NORMAL'): Recording {
  const scratch = mkdtempSync(join(tmpdir(), 'keneya-record-'));
  try {
    const folder = join(scratch, 'workspace');
    mkdirSync(folder);
    makeWorkspaceFile(folder, KEY);
    const words = [SERVICE, 'once', folder, KEY.toString('hex'), synchronous];
    return recordWrites(scratch, folder, words);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

let recording: Recording;
beforeAll(() => {
  if (obstacle === null) recording = recordService('FULL');
});

describe.runIf(obstacle === null)('a power cut', () => {
  it('is told from a record of every write, which done again gives the very files', () => {
    const { before, records, after } = recording;
    const disk = new RecordedDisk(before);
    for (const record of records) disk.apply(record);
    const image = disk.afterPowerCut('kept', createSeededRandom(SEED, 'kept'));
    expect([...image.keys()].sort()).toEqual([...after.keys()].sort());
    for (const [name, content] of after) expect(image.get(name)?.equals(content), name).toBe(true);
  });

  it('loses nothing that was said to be safe, wherever it strikes', () => {
    const faults = cutOften(recording, 120);
    expect(faults, `with KENEYA_CRASH_SEED=${SEED}`).toEqual([]);
  });

  it('would lose rows that were said to be safe if SQLite did not wait for the disk', () => {
    const faults = cutOften(recordService('NORMAL'), 30);
    const losing = faults.filter((fault) => /lost: \d+ of \d+ rows/.test(fault));
    expect(losing.length).toBeGreaterThan(5);
  });
});

describe.runIf(obstacle === null)('a copy of a file that is being written', () => {
  it('is whole, or found to be damaged', () => {
    const folder = createImageFolder();
    const path = workspaceFiles(folder).database;
    const found = copyWhileWritten(recording, 40).map((copy) => {
      writeImage(folder, copy);
      if (findDamage(path, KEY, 'integrity_check') !== null) return 'damaged';
      return readState(path, KEY).faults.length === 0 ? 'whole' : 'wrong and not noticed';
    });
    expect([...new Set(found)].sort()).toEqual(['damaged', 'whole']);
  });
});
