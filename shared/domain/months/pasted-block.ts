import { type CellRefusal, readCell } from './read-cell.ts';
import type { CellChange, CellValue, SheetColumn, SheetRow } from './sheet.ts';

/** Where a block is pasted: its top left cell, counted from 0 among the rows and columns that are shown. */
export interface PastePlace {
  readonly row: number;
  readonly column: number;
}

/** A cell whose text could not be taken; the text is kept to be shown there. */
export interface RefusedCell {
  readonly row: string;
  readonly column: string;
  readonly text: string;
  readonly code: CellRefusal;
}

/** What pasting a block would do. */
export interface PastePlan {
  readonly changes: readonly CellChange[];
  readonly refused: readonly RefusedCell[];
  /** Cells of the block that lie beyond the last row or column; they are told of, and not written. */
  readonly outside: number;
}

/**
 * The cells of a block as Excel and LibreOffice put it on the clipboard: tabs between cells, a line a row, quotes round
 * a cell that holds a tab, a line end or a quote (doubled inside). The line end after the last row adds none.
 */
export function splitBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    const [, quoted, plain = '', end] = match;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== '\t') {
      if (cell.lastIndex >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}

/** Lays a block over the rows and columns shown, from a place on; a single cell fills a whole selection elsewhere. */
export function planPaste(
  block: readonly (readonly string[])[],
  place: PastePlace,
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
): PastePlan {
  const changes: CellChange[] = [];
  const refused: RefusedCell[] = [];
  let outside = 0;
  for (const [down, line] of block.entries()) {
    for (const [right, text] of line.entries()) {
      const row = rows[place.row + down];
      const column = columns[place.column + right];
      if (row === undefined || column === undefined) {
        outside += text.trim() === '' ? 0 : 1;
        continue;
      }
      const read = readPasted(row, column, text);
      if (read === null) continue;
      if ('value' in read) changes.push({ row: row.id, column: column.code, value: read.value });
      else refused.push({ row: row.id, column: column.code, text, code: read.code });
    }
  }
  return { changes, refused, outside };
}

/**
 * What a pasted text comes to in its cell; `null` where nothing may be typed: a cell that the program computes keeps its
 * own value, whatever the block has there.
 */
export function readPasted(
  row: SheetRow,
  column: SheetColumn,
  text: string,
): { readonly value: CellValue } | { readonly code: CellRefusal } | null {
  if (column.computed || !row.managed) return null;
  const reading = readCell(column.kind, text);
  return reading.ok ? { value: reading.value } : { code: reading.code };
}
