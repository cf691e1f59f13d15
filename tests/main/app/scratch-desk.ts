import { join } from 'node:path';
import type { Desk } from '../../../main/app/desk.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';

/** A desk of which a test sees what was shown, and on which it answers for the person. */
export interface ScratchDesk extends Desk {
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
    async show(path) {
      desk.shown.push(path);
      return desk.hasViewer;
    },
  };
  return desk;
}
