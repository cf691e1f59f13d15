import { stringify } from 'csv-stringify/sync';
import { neutralText } from '../../../shared/domain/tables/neutral-text.ts';
import { plainNumber } from '../files/plain-number.ts';

/** `null` is "no value recorded": an empty cell. */
export type CsvCell = string | number | null;

/**
 * A CSV file that a double click opens rightly in a French Excel: `;` between cells, a byte order mark, CRLF.
 * Numbers are written raw, with a point and without spaces; texts that look like formulas are neutralised.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): Uint8Array {
  return writeRecords(rows, { bom: true, delimiter: ';' });
}

/** The same for a program that reads it: `,` between cells and no mark, as DHIS2 takes it. */
export function writePlainCsv(rows: readonly (readonly CsvCell[])[]): Uint8Array {
  return writeRecords(rows, { bom: false, delimiter: ',' });
}

function writeRecords(
  rows: readonly (readonly CsvCell[])[],
  { bom, delimiter }: { readonly bom: boolean; readonly delimiter: string },
): Uint8Array {
  const records = rows.map((row) => row.map(cellText));
  return Buffer.from(
    stringify(records, {
      bom,
      delimiter,
      record_delimiter: '\r\n',
      quoted_match: /[\r\n\t]/,
    }),
  );
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? plainNumber(cell) : neutralText(cell);
}
