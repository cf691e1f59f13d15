import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useMemo, useRef } from 'react';
import type { SheetColumn, SheetRow } from '../../../shared/domain/months/sheet.ts';
import type { DataColumn } from '../data-column.ts';
import { withRow } from '../drawn-rows.ts';
import type { GridPlace } from '../grid-move.ts';
import { useGridSelection } from '../grid-selection.ts';
import { defineColumns, FEATURES } from '../held-table.ts';
import { listLines } from './entry-line.ts';

/** A line of one row of type, until it is measured. */
const LINE_PX = 37;
const HEAD_PX = 64;

function toDataColumn({ code }: SheetColumn): DataColumn<SheetRow> {
  return { id: code, title: code, width: 1, value: ({ cells }) => cells[code] ?? null };
}

function useHeldTable(rows: readonly SheetRow[], columns: readonly SheetColumn[]) {
  const dataColumns = useMemo(() => columns.map(toDataColumn), [columns]);
  const defined = useMemo(() => defineColumns(dataColumns), [dataColumns]);
  const table = useTable({
    features: FEATURES,
    ...defined,
    data: rows,
    getRowId: ({ id }) => id,
    enableMultiCellRangeSelection: false,
    // A line may be added, and the keyboard stays where it is.
    autoResetCellSelection: false,
  });
  const selection = useGridSelection(table, dataColumns, table.getRowModel().rows);
  return { table, selection };
}

function isSameOrder(before: readonly SheetRow[], after: readonly SheetRow[]): boolean {
  const isSame = (row: SheetRow, place: number): boolean =>
    row.id === before[place]?.id && row.group === before[place]?.group;
  return before.length === after.length && after.every(isSame);
}

/** The same lines as long as the same stand in the same order: what is typed into them moves none. */
function useOrder(rows: readonly SheetRow[]): readonly SheetRow[] {
  const held = useRef(rows);
  if (!isSameOrder(held.current, rows)) held.current = rows;
  return held.current;
}

/** What of a sheet is drawn, where the keyboard is in it, and which cells are chosen. */
export function useEntryView(
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
  scroller: RefObject<HTMLDivElement | null>,
) {
  const order = useOrder(rows);
  const { table, selection } = useHeldTable(order, columns);
  const lines = useMemo(() => listLines(order), [order]);
  const lineOf = useMemo(
    () => lines.flatMap((line, position) => (line.kind === 'row' ? [position] : [])),
    [lines],
  );
  const { active, area, select } = selection;
  const activeLine = active ? (lineOf[active.row] ?? null) : null;
  // The same function as long as the lines are the same: another has all of them measured anew.
  const keyOf = useCallback(
    (position: number) => {
      const line = lines[position];
      return line?.kind === 'row' ? line.row.id : `group ${line?.group}`;
    },
    [lines],
  );
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    getItemKey: keyOf,
    overscan: 4,
    rangeExtractor: (range) => withRow(range, activeLine),
    scrollPaddingStart: HEAD_PX,
    scrollPaddingEnd: LINE_PX,
    // A wheel that turns fast has several turns drawn together.
    useFlushSync: false,
  });
  const height = scroller.current?.clientHeight ?? 0;
  const page = Math.max(1, Math.floor((height - HEAD_PX) / LINE_PX) - 1);
  const goTo = (place: GridPlace, extend = false): void => {
    select(place, extend);
    const line = lineOf[place.row];
    if (line !== undefined) virtual.scrollToIndex(line);
  };
  const size = { rows: rows.length, columns: columns.length, page };
  return { lines, virtual, active, area, goTo, size, selectAll: () => table.selectAllCells() };
}

/** What the hands on the grid work with. */
export type EntryView = ReturnType<typeof useEntryView>;
