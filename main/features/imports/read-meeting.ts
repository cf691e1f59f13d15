import { parseMeeting } from '../../../shared/domain/imports/meeting-file.ts';
import type { ImportReading } from './import-reading.ts';
import type { InputFile } from './input-file.ts';
import { parseJson, readText } from './read-text.ts';

/** Reads the minutes of a meeting: one record, set aside with every fault. */
export async function readMeeting(reading: ImportReading, file: InputFile): Promise<void> {
  const read = parseMeeting(parseJson(await readText(file.path, reading.readingOptions(file))));
  if (!read.ok) {
    reading.tally.setAside(file.name, read.problems);
    return;
  }
  reading.tally.warn(file.name, ...read.warnings);
  reading.put(file, { kind: 'meeting', meeting: read.value });
}
