import type { ListedWarning, MonthSheet } from '../../../shared/contract/months.ts';
import type { SheetColumn, SheetName, SheetRow } from '../../../shared/domain/months/sheet.ts';
import type { CellMark } from '../../ui/entry-grid/entry-row.tsx';
import { type CellMap, cellIn, withCell } from '../../ui/entry-grid/entry-step.ts';

const NOTHING: CellMark = { warning: null, noted: false, flagged: false };

/** The line that a warning is about: a cash box is meant as a whole, and its first line stands for it. */
export function rowOfWarning(
  { row }: { readonly row: string },
  rows: readonly SheetRow[],
): SheetRow | undefined {
  return rows.find(({ id }) => id === row) ?? rows.find(({ id }) => id.startsWith(`${row}|`));
}

/** The warnings of each line, by its id. */
export type WarningsByRow = ReadonlyMap<string, readonly ListedWarning[]>;

/** The warnings by the line that they are about, or that stands for what they are about. */
export function placeWarnings(
  warnings: readonly ListedWarning[],
  rows: readonly SheetRow[],
): WarningsByRow {
  const ids = new Set(rows.map(({ id }) => id));
  const placed = new Map<string, ListedWarning[]>();
  for (const warning of warnings) {
    const row = ids.has(warning.row) ? warning.row : rowOfWarning(warning, rows)?.id;
    if (row === undefined) continue;
    const held = placed.get(row);
    if (held) held.push(warning);
    else placed.set(row, [warning]);
  }
  return placed;
}

/** What stands at each cell beside its value; a warning of a whole line stands at its first column. */
export function markCells(
  warnings: WarningsByRow,
  noted: MonthSheet['noted'],
  columns: readonly SheetColumn[],
): CellMap<CellMark> {
  const marks = new Map<string, Readonly<Record<string, CellMark>>>();
  const first = columns[0]?.code ?? '';
  for (const [row, own] of warnings) {
    for (const { column, reason } of own) {
      const at = column ?? first;
      const held = cellIn(marks, row, at) ?? NOTHING;
      const isOpen = reason === null || held.warning === 'open';
      withCell(marks, row, at, { ...held, warning: isOpen ? 'open' : 'explained' });
    }
  }
  for (const { row, column, flagged } of noted) {
    withCell(marks, row, column, {
      ...(cellIn(marks, row, column) ?? NOTHING),
      noted: true,
      flagged,
    });
  }
  return marks;
}

/** The column without which a line says nothing. */
const TELLING: Readonly<Record<SheetName, string>> = {
  services: 'value',
  stock: 'closing',
  staff: 'filled',
  money: 'amount',
};

/** How many of the lines that are kept here say something. */
export function countFilled(sheet: SheetName, rows: readonly SheetRow[]) {
  const kept = rows.filter(({ managed }) => managed);
  const filled = kept.filter(({ cells }) => (cells[TELLING[sheet]] ?? null) !== null);
  return { filled: filled.length, of: kept.length };
}

/** What the columns come to whose sum means something; null where none does. */
export function sumColumns(
  columns: readonly SheetColumn[],
  rows: readonly SheetRow[],
): Readonly<Record<string, number | null>> | null {
  const summed = columns.filter((column) => column.summed);
  if (summed.length === 0) return null;
  return Object.fromEntries(
    summed.map(({ code }) => {
      const known = rows
        .map(({ cells }) => cells[code] ?? null)
        .filter((value) => typeof value === 'number');
      const sum = known.reduce((total, value) => total + value, 0);
      return [code, known.length === 0 ? null : sum];
    }),
  );
}
