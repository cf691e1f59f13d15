import {
  type Cell,
  type CellValue,
  type ColumnDef,
  type WriteSheet,
  writeXlsx as writeWorkbook,
} from 'hucre/xlsx';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { neutralText } from '../../../shared/domain/tables/neutral-text.ts';

/** A day is told apart from a text that looks like one; `null` is "no value recorded": an empty cell. */
export type XlsxCell = string | number | { readonly day: Day } | null;

/** A sheet to be written: a bold heading that stays in view, and rows. */
export interface XlsxSheet {
  /** Made fit for Excel where it is not: at most 31 signs, none of `[]:*?/\`, unique. */
  readonly name: string;
  readonly columns: readonly XlsxColumn[];
  readonly rows: readonly (readonly XlsxCell[])[];
}

/** A column by its heading; `width` in characters, by default what its cells need. */
export interface XlsxColumn {
  readonly heading: string;
  readonly width?: number;
}

const DAY_FORMAT = 'dd/mm/yyyy';
const MAX_CELL_CHARACTERS = 32_767;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be written
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** An `.xlsx` of typed cells. Texts that look like formulas are neutralised; a text over Excel's limit is an error. */
export async function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  return writeWorkbook({
    sheets: sheets.map((sheet, index) => toWriteSheet(sheet, names[index] ?? '')),
  });
}

function columnWidth({ width }: XlsxColumn): ColumnDef {
  return width === undefined ? { autoWidth: true } : { width };
}

function isDay(cell: XlsxCell): boolean {
  return cell !== null && typeof cell === 'object';
}

/** What the workbook holds of a cell: no formula, no sign that XML cannot carry. */
export function cellValue(cell: XlsxCell): CellValue {
  if (cell === null) return null;
  if (typeof cell === 'number') return finite(cell);
  if (typeof cell === 'object') return new Date(`${cell.day}T00:00:00Z`);
  return plainTextCell(neutralText(cell));
}

/** A text as a cell holds it: without the signs that XML cannot carry, and never a formula, whatever it looks like. */
export function plainTextCell(text: string): string {
  const held = printable(text);
  if (held.length > MAX_CELL_CHARACTERS) throw new RangeError('A text is too long for one cell');
  // Excel reads `_x000D_` as a sign in disguise: an underscore that only looks like one is disguised itself.
  // XML makes a line feed of a carriage return, unless it is disguised as well.
  return held.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_');
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written as a number`);
  return value;
}

/** Without the signs that XML cannot carry. */
function printable(text: string): string {
  return text.replace(UNPRINTABLE, '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Names that Excel accepts, in the order given: `a/b` and `a:b` become `a b` and `a b (2)`. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const base = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^[' ]+/, '');
    let unique = clippedName(base, 31);
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1)
      unique = `${clippedName(base, 26)} (${count})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function clippedName(name: string, length: number): string {
  return printable(name.slice(0, length)).replace(/[' ]+$/, '') || '-';
}

function toWriteSheet({ columns, rows }: XlsxSheet, name: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach((_, column) => {
    cells.set(`0,${column}`, { style: { font: { bold: true } } });
  });
  const values = rows.map((row, index) =>
    row.map((cell, column) => {
      if (isDay(cell)) cells.set(`${index + 1},${column}`, { style: { numFmt: DAY_FORMAT } });
      return cellValue(cell);
    }),
  );
  return {
    name,
    columns: columns.map(columnWidth),
    rows: [columns.map(({ heading }) => cellValue(heading)), ...values],
    cells,
    freezePane: { rows: 1 },
  };
}
