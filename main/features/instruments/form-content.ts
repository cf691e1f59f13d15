import { createHash } from 'node:crypto';
import type { Sheet } from '../../../shared/domain/tables/sheet.ts';

/** The sheets of a file that are the form; what else stands in it is not read. */
export const FORM_SHEETS: readonly string[] = ['survey', 'choices', 'settings'];

/** The same for the same form, wherever its rows stand and however many empty cells surround them. */
export function hashContent(sheets: readonly Sheet[]): string {
  const content = sheets
    .map(({ name, rows }) => ({
      name: name.trim().toLowerCase(),
      rows: rows
        .map(({ cells }) => trimEnd(cells.map((cell) => cell.trim())))
        .filter((cells) => cells.length > 0),
    }))
    .toSorted((a, b) => FORM_SHEETS.indexOf(a.name) - FORM_SHEETS.indexOf(b.name));
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function trimEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
