import type { SheetName } from '../../../shared/domain/months/sheet.ts';
import type { Reader } from '../../db/handles.ts';
import type { MonthPlace } from './sheet-source.ts';

interface NotedCell {
  readonly row: string;
  readonly column: string;
  readonly flagged: boolean;
}

/** The cells of a sheet that carry a note or a flag. */
export function listNotedCells(
  db: Reader,
  { facility, period }: MonthPlace,
  sheet: SheetName,
): readonly NotedCell[] {
  const rows = db.all<{ row: string; column: string; flagged: number }>(
    `SELECT row_key AS row, column_key AS "column", flagged FROM cell_note
     WHERE facility_id = ? AND period = ? AND sheet = ?`,
    [facility, period, sheet],
  );
  return rows.map((noted) => ({ ...noted, flagged: noted.flagged === 1 }));
}

/** The note of one cell. */
export function readNote(
  db: Reader,
  { facility, period }: MonthPlace,
  sheet: SheetName,
  row: string,
  column: string,
): { readonly note: string | null; readonly flagged: boolean } {
  const held = db.get<{ note: string; flagged: number }>(
    'SELECT note, flagged FROM cell_note WHERE id = ?',
    [noteId(facility, period, sheet, row, column)],
  );
  return { note: held?.note ?? null, flagged: held?.flagged === 1 };
}

/** What names the note of a cell. */
export function noteId(
  facility: string,
  period: string,
  sheet: SheetName,
  row: string,
  column: string,
): string {
  return [facility, period, sheet, row, column].join(':');
}
