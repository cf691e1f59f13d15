import { findDataValueColumns } from '../../../shared/domain/exchange/data-value-set.ts';
import { findLinkColumns } from '../../../shared/domain/exchange/link-table.ts';
import { FileReading } from '../../platform/files/file-reading.ts';
import { openRegularFile } from '../../platform/files/regular-file.ts';
import { encodingOfMark } from '../../platform/files/text-decoding.ts';
import { streamXlsxRows } from '../../platform/xlsx/read-xlsx.ts';
import { readMark, type WorkbookMark } from '../exchange/workbook-mark.ts';

/** What the program itself sends out, or a DHIS2 server. */
export type ExchangeKind = 'month-workbook' | 'data-values' | 'links';

/** Where a mark stands at the latest, and a data value set names its list. */
const MARK_ROWS = 30;
const HEAD_BYTES = 64 * 1024;

/** The kind of a table, from its heading; `null` for any other. */
export function recogniseExchangeTable(heading: readonly string[]): ExchangeKind | null {
  if (findDataValueColumns(heading) !== null) return 'data-values';
  return findLinkColumns(heading) === null ? null : 'links';
}

/** What a workbook that holds a month says of itself; `null` for any other. */
export async function findWorkbookMark(path: string): Promise<WorkbookMark | null> {
  for await (const { number, cells } of streamXlsxRows(path)) {
    if (number > MARK_ROWS) return null;
    for (const cell of cells) {
      const mark = readMark(cell);
      if (mark !== null) return mark;
    }
  }
  return null;
}

/** Whether a JSON file names a list of data values near its beginning. */
export async function isDataValueSet(path: string): Promise<boolean> {
  const reading = new FileReading(path, {});
  const file = await openRegularFile(reading, reading.limits.fileBytes);
  try {
    const head = await file.read(0, HEAD_BYTES);
    const text = new TextDecoder(encodingOfMark(head) ?? 'utf-8').decode(head);
    return /"dataValues"\s*:/.test(text);
  } finally {
    await file.close();
  }
}
