import { findLinkColumns, parseLinkRow } from '../../../shared/domain/exchange/link-table.ts';
import { streamCsvRows } from '../../platform/csv/read-csv.ts';
import { streamXlsxRows } from '../../platform/xlsx/read-xlsx.ts';
import type { ImportReading } from './import-reading.ts';
import type { InputFile } from './input-file.ts';

/** Reads the table that says what is which element of DHIS2. */
export async function readLinks(reading: ImportReading, file: InputFile): Promise<void> {
  let columns: ReturnType<typeof findLinkColumns> = null;
  const stream = file.format === 'xlsx' ? streamXlsxRows : streamCsvRows;
  for await (const row of stream(file.path, reading.readingOptions(file))) {
    if (columns === null) {
      columns = findLinkColumns(row.cells);
      if (columns === null) throw new Error(`${file.name} was taken for a table of links`);
      continue;
    }
    const read = parseLinkRow(columns, row);
    if (read.ok) reading.put(file, { kind: 'link', row: read.value }, row.number);
    else reading.tally.setAside(file.name, read.problems);
    await reading.countRow();
  }
}
