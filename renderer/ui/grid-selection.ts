import type { CellSelectionBounds, Row } from '@tanstack/react-table';
import type { DataColumn } from './data-column.ts';
import type { GridPlace } from './grid-move.ts';
import type { FEATURES, HeldTable } from './held-table.ts';

/** Where the keyboard is, which cells are chosen, and how to choose others. */
export interface GridSelection {
  readonly active: GridPlace | null;
  readonly area: CellSelectionBounds | null;
  /** Chooses one cell, or with `extend` all from the first chosen one to it. */
  readonly select: (place: GridPlace, extend: boolean) => void;
}

/** The selection of a table by places; what the library keeps names rows and columns, and so outlives a sort. */
export function useGridSelection<Entry extends object>(
  table: HeldTable<Entry>,
  columns: readonly DataColumn<Entry>[],
  rows: readonly Row<typeof FEATURES, Entry>[],
): GridSelection {
  // A row may be gone since it was chosen.
  const { rowsById } = table.getCoreRowModel();
  const chosen = table.state.cellSelection.at(-1);
  const range =
    chosen && rowsById[chosen.focusRowId] && rowsById[chosen.anchorRowId] ? chosen : undefined;
  const row = range ? (rowsById[range.focusRowId]?.getDisplayIndex() ?? -1) : -1;
  const column = range ? columns.findIndex(({ id }) => id === range.focusColumnId) : -1;
  return {
    active: row < 0 || column < 0 ? null : { row, column },
    area: range ? (table.getCellSelectionBounds()[0] ?? null) : null,
    select(place, extend) {
      const focusRowId = rows[place.row]?.id;
      const focusColumnId = columns[place.column]?.id;
      if (focusRowId === undefined || focusColumnId === undefined) return;
      const anchor = extend && range ? range : null;
      table.setCellSelection([
        {
          anchorRowId: anchor?.anchorRowId ?? focusRowId,
          anchorColumnId: anchor?.anchorColumnId ?? focusColumnId,
          focusRowId,
          focusColumnId,
        },
      ]);
    },
  };
}
