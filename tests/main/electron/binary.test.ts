import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findElectron } from '../../../main/electron/binary.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';

it('finds the program of Electron only when all of it has been fetched', () => {
  const root = createScratchFolder();
  const folder = join(root, 'node_modules', 'electron');
  mkdirSync(join(folder, 'dist'), { recursive: true });
  expect(findElectron(root)).toBeNull();
  writeFileSync(join(folder, 'path.txt'), 'electron');
  expect(findElectron(root)).toBeNull();
  writeFileSync(join(folder, 'dist', 'electron'), '');
  expect(findElectron(root)).toBe(join(folder, 'dist', 'electron'));
});
