import type { CellValue, SheetColumn, SheetRow } from '../../../shared/domain/months/sheet.ts';

/** Three columns that are typed, and one among them that is computed. */
export const COLUMNS: readonly SheetColumn[] = [
  { code: 'received', kind: 'quantity', computed: false, summed: false },
  { code: 'used', kind: 'quantity', computed: false, summed: false },
  { code: 'closing', kind: 'quantity', computed: true, summed: false },
  { code: 'expiry', kind: 'month', computed: false, summed: false },
];

/** A line of a sheet, with what it holds. */
export function lineOf(
  id: string,
  cells: Readonly<Record<string, CellValue>> = {},
  managed = true,
): SheetRow {
  return { id, label: id, unit: '', group: '', managed, local: false, cells };
}
