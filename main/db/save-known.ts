import type { Writer } from './handles.ts';
import { type Row, type Saved, saveColumns } from './save-row.ts';
import { columnsOf, type SynchronisedTable } from './synchronised-tables.ts';

/** As `saveRow`, where `null` is "nothing was said": it never takes the place of a value that is held. */
export function saveKnown(writer: Writer, table: SynchronisedTable, row: Row): Saved {
  const said = columnsOf(table).filter((column) => (row[column] ?? null) !== null);
  return saveColumns(writer, table, row, said);
}
