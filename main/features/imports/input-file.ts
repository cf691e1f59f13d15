import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { assertNever } from '../../../shared/contract/failures.ts';
import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import { isRepeatHeading } from '../../../shared/domain/imports/interview-metadata.ts';
import { recogniseTable } from '../../../shared/domain/imports/recognise-table.ts';
import type { TableKind } from '../../../shared/domain/imports/table-kind.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { openZipBundle } from '../../platform/files/file-bundle.ts';
import { detectFileFormat, type FileFormat } from '../../platform/files/file-format.ts';
import { bundleLimits } from '../../platform/files/file-limits.ts';
import { FileProblem } from '../../platform/files/file-problem.ts';
import { listXlsxSheets } from '../../platform/xlsx/read-xlsx.ts';
import {
  type ExchangeKind,
  findWorkbookMark,
  isDataValueSet,
  recogniseExchangeTable,
} from './exchange-kinds.ts';
import { RefusedFile, StrangeTable } from './refused-file.ts';
import {
  canBeMatched,
  describeStrange,
  type KnownTables,
  type MatchedTable,
  openRemembered,
} from './strange-table.ts';
import { readTableHead, streamRows, type TableFile } from './table-head.ts';

/** What a file turned out to be. */
export type InputKind =
  | 'form'
  | 'submission'
  | 'bundle'
  | 'repeat-rows'
  | 'media'
  | 'meeting'
  | ExchangeKind
  | TableKind;

/** A file of the import, recognised by its content. */
export interface InputFile {
  readonly path: string;
  /** The name that people are told. */
  readonly name: string;
  readonly format: FileFormat | 'folder';
  readonly kind: InputKind;
  /** How it is read where its columns were matched, and what is to be said of that. */
  readonly matched: { readonly table: MatchedTable; readonly warnings: readonly Problem[] } | null;
}

type Recognised = Pick<InputFile, 'kind' | 'matched'>;

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
  'bundle',
  'media',
  'interviews',
  'repeat-rows',
  'actions',
  'meeting',
];

/** Sorts files into the order of taking; those of one kind keep the order they were named in. */
export function sortFiles(files: readonly InputFile[]): readonly InputFile[] {
  return files.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/**
 * Recognises a file by its content, whatever its name; `known` tells of tables that are not ours. Throws a
 * `FileProblem`, a {@link RefusedFile}, or a {@link StrangeTable}.
 */
export async function recogniseFile(
  path: string,
  known: KnownTables | null = null,
): Promise<InputFile> {
  const file = { path, name: basename(path), format: await formatAt(path) };
  return { ...file, ...(await recogniseKind(file, known)) };
}

async function formatAt(path: string): Promise<InputFile['format']> {
  // What is not there, or may not be read, the reader of files knows how to tell.
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return 'folder';
  return detectFileFormat(path, { limits: { fileBytes: bundleLimits.fileBytes } });
}

/** Pictures, recordings and papers by name as well: a table that is none by its content is to be told of. */
const MEDIA =
  /\.(?:3gp|aac|amr|avif|gif|heic|heif|jpe?g|m4a|mp3|mp4|ogg|opus|pdf|png|wav|webm|webp)$/i;

async function recogniseKind(
  file: TableFile & Pick<InputFile, 'name'>,
  known: KnownTables | null,
): Promise<Recognised> {
  const { path, format } = file;
  switch (format) {
    case 'markdown':
      return plain('form');
    case 'xml':
      return plain('submission');
    case 'json':
      return plain((await isDataValueSet(path)) ? 'data-values' : 'meeting');
    case 'xlsx':
      if (await isForm(path)) return plain('form');
      if ((await findWorkbookMark(path)) !== null) return plain('month-workbook');
      return recogniseHeading(file, known);
    case 'csv':
      return recogniseHeading(file, known);
    case 'folder':
      return plain('bundle');
    case 'zip':
      if (await isOffice(path)) break;
      return plain('bundle');
    case 'image':
    case 'pdf':
    case 'unknown':
      if (MEDIA.test(path)) return plain('media');
      break;
    case 'keneya-package':
      throw new RefusedFile([importProblem('package-elsewhere', {})]);
    case 'empty':
      throw new FileProblem('empty', path);
    case 'xls':
    case 'ods':
    case 'encrypted-office':
      // The reader of workbooks knows what to say of each.
      await listXlsxSheets(path);
      break;
    default:
      assertNever(format);
  }
  throw new RefusedFile([importProblem('format-unknown', { format })]);
}

/** Whether a zip is a document of Office: all of these have a list of what they contain. */
async function isOffice(path: string): Promise<boolean> {
  const bundle = await openZipBundle(path);
  await bundle.close();
  return bundle.names.includes('[Content_Types].xml');
}

function plain(kind: InputKind): Recognised {
  return { kind, matched: null };
}

async function isForm(path: string): Promise<boolean> {
  const names = await listXlsxSheets(path);
  return names.some((name) => name.trim().toLowerCase() === 'survey');
}

/** Headings that are not ours, where a person may say what they mean. */
const MATCHABLE = ['imports.table-unknown', 'imports.column-missing', 'imports.column-twice'];

async function recogniseHeading(
  file: TableFile & Pick<InputFile, 'name'>,
  known: KnownTables | null,
): Promise<Recognised> {
  for await (const { cells } of streamRows(file, {})) {
    const exchanged = recogniseExchangeTable(cells);
    if (exchanged !== null) return plain(exchanged);
    if (isRepeatHeading(cells)) return plain(file.format === 'xlsx' ? 'interviews' : 'repeat-rows');
    const table = recogniseTable(cells);
    if (table.ok) return plain(table.value.kind);
    const isMatchable = table.problems.every(({ code }) => MATCHABLE.includes(code));
    if (known === null || !isMatchable) throw new RefusedFile(table.problems);
    return recogniseStrange(file, known, table.problems);
  }
  throw new FileProblem('empty', file.path);
}

async function recogniseStrange(
  file: TableFile & Pick<InputFile, 'name'>,
  known: KnownTables,
  problems: readonly Problem[],
): Promise<Recognised> {
  const head = await readTableHead(file);
  if (!canBeMatched(head)) throw new RefusedFile([...problems, ...describeStrange(head)]);
  const remembered = openRemembered(head, file, known);
  if (remembered === null) throw new StrangeTable([...problems, ...describeStrange(head)]);
  if (!remembered.ok) throw new StrangeTable(remembered.problems);
  const { value: table, warnings } = remembered;
  return { kind: table.kind, matched: { table, warnings } };
}
