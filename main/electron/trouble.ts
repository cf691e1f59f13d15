import { app, type BrowserWindow, dialog } from 'electron';
import type { Translate } from '../../shared/domain/text/translate.ts';

// What ends a page without any trouble, or because we ended it.
const ORDERLY = new Set(['clean-exit', 'killed']);

/** Offers a way on when the page of a window has crashed or no longer answers; what was committed is on the disk. */
export function offerWayOn(window: BrowserWindow, translate: () => Translate): void {
  const { webContents } = window;
  let answersAgain = new AbortController();
  webContents.on('render-process-gone', async (_event, { reason }) => {
    if (ORDERLY.has(reason)) return;
    const texts = translate();
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: texts('window:trouble.gone'),
      buttons: [texts('window:trouble.reload'), texts('window:menu.quit')],
      cancelId: 0,
    });
    if (response === 1) app.quit();
    else webContents.reload();
  });
  window.on('responsive', () => answersAgain.abort());
  window.on('unresponsive', async () => {
    answersAgain = new AbortController();
    const texts = translate();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: texts('window:trouble.slow'),
      buttons: [texts('window:trouble.wait'), texts('window:trouble.reload')],
      cancelId: 0,
      signal: answersAgain.signal,
    });
    if (response !== 1) return;
    webContents.forcefullyCrashRenderer();
    webContents.reload();
  });
}
