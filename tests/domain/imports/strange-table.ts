import { layOutMatch, type RecordLayout } from '../../../shared/domain/imports/matched-layout.ts';
import { MergedRows } from '../../../shared/domain/imports/merged-rows.ts';
import {
  headingsAt,
  proposeMatch,
  type TableHead,
} from '../../../shared/domain/imports/propose-match.ts';
import { parseRecordRow, type RecordRow } from '../../../shared/domain/imports/record-row.ts';
import type { SaidMonth } from '../../../shared/domain/imports/said-month.ts';
import { shapeOf, type TableMatch } from '../../../shared/domain/imports/table-match.ts';
import { unfoldRow } from '../../../shared/domain/imports/unfold-row.ts';
import type { Parsed } from '../../../shared/domain/problems/problem.ts';
import type { CellRange } from '../../../shared/domain/tables/cell-range.ts';

/** Nobody said a month. */
export const SILENT: SaidMonth = { month: null, year: null };

/** The head of a table from lines of cells with `;` between them; an empty line is an empty row. */
export function headOf(lines: readonly string[], ranges: readonly CellRange[] = []): TableHead {
  const merged = new MergedRows(ranges);
  const rows = lines.flatMap((line, index) =>
    line === '' ? [] : [merged.read({ number: index + 1, cells: line.split(';') })],
  );
  return { rows, width: Math.max(...rows.map(({ cells }) => cells.length)) };
}

/** What is proposed for a table: its kind, the row of its heading, and `heading = meaning` of each column. */
export function proposed(head: TableHead): {
  kind: string;
  row: number;
  columns: readonly string[];
} {
  const proposal = proposeMatch(head);
  if (proposal === null) throw new Error('Nothing is proposed');
  const { headingRow, match } = proposal;
  const row = head.rows.find(({ number }) => number === headingRow);
  const columns = row === undefined ? [] : headingsAt(head, row);
  return {
    kind: match.kind,
    row: headingRow,
    columns: columns.flatMap(({ text, word }) =>
      match.columns[word] === undefined ? [] : [`${text} = ${match.columns[word]}`],
    ),
  };
}

/** A match by the headings as they are written. */
export function matchOf(
  head: TableHead,
  headingRow: number,
  kind: TableMatch['kind'],
  columns: Readonly<Record<string, string>>,
  more: Partial<TableMatch> = {},
): TableMatch {
  const headings = readAt(head, headingRow);
  const byWord = headings.flatMap(({ text, word }) => {
    const meaning = columns[text];
    return meaning === undefined ? [] : [[word, meaning] as const];
  });
  const match = { kind, words: shapeOf(headings), columns: Object.fromEntries(byWord) };
  return { ...match, box: null, direction: null, ...more };
}

function readAt(head: TableHead, headingRow: number) {
  const row = head.rows.find(({ number }) => number === headingRow);
  if (row === undefined) throw new Error(`No row ${headingRow}`);
  return headingsAt(head, row);
}

/** The layouts of a table that is matched so. */
export function layOut(
  head: TableHead,
  headingRow: number,
  match: TableMatch,
  said: SaidMonth = SILENT,
): Parsed<readonly RecordLayout[]> {
  return layOutMatch(match, readAt(head, headingRow), said);
}

/** Every record of a table that is matched so, and `row code` of what was told of it. */
export function readTable(
  head: TableHead,
  headingRow: number,
  match: TableMatch,
  said: SaidMonth = SILENT,
): { readonly records: readonly RecordRow['row'][]; readonly told: readonly string[] } {
  const laidOut = layOut(head, headingRow, match, said);
  if (!laidOut.ok) throw new Error(`Refused: ${JSON.stringify(laidOut.problems)}`);
  const heading = head.rows.find(({ number }) => number === headingRow)?.cells ?? [];
  const table = { kind: match.kind, layouts: laidOut.value, heading, isMatched: true };
  const records: RecordRow['row'][] = [];
  const told: string[] = [];
  for (const row of head.rows.filter(({ number }) => number > headingRow)) {
    const unfolded = unfoldRow(table, row);
    const problems = [...unfolded.warnings, ...unfolded.problems];
    for (const record of unfolded.records) {
      const read = parseRecordRow(record.layout, record.row);
      if (read.ok) records.push(read.value.row);
      problems.push(...(read.ok ? read.warnings : read.problems));
    }
    told.push(...problems.map(({ code, row: at }) => `${at} ${code.replace('imports.', '')}`));
  }
  return { records, told };
}
