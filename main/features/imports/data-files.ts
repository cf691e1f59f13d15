import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  isDataFile,
  listDataFiles,
} from '../../../shared/domain/instruments/xlsform/data-files.ts';
import type { Sheet } from '../../../shared/domain/tables/sheet.ts';
import type { ReadingOptions } from '../../platform/files/file-reading.ts';
import { FileReading } from '../../platform/files/file-reading.ts';
import { openRegularFile } from '../../platform/files/regular-file.ts';
import { readDataFile } from './read-data-file.ts';

/** The bytes of a data file that came with a form, by its name; `null` where it did not come. */
export type FindDataFile = (name: string) => Promise<Buffer | null>;

/** The sheets of a form with those of the data files that it asks for; one that did not come is told by the compiler. */
export async function addDataSheets(
  sheets: readonly Sheet[],
  find: FindDataFile,
  options: ReadingOptions,
): Promise<readonly Sheet[]> {
  const added: Sheet[] = [];
  for (const { file } of listDataFiles(sheets)) {
    const isHere = sheets.some(({ name }) => name.trim().toLowerCase() === file.toLowerCase());
    const bytes = isHere || !isDataFile(file) ? null : await find(file);
    if (bytes !== null) added.push(await readDataFile(file, bytes, options));
  }
  return [...sheets, ...added];
}

/** Finds data files in the folder that a form lies in, as ODK's tools keep them. */
export function findBeside(form: string): FindDataFile {
  return async (name) => {
    const path = join(dirname(form), name);
    return readWhole(path).catch(() => null);
  };
}

/** The bytes of a file that is no larger than one that is read. */
export async function readWhole(path: string): Promise<Buffer> {
  const reading = new FileReading(path, {});
  const file = await openRegularFile(reading, reading.limits.fileBytes);
  await file.close();
  return readFile(path);
}
