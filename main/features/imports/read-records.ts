import type { Month } from '../../../shared/domain/calendar/month.ts';
import { parseActionRow } from '../../../shared/domain/imports/action-row.ts';
import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import { parseMemberRow } from '../../../shared/domain/imports/member-row.ts';
import { parseMoneyRow } from '../../../shared/domain/imports/money-row.ts';
import { parsePopulationRow } from '../../../shared/domain/imports/population-row.ts';
import { quoted } from '../../../shared/domain/imports/quoted.ts';
import {
  recogniseTable,
  type TableLayout,
} from '../../../shared/domain/imports/recognise-table.ts';
import { parseServiceRow } from '../../../shared/domain/imports/service-row.ts';
import { parseStaffRow } from '../../../shared/domain/imports/staff-row.ts';
import { parseStockRow } from '../../../shared/domain/imports/stock-row.ts';
import type { RecordKind } from '../../../shared/domain/imports/table-kind.ts';
import type { Parsed } from '../../../shared/domain/problems/problem.ts';
import type { SheetRow } from '../../../shared/domain/tables/sheet.ts';
import { listXlsxSheets, streamXlsxRows } from '../../platform/xlsx/read-xlsx.ts';
import type { ImportReading } from './import-reading.ts';
import { type InputFile, streamRows } from './input-file.ts';
import { RefusedFile } from './refused-file.ts';
import type { StagedRecord } from './staged-record.ts';

type RowReader = (row: SheetRow) => Parsed<StagedRecord>;

/** Reads a table with a heading of ours, row by row. */
export async function readRecords(reading: ImportReading, file: InputFile): Promise<void> {
  let readRow: RowReader | null = null;
  for await (const row of streamRows(file, reading.readingOptions(file))) {
    if (readRow === null) {
      readRow = openTable(reading, file, row);
      continue;
    }
    const read = readRow(row);
    if (read.ok) {
      reading.tally.warn(file.name, ...read.warnings);
      reading.put(file, read.value, row.number);
    } else reading.tally.setAside(file.name, read.problems);
    await reading.countRow();
  }
  await warnOfOtherSheets(reading, file);
}

function openTable(reading: ImportReading, file: InputFile, heading: SheetRow): RowReader {
  const table = recogniseTable(heading.cells);
  if (!table.ok) throw new RefusedFile(table.problems);
  if (table.value.kind === 'interviews')
    throw new Error('A table of interviews has its own reader');
  reading.tally.warn(file.name, ...table.warnings);
  return createRowReader(table.value.kind, table.value, reading.period);
}

function createRowReader(kind: RecordKind, layout: TableLayout, period: Month): RowReader {
  const at = <K extends RecordKind>(): TableLayout<K> => layout as TableLayout<K>;
  switch (kind) {
    case 'services':
      return (row) => staged('services', parseServiceRow(at(), row));
    case 'stock':
      return (row) => staged('stock', parseStockRow(at(), row));
    case 'money':
      return (row) => staged('money', parseMoneyRow(at(), row));
    case 'population':
      return (row) => staged('population', parsePopulationRow(at(), row));
    case 'members':
      return (row) => staged('members', parseMemberRow(at(), row));
    case 'actions':
      return (row) => staged('actions', parseActionRow(at(), row));
    case 'staff':
      return (row) => {
        const read = parseStaffRow(at(), row);
        if (!read.ok) return read;
        return staged('staff', {
          ...read,
          value: { ...read.value, period: read.value.period ?? period },
        });
      };
  }
}

/** The row under its kind; the compiler holds the two together. */
function staged<K extends RecordKind>(
  kind: K,
  read: Parsed<Extract<StagedRecord, { kind: K }>['row']>,
): Parsed<StagedRecord> {
  if (!read.ok) return read;
  const record = { kind, row: read.value } as Extract<StagedRecord, { kind: K }>;
  return { ok: true, value: record, warnings: read.warnings };
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
