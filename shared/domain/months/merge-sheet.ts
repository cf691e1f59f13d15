/** What a sheet holds line by line: its lines, and what there is to explain about them. */
export interface SheetLines<Row, Warning> {
  /** In the order in which they stand. */
  readonly rows: readonly Row[];
  readonly warnings: readonly Warning[];
}

/** What became of a sheet when cells of it were written. */
export interface SheetChange<Row, Warning> extends SheetLines<Row, Warning> {
  /** The ids of the lines that `rows` and `warnings` speak of; `null` where they are all of the sheet's. */
  readonly touched: readonly string[] | null;
}

/**
 * A sheet with the lines that were written in the place of those that were there; all other lines stay the same values.
 * A thousand products are typed one after the other, and each costs one line, not a thousand. `null` where the change
 * speaks of a line that the sheet does not have: then the sheet is read anew.
 *
 * @example
 * mergeSheet({ rows: [{ id: 'sro' }, { id: 'zinc' }], warnings: [] },
 *   { touched: ['zinc'], rows: [{ id: 'zinc', cells: { used: 30 } }], warnings: [] })
 * // rows: [{ id: 'sro' }, { id: 'zinc', cells: { used: 30 } }]
 */
export function mergeSheet<
  Row extends { readonly id: string },
  Warning extends { readonly row: string },
>(
  held: SheetLines<Row, Warning>,
  change: SheetChange<Row, Warning>,
): SheetLines<Row, Warning> | null {
  if (change.touched === null) return { rows: change.rows, warnings: change.warnings };
  const touched = new Set(change.touched);
  const written = new Map(change.rows.map((row) => [row.id, row]));
  const rows = held.rows.flatMap((row) => {
    if (!touched.has(row.id)) return [row];
    const now = written.get(row.id);
    written.delete(row.id);
    return now ? [now] : [];
  });
  if (written.size > 0) return null;
  const warnings = held.warnings.filter(({ row }) => !touched.has(row));
  return { rows, warnings: [...warnings, ...change.warnings] };
}
