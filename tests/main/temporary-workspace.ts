import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openWorkspace, type Place, type Workspace } from '../../main/app/workspace.ts';
import { createWorkspace } from '../../main/app/workspace-creation.ts';
import { createIdSource } from '../../main/platform/ids.ts';
import { createHandClock, createScratchFolder, type HandClock } from '../db/scratch-database.ts';

export const PIN = '246810';

// A hundredth of what it costs people: hundreds of tests make a workspace each, and few are about the PIN.
const QUICK = 2 ** 10;

export interface TemporaryPlace extends Place {
  readonly clock: HandClock;
}

/** A folder for a workspace that does not exist yet. */
export function createPlace(folder: string = createScratchFolder()): TemporaryPlace {
  const clock = createHandClock();
  return { directory: join(folder, 'centre'), clock, ids: createIdSource(clock), pinCost: QUICK };
}

/** A new workspace with its first user, closed when the test ends. */
export async function createTemporaryWorkspace(place: Place = createPlace()): Promise<Workspace> {
  return closeAtEnd(await createWorkspace(place, { name: 'coach', pin: PIN }));
}

/** Opens it again. */
export async function openTemporaryWorkspace(place: Place, pin = PIN): Promise<Workspace> {
  return closeAtEnd(await openWorkspace(place, { pin }));
}

function closeAtEnd(workspace: Workspace): Workspace {
  let closed = false;
  const close = (): void => {
    if (!closed) workspace.close();
    closed = true;
  };
  onTestFinished(close);
  return { ...workspace, close };
}
