import type { Sheet, SheetRow } from '../../tables/sheet.ts';
import { isDataFile } from './data-files.ts';

/**
 * Reads a form kept as Markdown tables, the way our own instruments are kept: each change is then a line that a
 * person can compare. Two shapes, one a
 * file; other text is left aside. Row numbers are lines of the file.
 *
 * ```text
 * ## survey                         | survey |         |      |       |
 * | type | name | label |           |        | type    | name | label |
 * | ---- | ---- | ----- |           |        | integer | age  | Âge ? |
 * | integer | age | Âge ? |
 * ```
 * In a cell, `\|` is a bar, `\\` a backslash and `<br>` a line break.
 */
export function parseMarkdownForm(text: string): readonly Sheet[] {
  const sheets: MarkdownSheet[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const heading = readSheetHeading(line);
    if (heading !== null) sheets.push({ name: heading, isIndented: false, rows: [] });
    const cells = readTableLine(line);
    if (cells !== null && !isRule(cells)) addRow(sheets, index + 1, cells);
  }
  return sheets.map(({ name, rows }) => ({ name, rows }));
}

interface MarkdownSheet {
  readonly name: string;
  /** Its rows begin with an empty cell, the first column holding the names of sheets. */
  readonly isIndented: boolean;
  readonly rows: SheetRow[];
}

function addRow(sheets: MarkdownSheet[], number: number, cells: readonly string[]): void {
  const first = cells[0] ?? '';
  const current = sheets.at(-1);
  const isName = current?.isIndented ? first !== '' : !current && first !== '';
  if (isName) sheets.push({ name: first, isIndented: true, rows: [] });
  const sheet = sheets.at(-1);
  const own = sheet?.isIndented ? cells.slice(1) : cells;
  if (own.some((cell) => cell !== '')) sheet?.rows.push({ number, cells: own });
}

const sheetNames = ['survey', 'choices', 'settings', 'entities', 'osm', 'external_choices'];

/** `## survey` opens a sheet; headings that are not the name of one are text for the reader. */
function readSheetHeading(line: string): string | null {
  const trimmed = line.trim();
  if (!trimmed.startsWith('#')) return null;
  const name = trimmed.replace(/^#+/, '').trim();
  return sheetNames.includes(name.toLowerCase()) || isDataFile(name) ? name : null;
}

/** The cells of a line `| a | b |`; `null` for a line that is no row of a table. */
function readTableLine(line: string): readonly string[] | null {
  const trimmed = line.trim();
  if (!trimmed.startsWith('|')) return null;
  const cells: string[] = [];
  let cell = '';
  for (let at = 1; at < trimmed.length; at += 1) {
    const character = trimmed[at] ?? '';
    const next = trimmed[at + 1] ?? '';
    if (character === '\\' && (next === '|' || next === '\\')) {
      cell += next;
      at += 1;
    } else if (character === '|') {
      cells.push(clean(cell));
      cell = '';
    } else cell += character;
  }
  return cell.trim() === '' ? cells : [...cells, clean(cell)];
}

function clean(cell: string): string {
  return cell.replace(/<br ?\/?>/g, '\n').trim();
}

/** The line of dashes under a heading. */
function isRule(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /^:?-+:?$/.test(cell));
}
