import { listRemovableDrives, type RemovableDrive } from '../platform/files/removable-drives.ts';

/** The sticks that are plugged in now, for hosts and commands. */
export function findDrives(): Promise<readonly RemovableDrive[]> {
  return listRemovableDrives();
}
