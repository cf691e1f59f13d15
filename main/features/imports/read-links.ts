import { findLinkColumns, parseLinkRow } from '../../../shared/domain/exchange/link-table.ts';
import type { ImportReading } from './import-reading.ts';
import type { InputFile } from './input-file.ts';
import { streamRows } from './table-head.ts';

/** Reads the table that says what is which element of DHIS2. */
export async function readLinks(reading: ImportReading, file: InputFile): Promise<void> {
  let columns: ReturnType<typeof findLinkColumns> = null;
  for await (const row of streamRows(file, reading.readingOptions(file))) {
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
