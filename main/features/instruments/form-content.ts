import { createHash } from 'node:crypto';
import { isDataFile } from '../../../shared/domain/instruments/xlsform/data-files.ts';
import type { Sheet } from '../../../shared/domain/tables/sheet.ts';

const FORM_SHEETS: readonly string[] = [
  'survey',
  'choices',
  'settings',
  'external_choices',
  'entities',
];

/** Whether a sheet is of the form, or a data file that came with it; what else stands in its file is not read. */
export function isFormSheet({ name }: Pick<Sheet, 'name'>): boolean {
  return FORM_SHEETS.includes(name.trim().toLowerCase()) || isDataFile(name);
}

/** Data files come last, by their names. */
function orderOf(name: string): string {
  const at = FORM_SHEETS.indexOf(name);
  return at < 0 ? `~${name}` : String(at);
}

/** The same for the same form, wherever its rows stand and however many empty cells surround them. */
export function hashContent(sheets: readonly Sheet[]): string {
  const content = sheets
    .map(({ name, rows }) => ({
      name: name.trim().toLowerCase(),
      rows: rows
        .map(({ cells }) => trimEnd(cells.map((cell) => cell.trim())))
        .filter((cells) => cells.length > 0),
    }))
    .toSorted((a, b) => (orderOf(a.name) < orderOf(b.name) ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function trimEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
