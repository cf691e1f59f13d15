import type { CellRange } from '../../../shared/domain/tables/cell-range.ts';
import type { Sheet, SheetRow } from '../../../shared/domain/tables/sheet.ts';
import { type FileFormat, formatOf } from '../files/file-format.ts';
import type { FileProblemKind } from '../files/file-problem.ts';
import { FileReading, type ReadingOptions } from '../files/file-reading.ts';
import { heldFile, openRegularFile, type RegularFile } from '../files/regular-file.ts';
import { MergedRanges } from './merged-ranges.ts';
import { SheetRows } from './sheet-rows.ts';
import { parsePart, readWorkbookParts, type WorkbookParts } from './workbook-parts.ts';
import { ZipArchive } from './zip-archive.ts';

/** How to read one sheet: by default the first. */
export interface SheetReadingOptions extends ReadingOptions {
  /** The name of the sheet, case aside as in Excel. */
  readonly sheet?: string;
}

type Tab = WorkbookParts['sheets'][number];

/** A workbook that is open: its tabs, and the rows of one. Whoever opens it closes it. */
interface OpenWorkbook {
  readonly tabs: readonly Tab[];
  rows(tab: Tab): AsyncGenerator<SheetRow>;
  merged(tab: Tab): AsyncGenerator<CellRange>;
  close(): Promise<void>;
}

/** What is wrong with a file that is no `.xlsx`, by what it is; anything else is `files.not-xlsx`. */
const OTHER_FORMATS: Partial<Record<FileFormat, FileProblemKind>> = {
  'encrypted-office': 'password',
  xls: 'old-excel',
  ods: 'open-document',
  empty: 'empty',
};

/**
 * The rows of one sheet of an `.xlsx`, one after the other, in the same memory whatever their number.
 * Throws a `FileProblem`; rows that were handed out before it are good, and it is for the caller to drop them.
 */
export async function* streamXlsxRows(
  path: string,
  options: SheetReadingOptions = {},
): AsyncGenerator<SheetRow> {
  const reading = new FileReading(path, options);
  const workbook = await openWorkbook(reading);
  try {
    yield* workbook.rows(findTab(reading, workbook, options.sheet));
  } finally {
    await workbook.close();
  }
}

/** The merged cells of one sheet of an `.xlsx`, which cost a reading of their own: a sheet names them at its end. */
export async function readMergedRanges(
  path: string,
  options: SheetReadingOptions = {},
): Promise<readonly CellRange[]> {
  const reading = new FileReading(path, options);
  const workbook = await openWorkbook(reading);
  try {
    const ranges: CellRange[] = [];
    const tab = findTab(reading, workbook, options.sheet);
    for await (const range of workbook.merged(tab)) ranges.push(range);
    return ranges;
  } finally {
    await workbook.close();
  }
}

function findTab(reading: FileReading, { tabs }: OpenWorkbook, sheet: string | undefined): Tab {
  const wanted = sheet?.toLowerCase();
  const tab = tabs.find(({ name }) => wanted === undefined || name.toLowerCase() === wanted);
  if (tab === undefined) throw reading.problem('sheet-missing', { sheet: sheet ?? '' });
  return tab;
}

/** All sheets of an `.xlsx` at once, for forms; a workbook that is too large to hold is refused. */
export async function readXlsxSheets(
  path: string,
  options: ReadingOptions = {},
): Promise<readonly Sheet[]> {
  return holdSheets(new FileReading(path, options));
}

/** The same of a workbook that is held already; `name` is what its problems call it. */
export async function readXlsxBytes(
  name: string,
  bytes: Buffer,
  options: ReadingOptions = {},
): Promise<readonly Sheet[]> {
  return holdSheets(new FileReading(name, options), heldFile(bytes));
}

async function holdSheets(reading: FileReading, held?: RegularFile): Promise<readonly Sheet[]> {
  const workbook = await openWorkbook(reading, held);
  try {
    const hold = holdingGuard(reading);
    const sheets: Sheet[] = [];
    for (const tab of workbook.tabs) {
      const rows: SheetRow[] = [];
      for await (const row of workbook.rows(tab)) rows.push(hold(row));
      sheets.push({ name: tab.name, rows });
    }
    return sheets;
  } finally {
    await workbook.close();
  }
}

/** The names of the sheets, in the order of the tabs. */
export async function listXlsxSheets(
  path: string,
  options: ReadingOptions = {},
): Promise<readonly string[]> {
  const workbook = await openWorkbook(new FileReading(path, options));
  try {
    return workbook.tabs.map(({ name }) => name);
  } finally {
    await workbook.close();
  }
}

async function openWorkbook(reading: FileReading, held?: RegularFile): Promise<OpenWorkbook> {
  const file = held ?? (await openRegularFile(reading, reading.limits.fileBytes));
  try {
    const format = await formatOf(file);
    if (format !== 'xlsx') throw reading.problem(OTHER_FORMATS[format] ?? 'not-xlsx', { format });
    const archive = await ZipArchive.open(reading, file);
    const parts = await readWorkbookParts(reading, archive);
    return {
      tabs: parts.sheets,
      rows(tab) {
        const rows = new SheetRows(reading, parts, tab.name);
        return parsePart(reading, archive, tab.part, rows, () => rows.drain());
      },
      merged(tab) {
        const ranges = new MergedRanges(reading, tab.name);
        return parsePart(reading, archive, tab.part, ranges, () => ranges.drain());
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Lets rows pass until what is held of them would no longer fit beside the rest of the program. */
function holdingGuard(reading: FileReading): (row: SheetRow) => SheetRow {
  const { heldCells, heldCharacters } = reading.limits;
  let cells = 0;
  let characters = 0;
  return (row) => {
    cells += row.cells.length;
    characters += row.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (cells > heldCells) throw reading.problem('too-many-cells', { limit: heldCells });
    if (characters > heldCharacters)
      throw reading.problem('too-much-text', { limit: heldCharacters });
    return row;
  };
}
