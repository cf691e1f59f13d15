import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFileAtomically } from '../../../../main/platform/files/atomic-write.ts';
import { DiskProblem, writingProblem } from '../../../../main/platform/files/file-problem.ts';
import { scratchFolder } from '../scratch-folder.ts';

const { folder } = scratchFolder();
const writer = join(import.meta.dirname, '../atomic-writer.ts');
const isPosix = process.platform !== 'win32';

function emptyFolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

function diskProblem(write: () => void): string {
  try {
    write();
  } catch (error) {
    if (error instanceof DiskProblem) return error.problem.code;
    throw error;
  }
  throw new Error('The file was written');
}

describe('a file is written whole or not at all', () => {
  test('makes a new one and replaces an old one, leaving nothing beside it', () => {
    const place = emptyFolder('replace');
    const path = join(place, 'rapport.pdf');
    writeFileAtomically(path, Buffer.from('un'));
    writeFileAtomically(path, Buffer.from('deux'));
    expect(readFileSync(path, 'utf8')).toBe('deux');
    expect(readdirSync(place)).toEqual(['rapport.pdf']);
  });

  test('takes the place of what a killed process left', () => {
    const place = emptyFolder('leftover');
    writeFileSync(join(place, '~rapport.pdf.tmp'), 'half');
    writeFileAtomically(join(place, 'rapport.pdf'), Buffer.from('whole'));
    expect(readdirSync(place)).toEqual(['rapport.pdf']);
  });

  test('leaves the old file and no rest when the new one cannot take its name', () => {
    const place = emptyFolder('taken');
    mkdirSync(join(place, 'rapport.pdf'));
    const path = join(place, 'rapport.pdf');
    expect(diskProblem(() => writeFileAtomically(path, Buffer.from('x')))).toBe(
      'files.name-is-a-folder',
    );
    expect(readdirSync(place)).toEqual(['rapport.pdf']);
  });

  test('says that the folder does not exist', () => {
    const path = join(folder, 'absent', 'rapport.pdf');
    expect(diskProblem(() => writeFileAtomically(path, Buffer.from('x')))).toBe('files.no-folder');
  });

  test.runIf(isPosix)('says that the disk is full, and keeps the old file', () => {
    const place = emptyFolder('full');
    const path = join(place, 'rapport.pdf');
    writeFileAtomically(path, Buffer.from('old'));
    // A limit on the size of files stands in for a disk that fills up in the middle of the writing.
    const script = `trap '' XFSZ; ulimit -f 64; exec '${process.execPath}' '${writer}' '${path}' once`;
    const answer = execFileSync('bash', ['-c', script], { encoding: 'utf8' });
    expect(answer.trim()).toBe('files.disk-full');
    expect(readdirSync(place)).toEqual(['rapport.pdf']);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  test.runIf(isPosix)(
    'is whole after the process is killed in the middle',
    async () => {
      const place = emptyFolder('killed');
      const path = join(place, 'rapport.pdf');
      for (let round = 1; round <= 6; round += 1) {
        const child = spawn(process.execPath, [writer, path, 'forever'], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        for (let written = 0; written < round; written += 1) await once(child.stdout, 'data');
        child.kill('SIGKILL');
        await once(child, 'close');
        const bytes = readFileSync(path);
        expect(bytes.length).toBe(4_000_000);
        expect(bytes.every((byte) => byte === bytes[0])).toBe(true);
      }
    },
    60_000,
  );
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['EBUSY', 'in-use'],
  ['EIO', 'write-failed'],
])('%s of the system is files.%s', (code, kind) => {
  const { problem } = writingProblem('/media/usb/a.pdf', Object.assign(new Error(code), { code }));
  expect(problem).toEqual({ code: `files.${kind}`, facts: { file: 'a.pdf', system: code } });
});
