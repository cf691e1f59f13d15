import { parseNumber } from '../numbers/parse-number.ts';
import type { Problem } from '../problems/problem.ts';
import type { SheetRow } from '../tables/sheet.ts';
import type { RecordLayout } from './matched-layout.ts';
import type { MeantRow } from './merged-rows.ts';
import type { TableLayout } from './recognise-table.ts';
import { parseRecordRow } from './record-row.ts';
import type { RecordKind } from './table-kind.ts';
import { COLUMN_MEANINGS, type MatchedKind, VALUE_COLUMNS } from './table-match.ts';
import { unfoldRow } from './unfold-row.ts';
import { parseWrittenMonth } from './written-date.ts';

/** One record as it would come in, or why a line of the table would not. */
export interface PreviewLine {
  /** The number of its row in the table. */
  readonly row: number;
  /** One a column of the preview: a number, a month or a text as it was read; `null` where nothing is recorded. */
  readonly cells: readonly (string | number | null)[];
  readonly problems: readonly Problem[];
}

/** The first lines of a table as they would come in. */
export interface MatchPreview {
  /** Our columns, by their stable words. */
  readonly columns: readonly string[];
  readonly lines: readonly PreviewLine[];
}

/** Reads the rows below a heading as they are matched; at most so many lines are given. */
export function previewMatch(
  kind: MatchedKind,
  layouts: readonly RecordLayout[],
  heading: readonly string[],
  rows: readonly MeantRow[],
  most: number,
): MatchPreview {
  const held = new Set(layouts.flatMap(({ layout }) => [...layout.positions.keys()]));
  const columns = COLUMN_MEANINGS[kind].filter((column) => held.has(column));
  const table = { kind, layouts, heading, isMatched: true };
  const lines: PreviewLine[] = [];
  for (const row of rows) {
    if (lines.length >= most) break;
    const { records, warnings, problems } = unfoldRow(table, row);
    const told = [...problems, ...warnings];
    if (told.length > 0)
      lines.push({ row: row.number, cells: columns.map(() => null), problems: told });
    for (const record of records) lines.push(previewRecord(columns, record.layout, record.row));
  }
  return { columns, lines: lines.slice(0, most) };
}

function previewRecord(
  columns: readonly string[],
  layout: TableLayout<RecordKind>,
  row: SheetRow,
): PreviewLine {
  const read = parseRecordRow(layout, row);
  const cells = columns.map((column) => {
    const position = layout.positions.get(column);
    return readCell(layout.kind, column, position === undefined ? '' : (row.cells[position] ?? ''));
  });
  return { row: row.number, cells, problems: read.ok ? read.warnings : read.problems };
}

function readCell(kind: RecordKind, column: string, written: string): string | number | null {
  const text = written.trim();
  if (text === '') return null;
  if (VALUE_COLUMNS[kind].includes(column)) return parseNumber(text) ?? text;
  return column === 'periode' || column === 'peremption' ? (parseWrittenMonth(text) ?? text) : text;
}
