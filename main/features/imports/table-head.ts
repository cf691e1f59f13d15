import { type MeantRow, MergedRows } from '../../../shared/domain/imports/merged-rows.ts';
import type { TableHead } from '../../../shared/domain/imports/propose-match.ts';
import type { CellRange } from '../../../shared/domain/tables/cell-range.ts';
import type { SheetRow } from '../../../shared/domain/tables/sheet.ts';
import { streamCsvRows } from '../../platform/csv/read-csv.ts';
import type { ReadingOptions } from '../../platform/files/file-reading.ts';
import { readMergedRanges, streamXlsxRows } from '../../platform/xlsx/read-xlsx.ts';
import type { InputFile } from './input-file.ts';

/** A heading stands among the first lines of a sheet, below its titles. */
const HEAD_ROWS = 40;

/** Where a table lies, and what it is. */
export type TableFile = Pick<InputFile, 'path' | 'format'>;

/** The rows of a table, the heading first, in the same memory whatever their number. */
export function streamRows(file: TableFile, options: ReadingOptions): AsyncGenerator<SheetRow> {
  return file.format === 'xlsx'
    ? streamXlsxRows(file.path, options)
    : streamCsvRows(file.path, options);
}

/** The cells of a table that are merged; only a workbook has any. */
export async function readRanges({ path, format }: TableFile): Promise<readonly CellRange[]> {
  return format === 'xlsx' ? readMergedRanges(path) : [];
}

/** The first rows of a table. */
export async function readTableHead(file: TableFile): Promise<TableHead> {
  const merged = new MergedRows(await readRanges(file));
  const rows: MeantRow[] = [];
  for await (const row of streamRows(file, {})) {
    rows.push(merged.read(row));
    if (rows.length === HEAD_ROWS) break;
  }
  return { rows, width: Math.max(0, ...rows.map(filledWidth)) };
}

function filledWidth({ cells }: SheetRow): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}
