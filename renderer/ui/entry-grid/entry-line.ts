import type { SheetRow } from '../../../shared/domain/months/sheet.ts';

/** What stands over the lines of a group. */
export interface GroupTitle {
  readonly title: string;
  /** What its lines come to. */
  readonly sum?: string;
}

/** What the grid draws from top to bottom: the title of a group, or a line with its place among the lines. */
export type GridLine =
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'row'; readonly row: SheetRow; readonly index: number };

/** Lines of one group stand together, groups in the order in which they first come. */
export function groupRows(rows: readonly SheetRow[]): readonly SheetRow[] {
  const groups = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const held = groups.get(row.group);
    if (held) held.push(row);
    else groups.set(row.group, [row]);
  }
  return [...groups.values()].flat();
}

/** The lines with a title over each group; none where all are of one. */
export function listLines(rows: readonly SheetRow[]): readonly GridLine[] {
  const hasGroups = rows.some(({ group }) => group !== rows[0]?.group);
  return rows.flatMap((row, index): readonly GridLine[] => {
    const line: GridLine = { kind: 'row', row, index };
    const isFirst = row.group !== rows[index - 1]?.group;
    return hasGroups && isFirst ? [{ kind: 'group', group: row.group }, line] : [line];
  });
}
