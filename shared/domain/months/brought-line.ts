import type { Month } from '../calendar/month.ts';
import { parseNumber } from '../numbers/parse-number.ts';
import { type CellRefusal, readCell } from './read-cell.ts';
import type { CellValue, SheetName } from './sheet.ts';
import { findColumn } from './sheet-columns.ts';

/** A line of a sheet as a file brings it: the texts of its cells by column. */
export interface BroughtLine {
  readonly sheet: SheetName;
  readonly period: Month;
  readonly row: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** What of a brought line differs from what is shown, and what of it cannot be a value. */
export interface LineComparison {
  readonly changes: readonly { readonly column: string; readonly value: CellValue }[];
  readonly refusals: readonly {
    readonly column: string;
    readonly text: string;
    readonly code: CellRefusal;
  }[];
}

/**
 * Holds a brought line against the one that the sheet shows. An empty cell says nothing and takes nothing away; what is
 * shown already is no change, also where it would not be taken today (an amount that another file brought).
 *
 * | shown | brought | comes to |
 * | --- | --- | --- |
 * | 12 | `12`, `` | nothing |
 * | 12 | `13` | 13 |
 * | null | `0` | 0 |
 * | 12 | `-1` | refused: `negative` |
 */
export function compareLine(
  { sheet, cells }: BroughtLine,
  shown: Readonly<Record<string, CellValue>>,
): LineComparison {
  const changes: LineComparison['changes'][number][] = [];
  const refusals: LineComparison['refusals'][number][] = [];
  for (const [column, text] of Object.entries(cells)) {
    const found = findColumn(sheet, column);
    const held = shown[column] ?? null;
    if (!found || found.computed || text.trim() === '' || text === held) continue;
    const reading = readCell(found.kind, text);
    if (!reading.ok) {
      if (held === null || parseNumber(text) !== held) {
        refusals.push({ column, text, code: reading.code });
      }
    } else if (reading.value !== null && reading.value !== held) {
      changes.push({ column, value: reading.value });
    }
  }
  return { changes, refusals };
}
