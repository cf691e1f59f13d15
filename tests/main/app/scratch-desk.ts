import { basename, join } from 'node:path';
import type { Desk } from '../../../main/app/desk.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';

/** A desk of which a test sees what was shown, and on which it answers for the person. */
export interface ScratchDesk extends Desk {
  /** Folders that stand for sticks that are plugged in. */
  readonly sticks: string[];
  readonly shown: string[];
  /** Whether the system has a viewer. */
  hasViewer: boolean;
}

/** A desk whose folder of kept files does not exist yet. */
export function createScratchDesk(
  askWhere: Desk['askWhere'] = null,
  folder: string = createScratchFolder(),
): ScratchDesk {
  const desk: ScratchDesk = {
    keptFolder: join(folder, 'Documents', 'Keneya'),
    shown: [],
    hasViewer: true,
    askWhere,
    askFolder: null,
    sticks: [],
    listDrives: async () =>
      desk.sticks.map((path) => ({
        id: basename(path),
        name: basename(path).toUpperCase(),
        folder: path,
        bytes: 8_000_000_000,
        freeBytes: 6_000_000_000,
      })),
    async show(path) {
      desk.shown.push(path);
      return desk.hasViewer;
    },
  };
  return desk;
}
