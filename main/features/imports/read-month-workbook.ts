import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import { quoted } from '../../../shared/domain/imports/quoted.ts';
import { SHEETS, type SheetName } from '../../../shared/domain/months/sheet.ts';
import { SHEET_COLUMNS } from '../../../shared/domain/months/sheet-columns.ts';
import { writtenText } from '../../../shared/domain/tables/neutral-text.ts';
import type { SheetRow } from '../../../shared/domain/tables/sheet.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import { createTranslator } from '../../platform/translator.ts';
import { listXlsxSheets, streamXlsxRows } from '../../platform/xlsx/read-xlsx.ts';
import type { WorkbookMark } from '../exchange/workbook-mark.ts';
import { findWorkbookMark } from './exchange-kinds.ts';
import type { ImportReading } from './import-reading.ts';
import type { InputFile } from './input-file.ts';

/** Where the cells of a line stand. */
interface LineLayout {
  readonly code: number;
  /** From the column's code to its position. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Reads a workbook that a month went out as: line by line, found again by its code and its headings. */
export async function readMonthWorkbook(reading: ImportReading, file: InputFile): Promise<void> {
  const mark = await findWorkbookMark(file.path);
  if (mark === null) throw new Error(`${file.name} was taken for the workbook of a month`);
  const { code } = reading.facility;
  if (mark.facility !== code) {
    const facts = { value: quoted(mark.facility), facility: code };
    reading.warn(file, importProblem('centre-differs', facts));
  }
  const tabs = await listXlsxSheets(file.path);
  const translate = createTranslator(mark.language);
  for (const sheet of SHEETS) {
    const name = translate(`months:sheets.${sheet}`);
    if (tabs.some((tab) => tab.toLowerCase() === name.toLowerCase())) {
      await readTab(reading, file, { ...mark, sheet, name });
    }
  }
}

interface Tab extends WorkbookMark {
  readonly sheet: SheetName;
  readonly name: string;
}

async function readTab(reading: ImportReading, file: InputFile, tab: Tab): Promise<void> {
  const { sheet, name, period } = tab;
  // Rows are numbered on each sheet: the name says which.
  const place = { name: `${file.name}, ${name}`, path: `${file.path}#${sheet}` };
  const options = { ...reading.readingOptions(file), sheet: name };
  let layout: LineLayout | null = null;
  for await (const row of streamXlsxRows(file.path, options)) {
    if (layout === null) {
      layout = findLayout(row, tab);
      continue;
    }
    const line = writtenText(row.cells[layout.code] ?? '').trim();
    if (line === '') continue;
    const cells = readCells(sheet, layout, row);
    reading.put(place, { kind: 'line', line: { sheet, period, row: line, cells } }, row.number);
    await reading.countRow();
  }
  if (layout === null) {
    reading.tally.setAside(place.name, [
      importProblem('workbook-heading-missing', { sheet: name }),
    ]);
  }
}

/** The heading is the row that names the code and the first column that people fill. */
function findLayout({ cells }: SheetRow, { sheet, language }: Tab): LineLayout | null {
  const translate = createTranslator(language);
  const words = cells.map(foldSpelling);
  const positionOf = (key: string): number => words.indexOf(foldSpelling(translate(key)));
  const code = positionOf('exchange:workbook.code');
  const columns = SHEET_COLUMNS[sheet].flatMap(({ code: column, computed }) => {
    const position = computed ? -1 : positionOf(`months:columns.${sheet}.${column}`);
    return position < 0 ? [] : [[column, position] as const];
  });
  return code < 0 || columns.length === 0 ? null : { code, columns: new Map(columns) };
}

function readCells(sheet: SheetName, { columns }: LineLayout, row: SheetRow) {
  const months = SHEET_COLUMNS[sheet].filter(({ kind }) => kind === 'month');
  const isMonth = (column: string): boolean => months.some(({ code }) => code === column);
  const cells = [...columns].map(([column, position]) => {
    const text = row.cells[position] ?? '';
    // A month is written as its first day.
    return [column, isMonth(column) ? text.replace(/^(\d{4}-\d{2})-\d{2}$/, '$1') : text] as const;
  });
  return Object.fromEntries(cells);
}
