import { join } from 'node:path';
import { BrowserWindow, type Session, screen } from 'electron';
import { programDirectory } from '../app/pages.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

const USUAL = { width: 1366, height: 768 };

/** Makes the window where it was last time, and remembers where it is when it closes. */
export function createWindow(session: Session, stateFile: string): BrowserWindow {
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const kept = readWindowState(stateFile, screens);
  const { isMaximized, ...bounds } = kept ?? { ...USUAL, isMaximized: false };
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    title: 'Keneya',
    backgroundColor: '#f7f6f2',
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload: join(programDirectory(), 'out', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    },
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    writeWindowState(stateFile, {
      ...window.getNormalBounds(),
      isMaximized: window.isMaximized(),
    });
  });
  return window;
}
