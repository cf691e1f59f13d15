import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ZipArchive } from '../xlsx/zip-archive.ts';
import { bundleLimits } from './file-limits.ts';
import { readingProblem } from './file-problem.ts';
import { FileReading } from './file-reading.ts';
import { openRegularFile } from './regular-file.ts';

/** Files that came together, in a zip or a folder. Whoever opens it closes it. */
export interface FileBundle {
  /** With `/` between folders; what systems put there by themselves is left out. */
  readonly names: readonly string[];
  /** All bytes of one of them. */
  read(name: string): Promise<Buffer>;
  close(): Promise<void>;
}

/** Opens a zip of at most a gigabyte. Throws a `FileProblem`. */
export async function openZipBundle(path: string): Promise<FileBundle> {
  const reading = new FileReading(path, { limits: bundleLimits });
  const file = await openRegularFile(reading, reading.limits.fileBytes);
  try {
    const archive = await ZipArchive.open(reading, file);
    return {
      names: archive.names.map((name) => name.replaceAll('\\', '/')).filter(isMeant),
      async read(name) {
        const blocks: Buffer[] = [];
        for await (const block of archive.read(name)) blocks.push(block);
        return Buffer.concat(blocks);
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Opens a folder with all that is in it. Throws a `FileProblem`. */
export async function openFolderBundle(path: string): Promise<FileBundle> {
  const reading = new FileReading(path, { limits: bundleLimits });
  const { archiveEntries: limit } = reading.limits;
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((error) => {
    throw readingProblem(path, error);
  });
  const files = entries.filter((entry) => entry.isFile());
  if (files.length > limit) throw reading.problem('too-many-parts', { limit });
  const names = files.map(({ parentPath, name }) =>
    join(parentPath, name).slice(join(path, sep).length).replaceAll(sep, '/'),
  );
  return {
    names: names.filter(isMeant).toSorted(),
    read: (name) =>
      readFile(join(path, name)).catch((error) => {
        throw readingProblem(join(path, name), error);
      }),
    close: async () => undefined,
  };
}

function isMeant(name: string): boolean {
  return !/(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|\/$/i.test(name);
}
