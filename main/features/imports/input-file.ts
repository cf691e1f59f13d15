import { basename } from 'node:path';
import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import { recogniseTable } from '../../../shared/domain/imports/recognise-table.ts';
import type { TableKind } from '../../../shared/domain/imports/table-kind.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { detectFileFormat, type FileFormat } from '../../platform/files/file-format.ts';
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
import { readTableHead, streamRows } from './table-head.ts';

/** What a file turned out to be. */
export type InputKind = 'form' | 'submission' | 'meeting' | ExchangeKind | TableKind;

/** A file of the import, recognised by its content. */
export interface InputFile {
  readonly path: string;
  /** The name that people are told. */
  readonly name: string;
  readonly format: FileFormat;
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
  'interviews',
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
  const format = await detectFileFormat(path);
  const file = { path, name: basename(path), format };
  return { ...file, ...(await recogniseKind(file, known)) };
}

async function recogniseKind(
  file: Pick<InputFile, 'path' | 'name' | 'format'>,
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
  file: Pick<InputFile, 'path' | 'name' | 'format'>,
  known: KnownTables | null,
): Promise<Recognised> {
  for await (const { cells } of streamRows(file, {})) {
    const exchanged = recogniseExchangeTable(cells);
    if (exchanged !== null) return plain(exchanged);
    const table = recogniseTable(cells);
    if (table.ok) return plain(table.value.kind);
    const isMatchable = table.problems.every(({ code }) => MATCHABLE.includes(code));
    if (known === null || !isMatchable) throw new RefusedFile(table.problems);
    return recogniseStrange(file, known, table.problems);
  }
  throw new FileProblem('empty', file.path);
}

async function recogniseStrange(
  file: Pick<InputFile, 'path' | 'name' | 'format'>,
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
