import type { SheetName } from '../../../shared/domain/months/sheet.ts';
import type { Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import { noteId } from './note-reader.ts';
import type { MonthPlace } from './sheet-source.ts';

interface CellNote {
  readonly sheet: SheetName;
  readonly row: string;
  readonly column: string;
  readonly note: string;
  readonly flagged: boolean;
}

/** Keeps a note or a flag at a cell; with neither, nothing is kept. */
export function saveNote(db: Writer, { facility, period }: MonthPlace, cell: CellNote): void {
  const { sheet, row, column, note, flagged } = cell;
  const id = noteId(facility, period, sheet, row, column);
  if (note === '' && !flagged) {
    deleteRow(db, 'cell_note', id);
    return;
  }
  saveRow(db, 'cell_note', {
    id,
    facility_id: facility,
    period,
    sheet,
    row_key: row,
    column_key: column,
    note,
    flagged: flagged ? 1 : 0,
  });
}

/** Says why a warning of a line is right as it stands. */
export function saveReason(
  db: Writer,
  { facility, period }: MonthPlace,
  {
    sheet,
    row,
    code,
    reason,
  }: Pick<CellNote, 'sheet' | 'row'> & { readonly code: string; readonly reason: string },
): void {
  saveRow(db, 'warning_reason', {
    id: [facility, period, sheet, row, code].join(':'),
    facility_id: facility,
    period,
    sheet,
    row_key: row,
    code,
    reason,
  });
}
