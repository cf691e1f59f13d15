import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { Destination } from '../../shared/contract/sending.ts';
import type { SendingWay } from '../../shared/domain/exchange/sending.ts';
import { todayOf } from '../platform/clock.ts';
import type { RemovableDrive } from '../platform/files/removable-drives.ts';
import type { CallHost } from './call-handlers.ts';

/** A folder that files go to, found anew for each sending: sticks come and go. */
export interface FoundDestination {
  readonly folder: string;
  readonly way: SendingWay;
  /** The name of the stick; `null` for a folder. */
  readonly drive: string | null;
}

/** The folder of a stick that packages lie in. */
export function stickFolder({ folder }: RemovableDrive): string {
  return join(folder, 'Keneya');
}

/** A new folder for what goes by mail, so that it holds that and nothing else. */
export function mailFolder(parent: string, day: string): string {
  for (let turn = 1; ; turn += 1) {
    const path = join(parent, turn === 1 ? `envoi-${day}` : `envoi-${day}-${turn}`);
    if (!existsSync(path)) return path;
  }
}

async function findDrive({ desk }: CallHost, id: string): Promise<RemovableDrive> {
  const drive = (await desk.listDrives()).find((each) => each.id === id);
  if (drive) return drive;
  throw new ExpectedFailure({ code: 'drive-gone', facts: {} });
}

/** Where files go that the person sends. */
export async function findDestination(
  host: CallHost,
  destination: Destination,
  mail: boolean,
): Promise<FoundDestination> {
  if (destination.kind === 'drive') {
    const drive = await findDrive(host, destination.drive);
    return { folder: stickFolder(drive), way: 'usb', drive: drive.name };
  }
  const { desk, files, session } = host;
  const chosen = destination.kind === 'kept' ? desk.keptFolder : files.get(destination.folder).path;
  const day = todayOf(session.place.clock);
  return mail
    ? { folder: mailFolder(chosen, day), way: 'mail', drive: null }
    : { folder: chosen, way: 'folder', drive: null };
}
