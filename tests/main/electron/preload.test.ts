import { expect, it, onTestFinished, vi } from 'vitest';
import * as electron from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

it('hands the port, and nothing else, to the page', async () => {
  const postMessage = vi.fn();
  vi.stubGlobal('window', { postMessage });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  await import('../../../main/electron/preload.ts');
  const ports = [{}];
  electron.ipcRenderer.emit('another-word', { ports });
  expect(postMessage).not.toHaveBeenCalled();
  electron.ipcRenderer.emit('keneya-port', { ports, senderFrame: {} });
  expect(postMessage.mock.calls).toEqual([['keneya-port', '*', ports]]);
});
