import {
  recogniseTable,
  type TableLayout,
} from '../../../shared/domain/imports/recognise-table.ts';
import type { TableKind } from '../../../shared/domain/imports/table-kind.ts';
import type { Parsed } from '../../../shared/domain/problems/problem.ts';
import type { SheetRow } from '../../../shared/domain/tables/sheet.ts';

/** A row as a reader gives it, with the number in the margin. */
export function rowOf(cells: string, number = 2): SheetRow {
  return { number, cells: cells.split(';') };
}

/** The layout of a heading that must be recognised as that kind. */
export function layoutOf<K extends TableKind>(kind: K, heading: string): TableLayout<K> {
  const layout = accepted(recogniseTable(heading.split(';')));
  if (layout.kind !== kind) throw new Error(`Recognised as ${layout.kind}`);
  return layout as TableLayout<K>;
}

/** The value of a reading that must have gone well. */
export function accepted<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(`Refused: ${JSON.stringify(parsed.problems)}`);
  return parsed.value;
}

/** What a reading told: `code column` of each problem, or of each warning where it went well. */
export function told(parsed: Parsed<unknown>): readonly string[] {
  const notes = parsed.ok ? parsed.warnings : parsed.problems;
  return notes.map(({ code, column }) => `${code.replace('imports.', '')} ${column ?? ''}`.trim());
}
