import { join } from 'node:path';
import type { Desk } from '../app/desk.ts';
import { findDrives } from '../app/find-drives.ts';
import { documentsFolder } from './documents-folder.ts';
import { openBySystem } from './open-by-system.ts';

/** What the computer does for the person when the pages are in a browser, which saves by its own means. */
export function createWebDesk(environment: Readonly<Record<string, string | undefined>>): Desk {
  return {
    keptFolder: join(documentsFolder(environment), 'Keneya'),
    show: (path) => openBySystem(path),
    askWhere: null,
    askFolder: null,
    listDrives: findDrives,
  };
}
