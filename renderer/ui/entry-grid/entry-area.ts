import type {
  CellChange,
  CellValue,
  SheetColumn,
  SheetRow,
} from '../../../shared/domain/months/sheet.ts';
import { writeTsv } from '../table-text.ts';

/** The cells between two places, both within. */
export interface EntryArea {
  readonly minRowIndex: number;
  readonly maxRowIndex: number;
  readonly minColumnIndex: number;
  readonly maxColumnIndex: number;
}

/** A value as a French spreadsheet reads it back: a comma, and nothing between the thousands. */
export function writePlain(value: CellValue): string {
  return typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '');
}

function within(area: EntryArea, rows: readonly SheetRow[], columns: readonly SheetColumn[]) {
  return {
    lines: rows.slice(area.minRowIndex, area.maxRowIndex + 1),
    fields: columns.slice(area.minColumnIndex, area.maxColumnIndex + 1),
  };
}

/** The chosen cells for the clipboard. */
export function copyArea(
  area: EntryArea,
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
): string {
  const { lines, fields } = within(area, rows, columns);
  return writeTsv(
    lines.map(({ cells }) => fields.map(({ code }) => writePlain(cells[code] ?? null))),
  );
}

/** Whether somebody may write here at all. */
export function isTyped(row: SheetRow, column: SheetColumn): boolean {
  return row.managed && !column.computed;
}

/** Empties what is typed among the chosen cells. */
export function emptyArea(
  area: EntryArea,
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
): readonly CellChange[] {
  const { lines, fields } = within(area, rows, columns);
  return lines.flatMap((row) =>
    fields
      .filter((column) => isTyped(row, column))
      .map(({ code }) => ({ row: row.id, column: code, value: null })),
  );
}

/** Writes the first of the chosen lines into the others; of one line alone, the line above it into it. */
export function fillDown(
  area: EntryArea,
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
): readonly CellChange[] {
  const isOneLine = area.minRowIndex === area.maxRowIndex;
  const source = rows[isOneLine ? area.minRowIndex - 1 : area.minRowIndex];
  if (!source) return [];
  const { lines, fields } = within(area, rows, columns);
  return lines
    .filter((row) => row.id !== source.id)
    .flatMap((row) =>
      fields
        .filter((column) => isTyped(row, column))
        .map(({ code }) => ({ row: row.id, column: code, value: source.cells[code] ?? null })),
    );
}

/** One copied cell goes into every chosen cell; a block goes as it is. */
export function repeatBlock(
  block: readonly (readonly string[])[],
  area: EntryArea,
): readonly (readonly string[])[] {
  const [only] = block[0] ?? [];
  const isOne = block.length === 1 && block[0]?.length === 1 && only !== undefined;
  if (!isOne) return block;
  const width = area.maxColumnIndex - area.minColumnIndex + 1;
  const height = area.maxRowIndex - area.minRowIndex + 1;
  return Array.from({ length: height }, () => Array.from({ length: width }, () => only));
}
