import { closeSync, fsyncSync, openSync, renameSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { syncFolder } from './atomic-write.ts';
import { readPastCache } from './read-past-cache.ts';

/** The steps by which a file comes to a disk; each can fail, for a stick can be pulled at any time. */
export interface DiskSteps {
  freeBytes(folder: string): number;
  /** Makes a new file; one that is there is an error. */
  create(path: string): number;
  /** Writes some bytes and waits until the disk has them. */
  append(descriptor: number, bytes: Uint8Array): void;
  close(descriptor: number): void;
  /** What the disk gives back. */
  read(path: string): Buffer;
  rename(from: string, to: string): void;
  /** Waits until the disk has the names of a folder. */
  syncFolder(folder: string): void;
  remove(path: string): void;
}

function appendThrough(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
  fsyncSync(descriptor);
}

/** The disks of this computer. */
export const SYSTEM_DISK: DiskSteps = {
  freeBytes(folder) {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  },
  create: (path) => openSync(path, 'wx'),
  append: appendThrough,
  close: closeSync,
  read: readPastCache,
  rename: renameSync,
  syncFolder,
  remove: (path) => rmSync(path, { force: true }),
};
