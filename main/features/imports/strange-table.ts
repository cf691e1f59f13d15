import type { Month } from '../../../shared/domain/calendar/month.ts';
import { importProblem } from '../../../shared/domain/imports/import-problem.ts';
import { layOutMatch } from '../../../shared/domain/imports/matched-layout.ts';
import {
  headingsAt,
  proposeMatch,
  type TableHead,
  titlesAbove,
} from '../../../shared/domain/imports/propose-match.ts';
import { quoted } from '../../../shared/domain/imports/quoted.ts';
import { decideSaidMonth } from '../../../shared/domain/imports/said-month.ts';
import { shapeOf, type TableMatch } from '../../../shared/domain/imports/table-match.ts';
import type { OpenTable } from '../../../shared/domain/imports/unfold-row.ts';
import type { Parsed, Problem } from '../../../shared/domain/problems/problem.ts';

/** A table whose columns a person matched once, ready to be read below its heading. */
export interface MatchedTable extends OpenTable {
  readonly headingRow: number;
  readonly match: TableMatch;
}

/** What an import knows of tables that are not ours. */
export interface KnownTables {
  /** What the centre said of tables with these words in their heading. */
  readonly findMatch: (words: readonly string[]) => TableMatch | null;
  /** The month that a person said of one file. */
  readonly chosenMonth: (path: string) => Month | null;
  /** The month that a person said of all tables without one. */
  readonly usualMonth: Month | null;
}

/** More columns than anybody matches one by one; such a sheet is no table of a centre. */
const MOST_COLUMNS = 100;
const MOST_NAMED = 8;
const LONGEST_NAMED = 30;

/** Opens a table by what was remembered of its heading; `null` where nothing is. */
export function openRemembered(
  head: TableHead,
  { path, name }: { readonly path: string; readonly name: string },
  known: KnownTables,
): Parsed<MatchedTable> | null {
  for (const row of head.rows) {
    const headings = headingsAt(head, row);
    const words = shapeOf(headings);
    const match = words.length > 1 ? known.findMatch(words) : null;
    if (match === null) continue;
    const said = decideSaidMonth({
      chosen: known.chosenMonth(path),
      titles: titlesAbove(head, row.number),
      name,
      usual: known.usualMonth,
    });
    const laidOut = layOutMatch(match, headings, said);
    if (!laidOut.ok) return laidOut;
    const { kind } = match;
    const used = importProblem('match-used', { kind, row: row.number }, { row: row.number });
    const table = { kind, layouts: laidOut.value, heading: row.cells, isMatched: true };
    return { ok: true, value: { ...table, headingRow: row.number, match }, warnings: [used] };
  }
  return null;
}

/** Whether somebody could say what these columns mean: a table has columns, and lines below a heading. */
export function canBeMatched({ rows, width }: TableHead): boolean {
  return width > 1 && width <= MOST_COLUMNS && rows.length > 1;
}

/** What would have to be matched on the screen, or why it cannot be. */
export function describeStrange(head: TableHead): readonly Problem[] {
  if (head.width > MOST_COLUMNS) return [importProblem('table-too-wide', { limit: MOST_COLUMNS })];
  const proposed = canBeMatched(head) ? proposeMatch(head) : null;
  const row = head.rows.find(({ number }) => number === proposed?.headingRow);
  if (row === undefined) return [importProblem('no-table', {})];
  const names = headingsAt(head, row).flatMap(({ text, isBlank }) => (isBlank ? [] : [text]));
  const named = names.slice(0, MOST_NAMED).map((name) => quoted(name.slice(0, LONGEST_NAMED)));
  const columns = [...named, ...(names.length > MOST_NAMED ? ['…'] : [])].join(', ');
  return [importProblem('columns-to-match', { columns, row: row.number })];
}
