import type { CellRange } from '../tables/cell-range.ts';
import type { SheetRow } from '../tables/sheet.ts';

/** A row with what its merged cells say: a value that was merged down stands in every row that it covers. */
export interface MeantRow extends SheetRow {
  /** The ranges that run down through this row, its first included. */
  readonly down: readonly CellRange[];
  /** The ranges that run across columns in this row. */
  readonly across: readonly CellRange[];
}

/** A range that begins at or above the row that was read last, with its one value. */
interface OpenRange {
  readonly range: CellRange;
  readonly value: string;
}

/** Reads the merged cells of a sheet into its rows, which are given in the order of the sheet. */
export class MergedRows {
  readonly #ranges: readonly CellRange[];
  #next = 0;
  #open: readonly OpenRange[] = [];

  constructor(ranges: readonly CellRange[]) {
    this.#ranges = ranges.toSorted((a, b) => a.top - b.top);
  }

  read(row: SheetRow): MeantRow {
    this.#advance(row);
    if (this.#open.length === 0) return { ...row, down: [], across: [] };
    const cells = [...row.cells];
    for (const { range, value } of this.#open) {
      if (value === '' || (cells[range.left] ?? '') !== '') continue;
      while (cells.length < range.left) cells.push('');
      cells[range.left] = value;
    }
    const ranges = this.#open.map(({ range }) => range);
    return {
      number: row.number,
      cells,
      down: ranges.filter(({ top, bottom }) => bottom > top),
      across: ranges.filter(({ left, right }) => right > left),
    };
  }

  #advance({ number, cells }: SheetRow): void {
    const open = this.#open.filter(({ range }) => range.bottom >= number);
    for (; ; this.#next += 1) {
      const range = this.#ranges[this.#next];
      if (range === undefined || range.top > number) break;
      // A row that holds nothing is not given: a range that begins there has no value.
      const value = range.top === number ? (cells[range.left] ?? '') : '';
      if (range.bottom >= number) open.push({ range, value });
    }
    this.#open = open;
  }
}
