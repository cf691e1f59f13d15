import { basename, dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { Desk } from '../app/desk.ts';
import { findDrives } from '../app/find-drives.ts';

/** What the computer does for the person when the pages are in a window of ours: its dialogs, its viewers. */
export function createWindowDesk(findWindow: () => BrowserWindow | null): Desk {
  let lastFolder = app.getPath('documents');
  return {
    keptFolder: join(app.getPath('documents'), 'Keneya'),
    show: async (path) => (await shell.openPath(path)) === '',
    async askWhere(name) {
      const window = findWindow();
      if (window === null) return null;
      const extension = extname(name).slice(1);
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: join(lastFolder, basename(name)),
        filters:
          extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return null;
      lastFolder = dirname(filePath);
      return filePath;
    },
    async askFolder() {
      const window = findWindow();
      if (window === null) return null;
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        defaultPath: lastFolder,
        properties: ['openDirectory', 'createDirectory'],
      });
      const [folder] = filePaths;
      if (canceled || folder === undefined) return null;
      lastFolder = folder;
      return folder;
    },
    listDrives: findDrives,
  };
}
