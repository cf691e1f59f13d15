import { basename } from 'node:path';
import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import { recogniseTable } from '../../../shared/domain/imports/recognise-table.ts';
import type { TableKind } from '../../../shared/domain/imports/table-kind.ts';
import type { SheetRow } from '../../../shared/domain/tables/sheet.ts';
import { streamCsvRows } from '../../platform/csv/read-csv.ts';
import { detectFileFormat, type FileFormat } from '../../platform/files/file-format.ts';
import { FileProblem } from '../../platform/files/file-problem.ts';
import type { ReadingOptions } from '../../platform/files/file-reading.ts';
import { listXlsxSheets, streamXlsxRows } from '../../platform/xlsx/read-xlsx.ts';
import {
  type ExchangeKind,
  findWorkbookMark,
  isDataValueSet,
  recogniseExchangeTable,
} from './exchange-kinds.ts';
import { RefusedFile } from './refused-file.ts';

/** What a file turned out to be. */
export type InputKind = 'form' | 'submission' | 'meeting' | ExchangeKind | TableKind;

/** A file of the import, recognised by its content. */
export interface InputFile {
  readonly path: string;
  /** The name that people are told. */
  readonly name: string;
  readonly format: FileFormat;
  readonly kind: InputKind;
}

/** The order in which files are taken: what others refer to comes first, whatever order a person named them in. */
const ORDER: readonly InputKind[] = [
  'form',
  'links',
  'population',
  'members',
  'staff',
  'stock',
  'services',
  'money',
  'month-workbook',
  'data-values',
  'submission',
  'interviews',
  'actions',
  'meeting',
];

/** Sorts files into the order of taking; those of one kind keep the order they were named in. */
export function sortFiles(files: readonly InputFile[]): readonly InputFile[] {
  return files.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** Recognises a file by its content, whatever its name. Throws a `FileProblem` or a {@link RefusedFile}. */
export async function recogniseFile(path: string): Promise<InputFile> {
  const format = await detectFileFormat(path);
  return { path, name: basename(path), format, kind: await recogniseKind(path, format) };
}

async function recogniseKind(path: string, format: FileFormat): Promise<InputKind> {
  switch (format) {
    case 'markdown':
      return 'form';
    case 'xml':
      return 'submission';
    case 'json':
      return (await isDataValueSet(path)) ? 'data-values' : 'meeting';
    case 'xlsx':
      if (await isForm(path)) return 'form';
      if ((await findWorkbookMark(path)) !== null) return 'month-workbook';
      return recogniseHeading(streamXlsxRows(path), path);
    case 'csv':
      return recogniseHeading(streamCsvRows(path), path);
    case 'keneya-package':
      throw new RefusedFile([importProblem('package-elsewhere', {})]);
    case 'empty':
      throw new FileProblem('empty', path);
    case 'xls':
    case 'ods':
    case 'encrypted-office':
      // The reader of workbooks knows what to say of each.
      await listXlsxSheets(path);
      throw new RefusedFile([importProblem('format-unknown', { format })]);
    default:
      throw new RefusedFile([importProblem('format-unknown', { format })]);
  }
}

async function isForm(path: string): Promise<boolean> {
  const names = await listXlsxSheets(path);
  return names.some((name) => name.trim().toLowerCase() === 'survey');
}

async function recogniseHeading(
  rows: AsyncIterable<SheetRow>,
  path: string,
): Promise<TableKind | ExchangeKind> {
  for await (const { cells } of rows) {
    const exchanged = recogniseExchangeTable(cells);
    if (exchanged !== null) return exchanged;
    const table = recogniseTable(cells);
    if (!table.ok) throw new RefusedFile(table.problems);
    return table.value.kind;
  }
  throw new FileProblem('empty', path);
}

/** The rows of a table, the heading first, in the same memory whatever their number. */
export function streamRows(file: InputFile, options: ReadingOptions): AsyncGenerator<SheetRow> {
  return file.format === 'xlsx'
    ? streamXlsxRows(file.path, options)
    : streamCsvRows(file.path, options);
}
