import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keneyaWords, PIN } from './keneya-command.ts';
import type { Ended } from './killed-process.ts';

// In a name space of its own: no privilege is needed, and the disk is gone with the process, however that ends.
const NAME_SPACE = ['--map-root-user', '--mount', 'sh', '-c'];

const RUN = `
disk=$1; options=$2; model=$3; result=$4; shift 4
mount -t tmpfs -o size=64m none "$disk" && cp -r "$model/." "$disk" && mount -o "remount,$options" none "$disk" || exit 99
"$@"
code=$?
mount -o remount,rw,size=64m none "$disk" && cp -r "$disk/." "$result" || exit 98
exit $code`;

/** Why no disk of a test's own can be had here; null when one can. */
export function whyNoSmallDisk(): string | null {
  if (process.platform !== 'linux') return `it needs Linux, this is ${process.platform}`;
  const folder = mkdtempSync(join(tmpdir(), 'keneya-disk-'));
  const tried = spawnSync('unshare', [...NAME_SPACE, `mount -t tmpfs none '${folder}'`]);
  rmSync(folder, { recursive: true });
  return tried.status === 0 ? null : 'this system lets nobody but its administrator mount one';
}

/** A command that ran on a disk of its own, and a copy of what lay on the disk afterwards. */
export interface DiskRun {
  readonly ended: Ended;
  readonly disk: string;
  readonly result: string;
}

/**
 * Copies a workspace to a disk in memory, mounts that again with other options (`ro`, `size=3m`), and runs a command on
 * it; `words` gets the disk's path.
 */
export function runOnDisk(
  workspace: string,
  options: string,
  words: (disk: string) => readonly string[],
): DiskRun {
  const [disk, result] = [`${workspace}-disk`, `${workspace}-after`];
  for (const folder of [disk, result]) mkdirSync(folder);
  const places = [disk, options, workspace, result];
  const command = [process.execPath, ...keneyaWords(words(disk))];
  const run = spawnSync('unshare', [...NAME_SPACE, RUN, 'sh', ...places, ...command], {
    encoding: 'utf8',
    env: { ...process.env, KENEYA_PIN: PIN },
  });
  const said = run.stdout.split('\n').filter((line) => line !== '');
  const ended = { code: run.status, signal: run.signal, said, complaints: run.stderr };
  return { ended, disk, result };
}
