import type { Month } from '../calendar/month.ts';

/** A line of another month than those around it. */
export interface OddMonth {
  readonly file: string;
  readonly row: number;
  readonly month: Month;
  /** The month of the others. */
  readonly others: Month;
}

/** How many lines at least make a month the usual one, and by how much it must outweigh the rest. */
const LEAST_LINES = 5;
const USUAL_SHARE = 0.9;
/** More of one file are no slip of the pen any more. */
const MOST_ROWS = 20;

interface MonthLines {
  count: number;
  readonly rows: number[];
}

/**
 * Counts the months that the lines of one import are of, so that a line of another month than its file, or a file of
 * another month than the others, can be told of. A file of many months has no odd one.
 */
export class MonthCensus {
  readonly #files = new Map<string, Map<Month, MonthLines>>();

  note(file: string, month: Month, row: number): void {
    const months = this.#files.get(file) ?? new Map<Month, MonthLines>();
    this.#files.set(file, months);
    const lines = months.get(month) ?? { count: 0, rows: [] };
    months.set(month, lines);
    lines.count += 1;
    if (lines.rows.length < MOST_ROWS) lines.rows.push(row);
  }

  /** The odd lines, each with the file that it is of as `note` was told. */
  findOdd(): readonly OddMonth[] {
    const within = [...this.#files].flatMap(([file, months]) => findOddRows(file, months));
    return [...within, ...this.#findOddFiles()];
  }

  /** Among files of one month each, those that are of another one than all others. */
  #findOddFiles(): readonly OddMonth[] {
    const files = [...this.#files].flatMap(([file, months]) => {
      const [only, ...rest] = [...months];
      return only === undefined || rest.length > 0
        ? []
        : [{ file, month: only[0], lines: only[1] }];
    });
    const [usual, second] = countMonths(files.map(({ month }) => month));
    if (usual === undefined || usual.count < 2 || usual.count === second?.count) return [];
    return files
      .filter(({ month }) => month !== usual.month)
      .map(({ file, month, lines }) => ({
        file,
        month,
        row: lines.rows[0] ?? 1,
        others: usual.month,
      }));
  }
}

function findOddRows(file: string, months: ReadonlyMap<Month, MonthLines>): readonly OddMonth[] {
  const all = [...months.values()].reduce((sum, { count }) => sum + count, 0);
  const [usual] = [...months].toSorted(([, a], [, b]) => b.count - a.count);
  if (usual === undefined || all < LEAST_LINES || usual[1].count < USUAL_SHARE * all) return [];
  return [...months]
    .filter(([month]) => month !== usual[0])
    .flatMap(([month, { rows }]) => rows.map((row) => ({ file, row, month, others: usual[0] })));
}

function countMonths(
  months: readonly Month[],
): readonly { readonly month: Month; readonly count: number }[] {
  return [...new Set(months)]
    .map((month) => ({ month, count: months.filter((each) => each === month).length }))
    .toSorted((a, b) => b.count - a.count);
}
