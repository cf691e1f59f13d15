import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { FileProblem, readingProblem } from './file-problem.ts';
import type { FileReading } from './file-reading.ts';

const BLOCK_BYTES = 64 * 1024;

/** A file that is open for reading; what is read of it is what was there when it was opened. */
export interface RegularFile {
  readonly size: number;
  /** At most `length` bytes from `position`; fewer at the end of the file. */
  read(position: number, length: number): Promise<Buffer>;
  /** The bytes from `start` to `end` (not included), in blocks. */
  blocks(start?: number, end?: number): AsyncGenerator<Buffer>;
  close(): Promise<void>;
}

/** Opens a regular file, or a link to one, of at most `maxBytes`. Whoever opens it closes it. */
export async function openRegularFile(
  reading: FileReading,
  maxBytes: number,
): Promise<RegularFile> {
  const handle = await openHandle(reading.file);
  const stats = await handle.stat();
  if (stats.isFile() && stats.size <= maxBytes)
    return regularFile(reading.file, handle, stats.size);
  await handle.close();
  if (!stats.isFile()) throw reading.problem('not-a-file');
  throw reading.problem('too-large', { megabytes: maxBytes / 1024 / 1024 });
}

/**
 * Pipes and devices are refused before they are opened, since opening one may wait for ever or do something;
 * what the name meant by then is checked again on the open handle.
 */
async function openHandle(path: string): Promise<FileHandle> {
  try {
    if (!(await stat(path)).isFile()) throw new FileProblem('not-a-file', path);
    return await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw error instanceof FileProblem ? error : readingProblem(path, error);
  }
}

function regularFile(path: string, handle: FileHandle, size: number): RegularFile {
  async function read(position: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, size - position));
    const buffer = Buffer.alloc(wanted);
    try {
      const { bytesRead } = await handle.read(buffer, 0, wanted, position);
      return buffer.subarray(0, bytesRead);
    } catch (error) {
      throw readingProblem(path, error);
    }
  }
  async function* blocks(start = 0, end = size): AsyncGenerator<Buffer> {
    for (let position = start; position < end; ) {
      const block = await read(position, Math.min(BLOCK_BYTES, end - position));
      if (block.length === 0) return;
      position += block.length;
      yield block;
    }
  }
  return { size, read, blocks, close: () => handle.close() };
}

/** Bytes that are held already, read as a file is. */
export function heldFile(bytes: Buffer): RegularFile {
  return {
    size: bytes.length,
    read: async (position, length) => bytes.subarray(position, position + length),
    async *blocks(start = 0, end = bytes.length) {
      yield bytes.subarray(start, end);
    },
    close: async () => undefined,
  };
}
