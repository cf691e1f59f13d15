import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { FileNote } from '../../../shared/domain/imports/import-outcome.ts';
import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import { quoted } from '../../../shared/domain/imports/quoted.ts';
import { streamCsvRows } from '../../platform/csv/read-csv.ts';
import { openFolderBundle, openZipBundle } from '../../platform/files/file-bundle.ts';
import { listXlsxSheets, streamXlsxRows } from '../../platform/xlsx/read-xlsx.ts';
import type { FilledTable } from './filled-tables.ts';
import type { ImportReading } from './import-reading.ts';
import type { InputFile, InputKind } from './input-file.ts';
import { noteRefusal } from './note-refusal.ts';
import { findForms, type OpenBundle, poolMedia, readBundle } from './read-bundle.ts';
import { readFilledTables } from './read-filled-tables.ts';
import { readSubmissionFile } from './read-submission-file.ts';

/** The files that hold filled forms, or belong to some. */
export const FILLED: readonly InputKind[] = [
  'submission',
  'bundle',
  'media',
  'interviews',
  'repeat-rows',
];

/** Pictures and recordings alone are nothing that an import can take. */
export function refuseLoneMedia(files: readonly InputFile[], notes: FileNote[]): void {
  if (files.some(({ kind }) => kind !== 'media' && FILLED.includes(kind))) return;
  for (const { name, format } of files.filter(({ kind }) => kind === 'media')) {
    notes.push({ file: name, problems: [importProblem('format-unknown', { format })] });
  }
}

/** Opens the zips and folders; whoever asked for them closes those that were opened. */
export async function openBundles(
  files: readonly InputFile[],
  opened: OpenBundle[],
  notes: FileNote[],
): Promise<void> {
  for (const file of files.filter(({ kind }) => kind === 'bundle')) {
    await noteRefusal(notes, file.name, async () => {
      const open = file.format === 'folder' ? openFolderBundle : openZipBundle;
      const bundle = await open(file.path);
      opened.push({ file, bundle, ...(await findForms(file, bundle)) });
    });
  }
}

/**
 * Reads everything that holds filled forms. The pictures of all the files are known first: Kobo gives them in a zip
 * apart from the answers.
 */
export async function readFilledForms(
  reading: ImportReading,
  files: readonly InputFile[],
  bundles: readonly OpenBundle[],
  notes: FileNote[],
): Promise<void> {
  const of = (kind: InputKind): readonly InputFile[] => files.filter((file) => file.kind === kind);
  for (const { name, path } of of('media')) reading.media.add(name, name, () => readFile(path));
  for (const each of bundles) poolMedia(reading, each);
  for (const file of of('submission')) {
    await noteRefusal(notes, file.name, () => readSubmissionFile(reading, file));
  }
  for (const each of bundles) {
    await noteRefusal(notes, each.file.name, () => readBundle(reading, each, notes));
  }
  await readTables(reading, [...of('interviews'), ...of('repeat-rows')], notes);
  for (const { file, name } of reading.media.listUnnamed()) {
    reading.tally.warn(file, importProblem('media-unused', { name: quoted(name) }));
  }
}

/** A workbook has its tables in sheets; of CSV files all that were chosen may belong together. */
async function readTables(
  reading: ImportReading,
  files: readonly InputFile[],
  notes: FileNote[],
): Promise<void> {
  const [workbooks, loose] = [
    files.filter(({ format }) => format === 'xlsx'),
    files.filter(({ format }) => format !== 'xlsx'),
  ];
  for (const file of workbooks) {
    await noteRefusal(notes, file.name, async () =>
      readFilledTables(reading, await sheetsOf(reading, file), notes),
    );
  }
  const tables = loose.map((file) => tableOf(reading, file));
  await readFilledTables(reading, tables, notes);
}

async function sheetsOf(reading: ImportReading, file: InputFile): Promise<readonly FilledTable[]> {
  const { path, name } = file;
  const sheets = await listXlsxSheets(path);
  return sheets.map((sheet) => ({
    ...{ file: name, source: path, table: sheet, sheet },
    rows: (options) =>
      streamXlsxRows(path, { ...(options ?? reading.readingOptions(file)), sheet }),
  }));
}

function tableOf(reading: ImportReading, file: InputFile): FilledTable {
  const { path, name } = file;
  return {
    ...{ file: name, source: path, table: basename(name, extname(name)), sheet: null },
    rows: (options) => streamCsvRows(path, options ?? reading.readingOptions(file)),
  };
}
