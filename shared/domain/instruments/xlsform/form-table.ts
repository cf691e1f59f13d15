import type { Sheet } from '../../tables/sheet.ts';
import type { LocalisedText } from '../form-definition.ts';
import { type Heading, readHeading } from './heading.ts';
import type { Place, ProblemLog } from './problem-log.ts';

/** A sheet of a form once its headings are understood. */
export interface FormTable {
  readonly sheet: string;
  /** The row that the headings stand in. */
  readonly headingRow: number;
  readonly headings: readonly Heading[];
  readonly rows: readonly FormRow[];
}

/** One row: its cells by {@link Heading.key}, spaces around them gone, empty ones absent. */
export interface FormRow {
  readonly number: number;
  readonly cells: ReadonlyMap<string, string>;
  /** The sheet that it stands in, where that is another than its table's. */
  readonly sheet?: string;
}

/** The sheet as a table; two headings that mean the same column are a problem, as are cells past the headings. */
export function readFormTable(
  sheet: Sheet,
  known: ReadonlySet<string>,
  aliases: ReadonlyMap<string, string>,
  log: ProblemLog,
): FormTable {
  const [first, ...rest] = sheet.rows;
  const headings = (first?.cells ?? []).map((text) => readHeading(text, known, aliases));
  const headingRow = first?.number ?? 1;
  reportDoubles(sheet.name, headingRow, headings, log);
  const rows = rest.flatMap((row) => {
    const cells = new Map<string, string>();
    for (const [index, text] of row.cells.entries()) {
      const heading = headings[index];
      const value = text.trim();
      if (heading && heading.key !== '' && value !== '') cells.set(heading.key, value);
    }
    return cells.size === 0 ? [] : [{ number: row.number, cells }];
  });
  return { sheet: sheet.name, headingRow, headings: headings.filter((h) => h.key !== ''), rows };
}

/** The text of a cell, `''` where it is empty or the column is missing. */
export function cellOf(row: FormRow, key: string): string {
  return row.cells.get(key) ?? '';
}

/** Where a cell is, with the heading as its author wrote it. */
export function placeOf(table: FormTable, row: FormRow, key: string): Place {
  const heading = table.headings.find((candidate) => candidate.key === key);
  return { sheet: row.sheet ?? table.sheet, row: row.number, column: heading?.written ?? key };
}

/** The texts of a column that may be written in several languages; `plain` is the language of the bare column. */
export function localisedCells(
  table: FormTable,
  row: FormRow,
  base: string,
  plain: string,
): LocalisedText {
  return Object.fromEntries(
    table.headings
      .filter((heading) => heading.base === base && row.cells.has(heading.key))
      .map((heading) => [heading.language ?? plain, cellOf(row, heading.key)]),
  );
}

function reportDoubles(
  sheet: string,
  row: number,
  headings: readonly Heading[],
  log: ProblemLog,
): void {
  const seen = new Map<string, string>();
  for (const { key, written } of headings) {
    const before = seen.get(key);
    if (key !== '' && before !== undefined) {
      log.refuse('column-twice', { sheet, row, column: written }, { column: written, before });
    }
    seen.set(key, written);
  }
}
