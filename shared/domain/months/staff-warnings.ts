import { type MonthWarning, warn } from './month-warning.ts';
import type { SheetRow } from './sheet.ts';

/**
 * What asks for a reason in the posts of a month: more people than posts of the norm (`above-norm`), more people present
 * than filled posts (`present-above-filled`).
 */
export function staffWarnings(rows: readonly SheetRow[]): readonly MonthWarning[] {
  return rows.flatMap(({ id, cells }) => [
    ...exceeds(id, cells, 'filled', 'norm', 'above-norm'),
    ...exceeds(id, cells, 'present', 'filled', 'present-above-filled'),
  ]);
}

function exceeds(
  row: string,
  cells: SheetRow['cells'],
  part: string,
  whole: string,
  code: string,
): readonly MonthWarning[] {
  const found = cells[part] ?? null;
  const most = cells[whole] ?? null;
  if (typeof found !== 'number' || typeof most !== 'number' || found <= most) return [];
  return [warn('staff', row, part, code, { found, most })];
}
