import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { readCell } from '../../../shared/domain/months/read-cell.ts';
import type {
  CellChange,
  CellKind,
  CellValue,
  SheetName,
} from '../../../shared/domain/months/sheet.ts';
import { findColumn } from '../../../shared/domain/months/sheet-columns.ts';
import type { Writer } from '../../db/handles.ts';
import { demandOpenMonth } from '../../db/month-lock.ts';
import type { MonthPlace } from './sheet-source.ts';
import { SHEET_SOURCES } from './sheets.ts';

/** Writes cells of one sheet, all or none; a locked month, an unknown line and a value of the wrong kind are refused. */
export function saveCells(
  db: Writer,
  place: MonthPlace,
  sheet: SheetName,
  changes: readonly CellChange[],
): void {
  demandOpenMonth(db, place.facility, place.period);
  for (const change of changes) demandFit(sheet, change);
  const lines = Map.groupBy(changes, (change) => change.row);
  SHEET_SOURCES[sheet].save(db, place, lines);
}

function demandFit(sheet: SheetName, { row, column, value }: CellChange): void {
  const found = findColumn(sheet, column);
  if (found && !found.computed && fits(found.kind, value)) return;
  throw new ExpectedFailure({ code: 'cell-refused', facts: { row, column } });
}

// The page reads what was typed; here the same rules hold for whoever calls.
function fits(kind: CellKind, value: CellValue): boolean {
  if (value === null) return true;
  if ((typeof value === 'number') === (kind === 'text' || kind === 'month')) return false;
  const reading = readCell(kind, String(value));
  return reading.ok && reading.value === value;
}
