import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { startApplication } from '../../../main/electron/application.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import * as electron from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

it('says in words that nothing can be kept in a folder, and ends', async () => {
  const inTheWay = join(createScratchFolder(), 'file');
  writeFileSync(inTheWay, '');
  electron.app.becomeReady();
  const words = ['--workspace', join(inTheWay, 'centre'), '--language', 'en'];
  await startApplication(words, () => {
    throw new Error('No page is read for a window that does not open');
  });
  expect(electron.dialog.showErrorBox.calls).toEqual([
    ['Keneya', expect.stringContaining('Choose another folder')],
  ]);
  expect(electron.app.quit.calls).toHaveLength(1);
  expect(electron.BrowserWindow.all).toHaveLength(0);
});
