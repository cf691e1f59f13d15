import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type NewFile,
  type WatchWriting,
  writeTogether,
} from '../../../main/features/exchange/packages/package-files.ts';
import { type DiskSteps, SYSTEM_DISK } from '../../../main/platform/files/disk-steps.ts';
import { readPastCache } from '../../../main/platform/files/read-past-cache.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';

const MIB = 1024 * 1024;
const FILES: readonly NewFile[] = [
  { name: 'keneya-CS01-1-2.keneya', bytes: Buffer.alloc(2.5 * MIB, 'one') },
  { name: 'keneya-CS01-2-2.keneya', bytes: Buffer.alloc(5000, 'two') },
];
const quietly: WatchWriting = async () => {};

type Step = keyof DiskSteps;
const STEPS = Object.keys(SYSTEM_DISK) as Step[];

/** The disk of this computer, on which something happens before a step that comes for the n-th time. */
function troubledDisk(step: Step, at: number, happen: () => void): DiskSteps {
  let times = 0;
  const wrap =
    (name: Step) =>
    (...words: never[]) => {
      if (name === step) {
        times += 1;
        if (times === at) happen();
      }
      return (SYSTEM_DISK[name] as (...given: never[]) => unknown)(...words);
    };
  return Object.fromEntries(STEPS.map((name) => [name, wrap(name)])) as unknown as DiskSteps;
}

function fail(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code });
  };
}

function packagesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.keneya')) : [];
}

describe('files that go to a stick', () => {
  it('are all there, and as they were, when the writing ends', async () => {
    const folder = join(createScratchFolder(), 'CLE', 'Keneya');
    const told: (readonly [number, number])[] = [];
    const files = await writeTogether(folder, FILES, async (...sizes) => void told.push(sizes));
    expect(readdirSync(folder).toSorted()).toEqual(FILES.map(({ name }) => name));
    files.forEach(({ path }, index) => {
      expect(readFileSync(path).equals(FILES[index]?.bytes ?? Buffer.alloc(0))).toBe(true);
    });
    const whole = 2.5 * MIB;
    expect(told).toEqual([
      [MIB, whole],
      [2 * MIB, whole],
      [whole, whole],
      [whole + 5000, whole + 5000],
    ]);
  });

  const moments = STEPS.filter((step) => step !== 'freeBytes' && step !== 'remove').flatMap(
    (step) => [1, 2].map((at) => ({ step, at })),
  );
  const codes = ['EIO', 'ENOSPC', 'ENODEV'];

  it.each(moments.flatMap((moment) => codes.map((code) => ({ ...moment, code }))))(
    'leave nothing that is taken for a package when step $step fails with $code, time $at of it',
    async ({ step, at, code }) => {
      const folder = createScratchFolder();
      const disk = troubledDisk(step, at, fail(code));
      const kind = code === 'ENOSPC' ? 'files.disk-full' : 'files.write-failed';
      await expect(writeTogether(folder, FILES, quietly, disk)).rejects.toMatchObject({
        problem: { code: kind },
      });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it.each(moments)(
    'leave nothing when the stick is pulled out before step $step, time $at of it',
    async ({ step, at }) => {
      const folder = join(createScratchFolder(), 'CLE');
      const pull = (): void => rmSync(folder, { recursive: true, force: true });
      const disk = troubledDisk(step, at, pull);
      const outcome = await writeTogether(folder, FILES, quietly, disk).then(
        () => 'written',
        () => 'failed',
      );
      expect(packagesIn(folder)).toEqual([]);
      // What is pulled after the last look of all is nobody's to see.
      expect(outcome).toBe('failed');
    },
  );

  it('are refused before anything is written where there is too little room', async () => {
    const folder = createScratchFolder();
    const disk: DiskSteps = { ...SYSTEM_DISK, freeBytes: () => 1000 };
    await expect(writeTogether(folder, FILES, quietly, disk)).rejects.toMatchObject({
      problem: { code: 'files.disk-full' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are found out when the disk gives back something else, and are taken away', async () => {
    const folder = createScratchFolder();
    const read = (path: string): Buffer => {
      const bytes = SYSTEM_DISK.read(path);
      bytes[4000] = 0;
      return bytes;
    };
    await expect(
      writeTogether(folder, FILES, quietly, { ...SYSTEM_DISK, read }),
    ).rejects.toMatchObject({ failure: { code: 'package-not-written' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are taken away when the person stops in the middle of the second', async () => {
    const folder = createScratchFolder();
    const stop: WatchWriting = async (done) => {
      if (done > 2.5 * MIB) throw new Error('stopped');
    };
    await expect(writeTogether(folder, FILES, stop)).rejects.toThrow('stopped');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leave what another file of the same name holds as it is', async () => {
    const folder = createScratchFolder();
    const [first] = FILES;
    if (!first) throw new Error('There are files');
    await writeTogether(folder, [first], quietly);
    const [again] = await writeTogether(folder, [{ ...first, bytes: Buffer.from('x') }], quietly);
    expect(again?.path).toMatch(/keneya-CS01-1-2-2\.keneya$/);
    expect(readFileSync(join(folder, first.name)).length).toBe(2.5 * MIB);
  });
});

describe('reading past the cache', () => {
  it.each([0, 1, 4095, 4096, 4097, 100_000, 3 * MIB + 7])(
    'gives back the %i bytes that were written',
    async (size) => {
      const folder = createScratchFolder();
      const bytes = Buffer.from(Array.from({ length: size }, (_, at) => (at * 31 + 7) % 251));
      const [file] = await writeTogether(folder, [{ name: 'a', bytes }], quietly);
      expect(readPastCache(file?.path ?? '').equals(bytes)).toBe(true);
    },
  );
});
