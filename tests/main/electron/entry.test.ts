import { expect, it, vi } from 'vitest';
import * as electron from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

it('starts the application, and ends it at once when it already runs for this workspace', async () => {
  electron.machine.runsAlready = true;
  await import('../../../main/electron/entry.ts');
  electron.app.becomeReady();
  await electron.app.whenReady();
  expect(electron.app.enableSandbox.calls).toHaveLength(1);
  expect(electron.app.quit.calls).toHaveLength(1);
  expect(electron.BrowserWindow.all).toHaveLength(0);
});
