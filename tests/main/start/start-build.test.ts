import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildWhenOld, PAGES, WINDOW } from '../../../main/cli/start-build.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';

const SOURCES = join(import.meta.dirname, '../../../main/cli');
const BUILDER = 'node_modules/electron-vite/bin/electron-vite.js';

function write(root: string, name: string, second: number, content = ''): void {
  const file = join(root, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  utimesSync(file, second, second);
  utimesSync(dirname(file), 1, 1);
}

/** A program whose sources are of second 10 and whose builder ends with a code. */
function createProgram(code = 0): string {
  const root = createScratchFolder();
  const sources = ['renderer/a.tsx', 'shared/b.ts', 'resources/locales/fr/c.json', 'main/d.ts'];
  for (const name of sources) write(root, name, 10);
  for (const folder of ['renderer', 'shared', 'resources', 'resources/locales', 'main']) {
    utimesSync(join(root, folder), 1, 1);
  }
  write(root, BUILDER, 1, `process.exitCode = ${code};`);
  return root;
}

function build(root: string, builds = [PAGES]) {
  let isTold = false;
  const isBuilt = buildWhenOld(root, builds, () => {
    isTold = true;
  });
  return { isTold, isBuilt };
}

describe('the pages', () => {
  it('are built when they are missing', () => {
    expect(build(createProgram())).toEqual({ isTold: true, isBuilt: true });
  });

  it('are left alone when they are newer than their sources', () => {
    const root = createProgram();
    write(root, PAGES.made, 20);
    expect(build(root)).toEqual({ isTold: false, isBuilt: true });
  });

  it.each(['renderer/a.tsx', 'shared/b.ts', 'resources/locales/fr/c.json', 'package-lock.json'])(
    'are built when %s is newer',
    (name) => {
      const root = createProgram();
      write(root, PAGES.made, 20);
      write(root, name, 30);
      expect(build(root)).toMatchObject({ isTold: true });
    },
  );

  it('do not hang on the program, but the window does', () => {
    const root = createProgram();
    write(root, PAGES.made, 20);
    write(root, WINDOW.made, 20);
    write(root, 'main/d.ts', 30);
    expect(build(root)).toMatchObject({ isTold: false });
    expect(build(root, [PAGES, WINDOW])).toMatchObject({ isTold: true });
  });

  it('are built by one program at a time, and once', async () => {
    const root = createProgram();
    // A builder that finds another at work, or builds for the second time, says so.
    const script = `
      const fs = require('node:fs');
      if (fs.existsSync('at-work') || fs.existsSync('built')) fs.writeFileSync('twice', '');
      fs.writeFileSync('at-work', '');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      fs.mkdirSync('out/renderer', { recursive: true });
      fs.writeFileSync('out/renderer/index.html', '');
      fs.renameSync('at-work', 'built');`;
    write(root, BUILDER, 1, script);
    const module = JSON.stringify(pathToFileURL(join(SOURCES, 'start-build.ts')).href);
    const program = `import { buildWhenOld, PAGES } from ${module};
      process.exitCode = buildWhenOld(${JSON.stringify(root)}, [PAGES], () => {}) ? 0 : 1;`;
    const words = ['--input-type=module', '--eval', program];
    const children = [1, 2, 3].map(() => spawn(process.execPath, words, { stdio: 'inherit' }));
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
    expect(codes).toEqual([0, 0, 0]);
    expect(existsSync(join(root, 'built'))).toBe(true);
    expect(existsSync(join(root, 'twice'))).toBe(false);
  });

  it('are built although a builder was killed long ago', () => {
    const root = createProgram();
    write(root, 'node_modules/.cache/keneya-building/x', 10);
    expect(build(root)).toEqual({ isTold: true, isBuilt: true });
  });

  it('are said to be missing when the builder fails', () => {
    expect(build(createProgram(1))).toEqual({ isTold: true, isBuilt: false });
  });

  it('are as they were packed where there is no builder', () => {
    expect(build(createScratchFolder())).toEqual({ isTold: false, isBuilt: true });
  });
});
