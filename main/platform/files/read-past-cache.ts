import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

// Windows calls it FILE_FLAG_NO_BUFFERING, and Node hands the number on.
const DIRECT =
  process.platform === 'win32' ? 0x0200_0000 : ((constants.O_DIRECT as number | undefined) ?? null);

/** What disks ask of the place in memory that is read into, and the least that memory is given at. */
const BLOCK = 4096;
const STEP = 16;

// How systems refuse a reading that the disk knows nothing of, or that goes to an unfit place.
const UNFIT = /^(?:EINVAL|ENOTSUP|EOPNOTSUPP)$/;

function isUnfit(error: unknown): boolean {
  return error instanceof Error && 'code' in error && UNFIT.test(String(error.code));
}

/** A piece of memory that the disk reads into. Its address is told to nobody, so that the fit place in it is tried for. */
function findFitMemory(descriptor: number, size: number): Buffer | null {
  const whole = Buffer.allocUnsafeSlow(size + 2 * BLOCK);
  for (let start = 0; start < BLOCK; start += STEP) {
    const piece = whole.subarray(start, start + size);
    try {
      readSync(descriptor, piece, 0, BLOCK, 0);
      return piece;
    } catch (error) {
      if (!isUnfit(error)) throw error;
    }
  }
  return null;
}

function readDirectly(descriptor: number): Buffer | null {
  const { size } = fstatSync(descriptor);
  if (size === 0) return Buffer.alloc(0);
  const memory = findFitMemory(descriptor, Math.ceil(size / BLOCK) * BLOCK);
  if (memory === null) return null;
  let done = 0;
  while (done < size) {
    // Only whole blocks are read; the last one ends with the file.
    const count = readSync(descriptor, memory, done, memory.length - done, done);
    if (count === 0) break;
    done += count;
  }
  return memory.subarray(0, done);
}

function openDirectly(path: string): number | null {
  if (DIRECT === null) return null;
  try {
    return openSync(path, constants.O_RDONLY | DIRECT);
  } catch (error) {
    if (isUnfit(error)) return null;
    throw error;
  }
}

/**
 * A file as the disk holds it, and not as the system remembers that it was written. Where a disk or a system knows no
 * such reading, as it is remembered.
 */
export function readPastCache(path: string): Buffer {
  const descriptor = openDirectly(path);
  if (descriptor === null) return readFileSync(path);
  try {
    return readDirectly(descriptor) ?? readFileSync(path);
  } finally {
    closeSync(descriptor);
  }
}
