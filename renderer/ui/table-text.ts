import { neutralText } from '../../shared/domain/tables/neutral-text.ts';
import type { CellValue } from './data-column.ts';

/** Cells as a spreadsheet takes them from the clipboard: tabs and lines, quotes where a text holds one of them. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string): string =>
    /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

/**
 * A CSV file that a double click opens rightly in a French Excel: byte order mark, `;`, CRLF. Figures are raw, empty where
 * no value is recorded; texts that look like formulas are neutralised.
 */
export function writeCsv(rows: readonly (readonly CellValue[])[]): string {
  const cell = (value: CellValue): string => {
    if (value === null) return '';
    const text = typeof value === 'number' ? String(value) : neutralText(value);
    return /[;\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}
