import { join } from 'node:path';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { type Month, monthsEndingWith } from '../../../shared/domain/calendar/month.ts';
import { toDataValueRows, toDataValueSet } from '../../../shared/domain/exchange/data-value-set.ts';
import type { ExportFormat } from '../../../shared/domain/exchange/export-format.ts';
import { SHEETS, type SheetName } from '../../../shared/domain/months/sheet.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { writePlainCsv } from '../../platform/csv/write-csv.ts';
import { writeFileAtomically } from '../../platform/files/atomic-write.ts';
import { makeFolder } from '../../platform/files/make-folder.ts';
import { writeLaidOutXlsx } from '../../platform/xlsx/write-laid-out.ts';
import { getFacility } from '../facilities/reader.ts';
import { readDataValues, type SentValues } from './data-values.ts';
import { exportName } from './export-name.ts';
import { writeLinkTable } from './link-table.ts';
import { layOutMonth } from './month-workbook.ts';
import { writeRawTable } from './raw-tables.ts';

/** A month to be written into a file. */
export interface ExportOrder {
  readonly facility: string;
  readonly period: Month;
  /** How many months that end with the period; only DHIS2 takes more than one. */
  readonly months: number;
  readonly format: ExportFormat;
  /** Which table; `null` for all four, and then `out` is a folder. */
  readonly sheet: SheetName | null;
  readonly language: Language;
  readonly out: string;
}

/** What was written, and for DHIS2 what of it. */
export interface ExportResult {
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  /** How many values were sent, and what has values and is linked to nothing; `null` for other formats. */
  readonly dhis2: {
    readonly values: number;
    readonly unlinked: SentValues['unlinked'];
  } | null;
}

/** Writes a month, or months for DHIS2, each file whole or not at all. */
export async function exportMonth(
  db: Reader,
  order: ExportOrder,
  today: Day,
): Promise<ExportResult> {
  const { format, out } = order;
  getFacility(db, order.facility);
  switch (format) {
    case 'xlsx': {
      const bytes = await writeLaidOutXlsx(layOutMonth(db, order, today));
      return { files: [keep(out, bytes)], dhis2: null };
    }
    case 'csv':
      return { files: writeTables(db, order), dhis2: null };
    case 'dhis2-links':
      return { files: [keep(out, writeLinkTable(db))], dhis2: null };
    case 'dhis2-json':
    case 'dhis2-csv': {
      const periods = monthsEndingWith(order.period, order.months);
      const { values, unlinked } = readDataValues(db, { ...order, periods });
      const bytes =
        format === 'dhis2-csv'
          ? writePlainCsv(toDataValueRows(values))
          : Buffer.from(`${JSON.stringify(toDataValueSet(values), null, 1)}\n`);
      return { files: [keep(out, bytes)], dhis2: { values: values.length, unlinked } };
    }
  }
}

function keep(path: string, bytes: Uint8Array): ExportResult['files'][number] {
  writeFileAtomically(path, bytes);
  return { path, bytes: bytes.byteLength };
}

function writeTables(db: Reader, order: ExportOrder): ExportResult['files'] {
  const { facility, period, sheet, out } = order;
  if (sheet !== null) return [keep(out, writeRawTable(db, order, sheet))];
  makeFolder(out);
  return SHEETS.map((each) => {
    const name = exportName({ facility, period, format: 'csv', sheet: each });
    return keep(join(out, name), writeRawTable(db, order, each));
  });
}
