import { basename, dirname, extname } from 'node:path';
import type { FileNote } from '../../../shared/domain/imports/import-outcome.ts';
import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import { quoted } from '../../../shared/domain/imports/quoted.ts';
import { listDataFiles } from '../../../shared/domain/instruments/xlsform/data-files.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';
import type { Sheet } from '../../../shared/domain/tables/sheet.ts';
import { streamCsvBytes } from '../../platform/csv/read-csv.ts';
import type { FileBundle } from '../../platform/files/file-bundle.ts';
import { readXlsxBytes } from '../../platform/xlsx/read-xlsx.ts';
import type { FindDataFile } from './data-files.ts';
import type { FilledTable } from './filled-tables.ts';
import type { ImportReading } from './import-reading.ts';
import type { InputFile } from './input-file.ts';
import { readFilledTables } from './read-filled-tables.ts';
import type { FormSource } from './read-form.ts';
import { readBundledSubmission } from './read-submission-file.ts';

/** A zip or folder that is open while an import reads. */
export interface OpenBundle {
  readonly file: InputFile;
  readonly bundle: FileBundle;
  /** The forms that lie in it, each by the name that people are told. */
  readonly forms: readonly { readonly name: string; readonly source: FormSource }[];
  /** The parts that are forms and their data files, and nothing else. */
  readonly taken: ReadonlySet<string>;
}

/** Finds the forms in a bundle, with the data files that lie beside them or anywhere in it. */
export async function findForms(
  file: InputFile,
  bundle: FileBundle,
): Promise<Pick<OpenBundle, 'forms' | 'taken'>> {
  const taken = new Set<string>();
  const forms: OpenBundle['forms'][number][] = [];
  const partOf = (wanted: string): string | undefined =>
    bundle.names.find((name) => basename(name).toLowerCase() === wanted.toLowerCase());
  for (const name of bundle.names.filter((each) => FORM_ENDINGS.has(endingOf(each)))) {
    const sheets = await readSheets(name, await bundle.read(name));
    if (!sheets.some((sheet) => sheet.name.trim().toLowerCase() === 'survey')) continue;
    const data = listDataFiles(sheets).flatMap((each) => partOf(each.file) ?? []);
    for (const part of [name, ...data]) taken.add(part);
    const findData: FindDataFile = async (wanted) => {
      const part = partOf(wanted);
      return part === undefined ? null : bundle.read(part);
    };
    const source = { name: basename(name), readSheets: async () => sheets, findData };
    forms.push({ name: partName(file, name), source });
  }
  return { forms, taken };
}

const FORM_ENDINGS: ReadonlySet<string> = new Set(['.xlsx', '.md']);

function readSheets(name: string, bytes: Buffer): Promise<readonly Sheet[]> {
  return endingOf(name) === '.md'
    ? Promise.resolve(parseMarkdownForm(bytes.toString('utf8')))
    : readXlsxBytes(basename(name), bytes);
}

/** Makes what is neither a table nor XML known as what an answer may name, before any filled form is read. */
export function poolMedia(reading: ImportReading, { file, bundle, taken }: OpenBundle): void {
  for (const name of bundle.names) {
    if (isMedia(name) && !taken.has(name))
      reading.media.add(partName(file, name), name, () => bundle.read(name));
  }
}

/** Reads the filled forms of a bundle: ODK Central's and our tables, and XML as ODK Briefcase keeps it. */
export async function readBundle(
  reading: ImportReading,
  { file, bundle, taken }: OpenBundle,
  notes: FileNote[],
): Promise<void> {
  const names = bundle.names.filter((name) => !taken.has(name));
  for (const name of names.filter((each) => endingOf(each) === '.xml')) {
    const part = {
      name: partName(file, name),
      path: `${file.path}/${name}`,
      folder: folderOf(name),
    };
    const isSubmission = await readBundledSubmission(reading, part, await bundle.read(name));
    if (!isSubmission) {
      reading.warn(file, importProblem('part-not-read', { part: quoted(name) }));
    }
    await reading.countRow();
  }
  const tables = names
    .filter((name) => endingOf(name) === '.csv')
    .map((name) => tableOf(reading, file, bundle, name));
  await readFilledTables(reading, tables, notes);
}

function isMedia(name: string): boolean {
  return endingOf(name) !== '.xml' && endingOf(name) !== '.csv';
}

function tableOf(
  reading: ImportReading,
  file: InputFile,
  bundle: FileBundle,
  name: string,
): FilledTable {
  const part = partName(file, name);
  return {
    file: part,
    source: `${file.path}/${name}`,
    table: basename(name, extname(name)),
    sheet: null,
    async *rows(options = reading.readingOptions({ ...file, name: part })) {
      yield* streamCsvBytes(part, await bundle.read(name), options);
    },
  };
}

function partName({ name }: InputFile, part: string): string {
  return `${name}/${part}`;
}

function endingOf(name: string): string {
  return extname(name).toLowerCase();
}

/** As `dirname`, with nothing for the top. */
function folderOf(name: string): string {
  const folder = dirname(name);
  return folder === '.' ? '' : folder;
}
