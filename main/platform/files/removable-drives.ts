import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statfsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { isRemovableDevice, mediumOfMount, readMounts } from './storage-medium.ts';

/** A stick or another disk that is plugged in. */
export interface RemovableDrive {
  /** The same as long as it is in the same place; a page names a drive by it, and never learns the folder. */
  readonly id: string;
  /** What the person called it. */
  readonly name: string;
  readonly folder: string;
  readonly bytes: number;
  readonly freeBytes: number;
}

// What is pulled out and cannot be written to, and what is no disk.
const NOT_DISKS = /^(?:iso9660|udf|squashfs|fuse\.(?:portal|gvfsd-fuse)|tmpfs|proc|sysfs|autofs)$/;

function describeDrive(folder: string, name: string): RemovableDrive | null {
  try {
    const { blocks, bavail, bsize } = statfsSync(folder);
    const id = createHash('sha256').update(folder).digest('base64url').slice(0, 22);
    return { id, name, folder, bytes: blocks * bsize, freeBytes: bavail * bsize };
  } catch {
    // Pulled out between the list and the look.
    return null;
  }
}

/** The drives among the mounts of Linux. */
export function drivesByMounts(
  mounts: string,
  isRemovable: (device: string) => boolean,
): readonly RemovableDrive[] {
  return readMounts(mounts)
    .filter(({ kind }) => !NOT_DISKS.test(kind))
    .filter((mount) => mediumOfMount(mount, isRemovable) === 'removable')
    .map(({ point }) => describeDrive(point, basename(point)))
    .filter((drive) => drive !== null);
}

const QUESTION =
  'Get-CimInstance Win32_LogicalDisk -Filter "DriveType=2" | Select-Object DeviceID,VolumeName,Size,FreeSpace | ConvertTo-Json -Compress';

interface WindowsDrive {
  readonly DeviceID: string;
  readonly VolumeName: string | null;
  readonly Size: number | null;
  readonly FreeSpace: number | null;
}

/** The drives of Windows, by what PowerShell answers: an object where there is one, nothing where there is none. */
export function drivesByPowerShell(answer: string): readonly RemovableDrive[] {
  if (answer.trim() === '') return [];
  const said = JSON.parse(answer) as WindowsDrive | readonly WindowsDrive[];
  return [said].flat().flatMap(({ DeviceID, VolumeName, Size, FreeSpace }) => {
    // A reader of cards without a card has a letter and no size.
    if (Size === null || FreeSpace === null) return [];
    const name = VolumeName ? `${VolumeName} (${DeviceID})` : DeviceID;
    return [{ id: DeviceID, name, folder: `${DeviceID}\\`, bytes: Size, freeBytes: FreeSpace }];
  });
}

async function askPowerShell(): Promise<readonly RemovableDrive[]> {
  const words = ['-NoProfile', '-NonInteractive', '-Command', QUESTION];
  const options = { encoding: 'utf8', timeout: 15_000, windowsHide: true } as const;
  return drivesByPowerShell((await promisify(execFile)('powershell.exe', words, options)).stdout);
}

// Where a Mac shows disks; its own is a link there.
function drivesInVolumes(volumes = '/Volumes'): readonly RemovableDrive[] {
  return readdirSync(volumes, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => describeDrive(join(volumes, name), name))
    .filter((drive) => drive !== null);
}

/** The sticks and disks that are plugged in now; none where the system does not say. */
export async function listRemovableDrives(): Promise<readonly RemovableDrive[]> {
  try {
    if (process.platform === 'win32') return await askPowerShell();
    if (process.platform === 'darwin') return drivesInVolumes();
    return drivesByMounts(readFileSync('/proc/self/mountinfo', 'utf8'), isRemovableDevice);
  } catch {
    return [];
  }
}
