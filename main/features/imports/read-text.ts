import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import { FileReading, type ReadingOptions } from '../../platform/files/file-reading.ts';
import { openRegularFile } from '../../platform/files/regular-file.ts';
import { decodeText, detectEncoding } from '../../platform/files/text-decoding.ts';
import { RefusedFile } from './refused-file.ts';

/** The minutes of a meeting or a form in Markdown, at its longest, is a hundredth of this. */
const LARGEST_MEGABYTES = 5;

/** Reads a whole text of modest size. Throws a `FileProblem` or a {@link RefusedFile}. */
export async function readText(
  path: string,
  options: ReadingOptions,
  megabytes: number = LARGEST_MEGABYTES,
): Promise<string> {
  const reading = new FileReading(path, options);
  const file = await openRegularFile(reading, reading.limits.fileBytes);
  try {
    if (file.size > megabytes * 1024 * 1024) {
      throw new RefusedFile([importProblem('text-file-too-large', { megabytes })]);
    }
    const encoding = await detectEncoding(reading, file);
    const pieces: string[] = [];
    for await (const piece of decodeText(reading, file.blocks(), encoding)) pieces.push(piece);
    return pieces.join('');
  } finally {
    await file.close();
  }
}

/** What a text of JSON holds. Throws a {@link RefusedFile}. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new RefusedFile([importProblem('json-malformed', {})]);
  }
}
