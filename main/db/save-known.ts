import type { Writer } from './handles.ts';
import { type Row, type Saved, saveRow } from './save-row.ts';
import type { SynchronisedTable } from './synchronised-tables.ts';

/** As {@link saveRow}, where `null` is "nothing was said": it never takes the place of a value that is held. */
export function saveKnown(writer: Writer, table: SynchronisedTable, row: Row): Saved {
  const said = Object.entries(row).filter(([, value]) => value !== null);
  return saveRow(writer, table, {
    ...Object.fromEntries(said),
    id: row.id,
    facility_id: row.facility_id,
  });
}
