import { columnLetters } from './sheet.ts';

/** Cells of a sheet that were merged into one: rows from 1 as in the margin, columns from 0, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A range as a spreadsheet names it, so that a person finds it: `C5:C7`. */
export function rangeName({ top, left, bottom, right }: CellRange): string {
  return `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
}
