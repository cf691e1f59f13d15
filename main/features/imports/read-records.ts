import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import { MergedRows } from '../../../shared/domain/imports/merged-rows.ts';
import { quoted } from '../../../shared/domain/imports/quoted.ts';
import {
  recogniseTable,
  type TableLayout,
} from '../../../shared/domain/imports/recognise-table.ts';
import { parseRecordRow, type RecordRow } from '../../../shared/domain/imports/record-row.ts';
import type { RecordKind } from '../../../shared/domain/imports/table-kind.ts';
import {
  type OpenTable,
  openPlainTable,
  unfoldRow,
} from '../../../shared/domain/imports/unfold-row.ts';
import type { SheetRow } from '../../../shared/domain/tables/sheet.ts';
import { listXlsxSheets, streamXlsxRows } from '../../platform/xlsx/read-xlsx.ts';
import type { ImportReading } from './import-reading.ts';
import type { InputFile } from './input-file.ts';
import { RefusedFile } from './refused-file.ts';
import type { StagedRecord } from './staged-record.ts';
import { readRanges, streamRows } from './table-head.ts';

/** Reads a table of records row by row, by our headings or as its columns were matched. */
export async function readRecords(reading: ImportReading, file: InputFile): Promise<void> {
  const merged = new MergedRows(await readRanges(file));
  const { matched } = file;
  let table: OpenTable | null = matched?.table ?? null;
  reading.tally.warn(file.name, ...(matched?.warnings ?? []));
  for await (const written of streamRows(file, reading.readingOptions(file))) {
    const row = merged.read(written);
    if (matched !== null && row.number <= matched.table.headingRow) continue;
    if (table === null) {
      table = openTable(reading, file, row);
      continue;
    }
    const { records, warnings, problems } = unfoldRow(table, row);
    reading.tally.warn(file.name, ...warnings);
    reading.tally.setAside(file.name, problems);
    for (const record of records) readRecord(reading, file, record.layout, record.row);
    await reading.countRow();
  }
  await warnOfOtherSheets(reading, file);
}

function openTable(reading: ImportReading, file: InputFile, heading: SheetRow): OpenTable {
  const table = recogniseTable(heading.cells);
  if (!table.ok) throw new RefusedFile(table.problems);
  const { kind } = table.value;
  if (kind === 'interviews') throw new Error('A table of interviews has its own reader');
  reading.tally.warn(file.name, ...table.warnings);
  return openPlainTable({ ...table.value, kind });
}

function readRecord(
  reading: ImportReading,
  file: InputFile,
  layout: TableLayout<RecordKind>,
  row: SheetRow,
): void {
  const read = parseRecordRow(layout, row);
  if (!read.ok) {
    reading.tally.setAside(file.name, read.problems);
    return;
  }
  reading.tally.warn(file.name, ...read.warnings);
  const period = monthOfRow(read.value);
  if (period !== null) reading.months.note(file.path, period, row.number);
  reading.put(file, stagedRow(reading, read.value), row.number);
}

function monthOfRow(record: RecordRow) {
  const { kind, row } = record;
  if (kind === 'population' || kind === 'members' || kind === 'actions') return null;
  return row.period;
}

/** A staff list without a month of its own is of the month asked for. */
function stagedRow(reading: ImportReading, record: RecordRow): StagedRecord {
  if (record.kind !== 'staff') return record;
  const { row } = record;
  return { kind: 'staff', row: { ...row, period: row.period ?? reading.period } };
}

/** Only the first sheet of a workbook is a table to us; another that holds something is not passed over in silence. */
export async function warnOfOtherSheets(reading: ImportReading, file: InputFile): Promise<void> {
  if (file.format !== 'xlsx') return;
  const [, ...others] = await listXlsxSheets(file.path);
  for (const sheet of others) {
    for await (const _ of streamXlsxRows(file.path, { sheet })) {
      reading.warn(file, importProblem('sheet-not-read', { sheet: quoted(sheet) }, { sheet }));
      break;
    }
  }
}
