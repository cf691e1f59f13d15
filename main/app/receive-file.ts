import { createWriteStream, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { bundleLimits, fileLimits } from '../platform/files/file-limits.ts';
import type { HostFiles } from './host-files.ts';

const MIB = 1024 * 1024;

/** Pictures come in zips. */
function limitOf(name: string): number {
  return /\.zip$/i.test(name) ? bundleLimits.fileBytes : fileLimits.fileBytes;
}

/** Takes in a file that a page sends, and gives its token; one longer than any file that is read is not kept. */
export async function receiveFile(
  files: HostFiles,
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number = limitOf(name),
): Promise<string> {
  const file = files.place(basename(name));
  async function* limit(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes) {
        const facts = { file: file.name, limitMb: Math.floor(maxBytes / MIB) };
        throw new ExpectedFailure({ code: 'upload-too-large', facts });
      }
      yield chunk;
    }
  }
  try {
    const target = createWriteStream(file.path, { flags: 'wx', mode: 0o600 });
    await pipeline(Readable.from(limit(chunks)), target);
  } catch (error) {
    rmSync(file.path, { force: true });
    throw error;
  }
  return files.offer(file);
}
