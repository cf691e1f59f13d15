import { type ColumnDef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import {
  FORM_SHEETS,
  readHeadings,
} from '../../../shared/domain/instruments/edition/form-sheets.ts';
import { settleSheets } from '../../../shared/domain/instruments/edition/settle-sheets.ts';
import type { Sheet } from '../../../shared/domain/tables/sheet.ts';
import { plainTextCell } from '../../platform/xlsx/write-xlsx.ts';

/** The columns of numbers; all others hold words, even where a word looks like one: `01` is a code. */
const NUMBERS: ReadonlySet<string> = new Set(['weight', 'numerator', 'denominator', 'score']);

const WIDEST = 60;

/** What Excel takes for the name of a sheet; the data files of a form may be called otherwise. */
const SHEET_NAME = /^(?!')[^[\]:*?/\\]{1,31}$/;
const LONGEST_NAME = 31;

/**
 * A form as the workbook that ODK and Kobo take: its own cells, every column of them as its author wrote it. Formulas
 * of XLSForm stand as they are: what looks like one of Excel's is a text, and stays one. A data file whose name no sheet
 * can have is an expected failure.
 */
export async function writeFormWorkbook(
  sheets: readonly Sheet[],
  formId: string,
): Promise<Uint8Array> {
  const settled = settleSheets(sheets, formId);
  const refused = settled.find(({ name }) => !SHEET_NAME.test(name));
  if (refused) {
    const facts = { file: refused.name, limit: LONGEST_NAME };
    throw new ExpectedFailure({ code: 'sheet-name-refused', facts });
  }
  return writeXlsx({ sheets: settled.map((sheet) => toWriteSheet(sheet)) });
}

function toWriteSheet(sheet: Sheet): WriteSheet {
  const [head, ...rest] = sheet.rows;
  const name = FORM_SHEETS.find((own) => own === sheet.name);
  const keys = name ? readHeadings(sheet, name).map(({ key }) => key) : (head?.cells ?? []);
  const value = (text: string, column: number): string | number | null =>
    text === '' ? null : cellOf(text, keys[column] ?? '');
  const bold = (head?.cells ?? []).map(
    (_, column) => [`0,${column}`, { style: { font: { bold: true } } }] as const,
  );
  return {
    name: sheet.name,
    columns: keys.map((_, column) => widthOf(sheet, column)),
    rows: [(head?.cells ?? []).map(plainTextCell), ...rest.map(({ cells }) => cells.map(value))],
    cells: new Map(bold),
    freezePane: { rows: 1 },
  };
}

function cellOf(text: string, key: string): string | number {
  const isPlain = NUMBERS.has(key) && String(Number(text)) === text;
  return isPlain ? Number(text) : plainTextCell(text);
}

function widthOf({ rows }: Sheet, column: number): ColumnDef {
  const longest = rows.slice(0, 200).map(({ cells }) => (cells[column] ?? '').length + 2);
  return { width: Math.min(WIDEST, Math.max(10, ...longest)) };
}
