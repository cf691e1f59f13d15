/** A cell by its place among the cells shown. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** How large the grid is, and how many rows one page of it shows. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** A key with what was held down. */
export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
}

type Step = (at: GridPlace, size: GridSize, far: boolean) => GridPlace;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: ({ row, column }, _, far) => ({ row: far ? 0 : row - 1, column }),
  ArrowDown: ({ row, column }, { rows }, far) => ({ row: far ? rows - 1 : row + 1, column }),
  ArrowLeft: ({ row, column }, _, far) => ({ row, column: far ? 0 : column - 1 }),
  ArrowRight: ({ row, column }, { columns }, far) => ({
    row,
    column: far ? columns - 1 : column + 1,
  }),
  Home: ({ row }, _, far) => ({ row: far ? 0 : row, column: 0 }),
  End: ({ row }, { rows, columns }, far) => ({ row: far ? rows - 1 : row, column: columns - 1 }),
  PageUp: ({ row, column }, { page }) => ({ row: row - page, column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
};

function within(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

/** Where a key leads from a cell, as in a spreadsheet; null for a key that does not move. */
export function moveInGrid(
  { key, ctrlKey }: GridKey,
  at: GridPlace,
  size: GridSize,
): GridPlace | null {
  const step = STEPS[key];
  if (!step || size.rows === 0 || size.columns === 0) return null;
  const { row, column } = step(at, size, ctrlKey);
  return { row: within(row, size.rows), column: within(column, size.columns) };
}
