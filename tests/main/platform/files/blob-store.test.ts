import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBlobStore } from '../../../../main/platform/files/blob-store.ts';
import { createScratchFolder } from '../../../db/scratch-database.ts';
import { countBlobs } from '../../../fixtures/sealed-files.ts';

const KEY = Buffer.alloc(32, 7);

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.length > 2)
    .map((name) => join(folder, name));
}

describe('the sealed files of a workspace', () => {
  it('come back as they were given, whatever they hold', () => {
    const store = openBlobStore(createScratchFolder(), KEY);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(store.find(store.keep(bytes))).toEqual({
          state: 'whole',
          bytes: Buffer.from(bytes),
        });
      }),
      { numRuns: 30 },
    );
  });

  it('are kept once, under a name and in bytes that tell nothing', () => {
    const folder = createScratchFolder();
    const store = openBlobStore(folder, KEY);
    const bytes = Buffer.from('Une photo du registre. '.repeat(100));
    const sha256 = store.keep(bytes);
    expect(store.keep(bytes)).toBe(sha256);
    const [path = '', ...others] = listFiles(folder);
    expect(others).toEqual([]);
    expect(countBlobs(folder)).toBe(1);
    expect(path).not.toContain(sha256.slice(0, 8));
    expect(readFileSync(path).includes('registre')).toBe(false);
  });

  it('open with the key of their workspace alone', () => {
    const folder = createScratchFolder();
    const sha256 = openBlobStore(folder, KEY).keep(Buffer.from('photo'));
    expect(openBlobStore(folder, randomBytes(32)).find(sha256).state).toBe('missing');
  });

  it('are said to be damaged when a single bit was changed, or the file of another stands there', () => {
    const folder = createScratchFolder();
    const store = openBlobStore(folder, KEY);
    const first = store.keep(Buffer.from('une'));
    const [path = ''] = listFiles(folder);
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed.writeUInt8((whole[at] ?? 0) ^ 1, at);
      writeFileSync(path, changed);
      expect(store.find(first), `byte ${at}`).toEqual({ state: 'damaged', bytes: null });
      writeFileSync(path, whole.subarray(0, at));
      expect(store.find(first), `cut at ${at}`).toEqual({ state: 'damaged', bytes: null });
    }
    rmSync(path);
    store.keep(Buffer.from('autre'));
    const [other = ''] = listFiles(folder);
    writeFileSync(path, readFileSync(other));
    expect(store.find(first).state).toBe('damaged');
  });

  it('are written anew where the copy on the disk was damaged', () => {
    const folder = createScratchFolder();
    const store = openBlobStore(folder, KEY);
    const sha256 = store.keep(Buffer.from('photo'));
    writeFileSync(listFiles(folder)[0] ?? '', 'x');
    store.keep(Buffer.from('photo'));
    expect(store.find(sha256).state).toBe('whole');
  });
});
