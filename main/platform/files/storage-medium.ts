import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StorageMedium } from '../../../shared/contract/session.ts';

const NETWORK =
  /^(?:nfs4?|cifs|smb3|smbfs|afs|ncpfs|fuse\.(?:sshfs|davfs|rclone|gvfsd-fuse|s3fs))$/;
// Where desktops put what is plugged in; large sticks do not call themselves removable.
const PLUGGED = /^\/(?:run\/)?media\//;

/** Something that is mounted: the numbers of its device, its file system, and where its files are. */
export interface Mount {
  readonly device: string;
  readonly kind: string;
  readonly point: string;
}

/** The mounts of Linux: `36 35 98:0 / /media/awa/CLE rw - vfat /dev/sdb1 rw`, spaces of names written as `\040`. */
export function readMounts(mounts: string): readonly Mount[] {
  return mounts
    .split('\n')
    .map((line) => /^\d+ \d+ (\d+:\d+) \S+ (\S+) .* - (\S+) /.exec(line))
    .filter((match) => match !== null)
    .map(([, device = '', point = '', kind = '']) => ({
      device,
      kind,
      point: point.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(parseInt(octal, 8))),
    }));
}

function findMount(path: string, mounts: string): Mount | null {
  const found = readMounts(mounts).filter(
    ({ point }) => point === '/' || path === point || path.startsWith(`${point}/`),
  );
  return found.toSorted((one, other) => one.point.length - other.point.length).at(-1) ?? null;
}

/** Of what is plugged in, or on a network, or always there. */
export function mediumOfMount(
  { device, kind, point }: Mount,
  isRemovable: (device: string) => boolean,
): StorageMedium {
  if (NETWORK.test(kind)) return 'network';
  return PLUGGED.test(`${point}/`) || isRemovable(device) ? 'removable' : 'fixed';
}

/** On what a path of Linux lies, by what `/proc/self/mountinfo` says of the mounts. */
export function mediumByMounts(
  path: string,
  mounts: string,
  isRemovable: (device: string) => boolean,
): StorageMedium {
  const mount = findMount(path, mounts);
  return mount === null ? 'fixed' : mediumOfMount(mount, isRemovable);
}

/** What Windows calls the kind of a drive, as a number that is the same in every language. */
export function mediumByDriveType(driveType: string): StorageMedium {
  const kinds: Readonly<Record<string, StorageMedium>> = { '2': 'removable', '4': 'network' };
  return kinds[driveType.trim()] ?? 'fixed';
}

/** Whether Linux says of a device that it can be pulled out. A partition has its disk above it, which says so. */
export function isRemovableDevice(device: string): boolean {
  return quietly(() => {
    const folder = realpathSync(`/sys/dev/block/${device}`);
    const file = [folder, dirname(folder)].map((each) => join(each, 'removable')).find(existsSync);
    return file !== undefined && readFileSync(file, 'utf8').trim() === '1';
  }, false);
}

function quietly<Result>(ask: () => Result, otherwise: Result): Result {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}

function nearestFolder(path: string): string {
  const parent = dirname(path);
  return existsSync(path) || parent === path ? path : nearestFolder(parent);
}

function mediumOnLinux(directory: string): StorageMedium {
  const path = realpathSync(nearestFolder(directory));
  const mounts = readFileSync('/proc/self/mountinfo', 'utf8');
  return mediumByMounts(path, mounts, isRemovableDevice);
}

function mediumOnWindows(directory: string): StorageMedium {
  if (directory.startsWith('\\\\')) return 'network';
  const [drive = ''] = /^[a-z]:/i.exec(directory) ?? [];
  const system = process.env['SystemDrive'] ?? 'C:';
  if (drive === '' || drive.toUpperCase() === system.toUpperCase()) return 'fixed';
  const question = `(Get-CimInstance Win32_LogicalDisk -Filter "DeviceID='${drive}'").DriveType`;
  const words = ['-NoProfile', '-NonInteractive', '-Command', question];
  const options = { encoding: 'utf8', timeout: 5000, windowsHide: true } as const;
  return mediumByDriveType(spawnSync('powershell.exe', words, options).stdout ?? '');
}

/** On what a folder lies, its whole path given; `fixed` also where the system does not say. */
export function findMedium(
  directory: string,
  platform: NodeJS.Platform = process.platform,
): StorageMedium {
  if (platform === 'linux') return quietly(() => mediumOnLinux(directory), 'fixed');
  if (platform === 'win32') return quietly(() => mediumOnWindows(directory), 'fixed');
  return directory.startsWith('/Volumes/') ? 'removable' : 'fixed';
}
