/** How many rows and columns a cell of a copied table takes; 1 and 1 where it is not merged. */
export interface CellSpan {
  readonly rows: number;
  readonly columns: number;
}

/** Stands before what a merged cell holds, in the cells that it covers: the value is up there, or to the left. */
export const MERGED_SIGN = '↖';

/**
 * A block whose merged cells are seen. The clipboard has the value of a merged cell once, and nothing in the cells that
 * it covers; pasted as they are, these would empty what the sheet has there, and nobody would know that one number stood
 * for several lines. They carry the value under {@link MERGED_SIGN} instead, which no cell takes: it is asked about where
 * it stands. `spans` has the cells of the copied table as they are written, row by row; a covered cell that has a text
 * of its own keeps it.
 *
 * @example markMergedCells([['100'], ['']], [[{ rows: 2, columns: 1 }], []]) // [['100'], ['↖ 100']]
 */
export function markMergedCells(
  block: readonly (readonly string[])[],
  spans: readonly (readonly CellSpan[])[],
): readonly (readonly string[])[] {
  const marked = block.map((line) => [...line]);
  // Where a cell that began above or to the left still goes on.
  const covered = block.map((line) => line.map(() => false));
  for (const [row, cells] of spans.entries()) {
    let column = 0;
    for (const span of cells) {
      while (covered[row]?.[column]) column += 1;
      cover(marked, covered, { row, column }, span);
      column += span.columns;
    }
  }
  return marked;
}

function cover(
  marked: string[][],
  covered: boolean[][],
  first: { readonly row: number; readonly column: number },
  span: CellSpan,
): void {
  const value = marked[first.row]?.[first.column]?.trim() ?? '';
  const below = Math.min(first.row + span.rows, marked.length);
  for (let row = first.row; row < below; row += 1) {
    const line = marked[row] ?? [];
    const beyond = Math.min(first.column + span.columns, line.length);
    for (let column = first.column; column < beyond; column += 1) {
      const isFirst = row === first.row && column === first.column;
      const flags = covered[row];
      if (flags) flags[column] = true;
      if (!isFirst && value !== '' && line[column]?.trim() === '') {
        line[column] = `${MERGED_SIGN} ${value}`;
      }
    }
  }
}
