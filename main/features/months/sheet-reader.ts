import type { CellHistory, MonthSheet, SavedSheet } from '../../../shared/contract/months.ts';
import { monthsEndingWith } from '../../../shared/domain/calendar/month.ts';
import type { CellChange, CellValue, SheetName } from '../../../shared/domain/months/sheet.ts';
import { SHEET_COLUMNS } from '../../../shared/domain/months/sheet-columns.ts';
import { median } from '../../../shared/domain/statistics/averages.ts';
import type { Reader } from '../../db/handles.ts';
import { listRecordedMonths } from '../indicators/figure-reader.ts';
import { createProducts } from './month-products.ts';
import { readMonthState } from './month-state.ts';
import { listNotedCells, readNote } from './note-reader.ts';
import { readMonthQuality } from './quality-reader.ts';
import type { HeldCell, MonthPlace } from './sheet-source.ts';
import { SHEET_SOURCES } from './sheets.ts';
import { listSheetWarnings } from './warning-reader.ts';

/** The months that the panel of a cell shows. */
const PANEL_MONTHS = 12;

/** A sheet of a month, whole. */
export function readSheet(db: Reader, place: MonthPlace, sheet: SheetName): MonthSheet {
  const source = SHEET_SOURCES[sheet];
  const products = createProducts(db, place);
  return {
    columns: [...SHEET_COLUMNS[sheet]],
    rows: [...source.rows(db, place, products)],
    warnings: [...listSheetWarnings(db, place, [sheet], products)],
    noted: [...listNotedCells(db, place, sheet)],
    state: readMonthState(db, place.facility, place.period).state,
    quality: readMonthQuality(db, place, products),
    before: source.before(db, place),
  };
}

/**
 * A sheet after cells of it were written. Of stock, the longest, only the lines that were written: what a product has in
 * a month depends on no other product. The other sheets are reckoned across their lines.
 */
export function readSaved(
  db: Reader,
  place: MonthPlace,
  sheet: SheetName,
  changes: readonly CellChange[],
): SavedSheet {
  const whole = readSheet(db, place, sheet);
  if (sheet !== 'stock') return { ...whole, touched: null };
  const touched = new Set(changes.map(({ row }) => row));
  return {
    ...whole,
    rows: whole.rows.filter(({ id }) => touched.has(id)),
    warnings: whole.warnings.filter(({ row }) => touched.has(row)),
    touched: [...touched],
  };
}

/** What the panel says of one cell: its year, what is usual, who changed it. */
export function readCellHistory(
  db: Reader,
  place: MonthPlace,
  sheet: SheetName,
  row: string,
  column: string,
): CellHistory {
  const source = SHEET_SOURCES[sheet];
  const months = monthsEndingWith(place.period, PANEL_MONTHS);
  const values = source.values(db, place.facility, row, column, months);
  const known = values.filter((value) => typeof value === 'number');
  const cell = source.cellRow(place, row, column);
  return {
    values: months.map((period, position) => ({ period, value: values[position] ?? null })),
    minimum: known.length === 0 ? null : Math.min(...known),
    maximum: known.length === 0 ? null : Math.max(...known),
    median: median(known),
    ...readNote(db, place, sheet, row, column),
    changes: cell === null ? [] : [...listChanges(db, cell)],
  };
}

interface EventRow {
  readonly at: number;
  readonly user: string;
  readonly before: string | null;
  readonly after: string | null;
}

// The counter is that of the index `journal_by_row`, which holds what people type and not what a large import brought.
function listChanges(db: Reader, { table, id, field }: HeldCell): CellHistory['changes'] {
  const events = db.all<EventRow>(
    `SELECT j.clock_ms AS at, coalesce(u.name, j.user) AS user, j.before, j.after
     FROM journal j LEFT JOIN user u ON u.id = j.user
     WHERE j.row_id = ? AND j.table_name = ? AND j.clock_counter < 10000
     ORDER BY j.id DESC LIMIT 200`,
    [id, table],
  );
  return events.flatMap(({ at, user, before, after }) => {
    const change = { before: valueIn(before, field), after: valueIn(after, field) };
    return change.before === change.after
      ? []
      : [{ at: new Date(at).toISOString(), user, ...change }];
  });
}

function valueIn(fields: string | null, field: string): CellValue {
  if (fields === null) return null;
  return (JSON.parse(fields) as Readonly<Record<string, CellValue>>)[field] ?? null;
}

/** The months of a centre that hold anything, the newest first, with the state of each. */
export function listMonths(db: Reader, facility: string) {
  return listRecordedMonths(db, facility).map((period) => ({
    period,
    state: readMonthState(db, facility, period).state,
  }));
}
