import { PAGE } from './page-geometry.ts';

/** The rows of a table from its top at `y`, all in millimetres; `total` is the place of the total among them. */
export interface RowHeights {
  readonly head: number;
  readonly rows: readonly number[];
  readonly total: number;
}

/**
 * The row before which to go to a new page, so that no page begins with a total whose rows are all on the page before;
 * `null` where the total already stands under one of its rows.
 */
export function breakBeforeTotal({ head, rows, total }: RowHeights, y: number): number | null {
  let bottom = y + head;
  let first = 0;
  for (const [index, height] of rows.slice(0, total + 1).entries()) {
    if (bottom + height > PAGE.bottom) {
      bottom = PAGE.top + head;
      first = index;
    }
    bottom += height;
  }
  return total > 0 && first === total ? total - 1 : null;
}
