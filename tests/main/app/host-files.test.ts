import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { HostFiles } from '../../../main/app/host-files.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';

function make(files: HostFiles, name: string) {
  const file = files.place(name);
  writeFileSync(file.path, 'x');
  return { ...file, token: files.offer(file) };
}

it('deletes what it made once its token is spent or forgotten, and everything in the end', () => {
  const files = new HostFiles(createScratchFolder());
  const [first, second, third] = ['a.pdf', 'a.pdf', 'b.pdf'].map((name) => make(files, name));
  if (!first || !second || !third) throw new Error('Three files were made');
  expect(first.path).not.toBe(second.path);
  files.discard(files.take(first.token));
  expect(() => files.get(first.token)).toThrow('unknown-file');
  files.forget(second.token);
  expect([first, second, third].map(({ path }) => existsSync(path))).toEqual([false, false, true]);
  files.close();
  expect(existsSync(dirname(dirname(third.path)))).toBe(false);
});

it('never deletes a file that lies elsewhere', () => {
  const files = new HostFiles(createScratchFolder());
  const path = join(createScratchFolder(), 'mine.csv');
  writeFileSync(path, 'x');
  files.forget(files.offer({ path, name: 'mine.csv' }));
  files.close();
  expect(existsSync(path)).toBe(true);
});

it('deletes what a program that was killed has left, and nothing of one that runs', () => {
  const parent = createScratchFolder();
  const ended = spawnSync(process.execPath, ['--version']).pid;
  const [left, running, other] = [
    `keneya-files-${ended}-abc`,
    `keneya-files-${process.pid}-abc`,
    'other-files-1-abc',
  ].map((name) => join(parent, name));
  if (!left || !running || !other) throw new Error('Three folders were named');
  for (const folder of [left, running, other]) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'rapport.pdf'), 'x');
  }
  new HostFiles(parent).close();
  expect([left, running, other].map((folder) => existsSync(folder))).toEqual([false, true, true]);
});
