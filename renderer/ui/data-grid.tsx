import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type CSSProperties, type KeyboardEvent, useRef } from 'react';
import { type DataColumn, textOf } from './data-column.ts';
import classes from './data-grid.module.css';
import { DataGridFoot, DataGridHead } from './data-grid-head.tsx';
import { DataGridRow } from './data-grid-row.tsx';
import { moveInGrid } from './grid-move.ts';
import { useGridSelection } from './grid-selection.ts';
import type { HeldTable } from './held-table.ts';
import { writeTsv } from './table-text.ts';

interface GridProps<Entry extends object> {
  readonly id: string;
  readonly label: string;
  readonly table: HeldTable<Entry>;
  readonly columns: readonly DataColumn<Entry>[];
  readonly hasFilterRow: boolean;
  readonly onOpen?: ((entry: Entry) => void) | undefined;
}

const ROW_HEIGHT = 41;
const HEAD_AND_FOOT = 2 * ROW_HEIGHT;

/** The cells of a table: only the rows in sight are drawn, and one cell is where the keyboard is. */
export function DataGrid<Entry extends object>(props: GridProps<Entry>) {
  const { id, label, table, hasFilterRow, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const columns = props.columns.filter((column) => table.getColumn(column.id)?.getIsVisible());
  const { rows } = table.getRowModel();
  const { active, area, select } = useGridSelection(table, columns, rows);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
    scrollPaddingEnd: HEAD_AND_FOOT,
  });
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 3);

  function move(event: KeyboardEvent<HTMLTableElement>): void {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') {
      const entry = active && rows[active.row]?.original;
      if (entry) onOpen?.(entry);
      return;
    }
    if (event.ctrlKey && event.key === 'a') {
      event.preventDefault();
      table.selectAllCells();
      return;
    }
    const size = { rows: rows.length, columns: columns.length, page };
    const next = moveInGrid(event, active ?? { row: 0, column: 0 }, size);
    if (!next) return;
    event.preventDefault();
    select(next, event.shiftKey);
    virtual.scrollToIndex(next.row);
  }

  function copy(event: ClipboardEvent<HTMLTableElement>): void {
    if (!area || event.target !== event.currentTarget) return;
    event.preventDefault();
    const wanted = columns.slice(area.minColumnIndex, area.maxColumnIndex + 1);
    const cells = rows
      .slice(area.minRowIndex, area.maxRowIndex + 1)
      .map(({ original }) => wanted.map((column) => textOf(column, original)));
    event.clipboardData.setData('text/plain', writeTsv(cells));
  }

  const template = columns.map(({ width }) => `minmax(${width / 16}rem, ${width}fr)`).join(' ');
  const cellId = (row: number, column: number): string => `${id}-${row}-${column}`;
  return (
    <div ref={scroller} className={classes['scroller']}>
      <table
        id={id}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table moved in by arrows is a grid.
        role="grid"
        tabIndex={0}
        className={classes['grid']}
        style={{ '--columns': template } as CSSProperties}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        aria-activedescendant={active ? cellId(active.row, active.column) : undefined}
        onKeyDown={move}
        onCopy={copy}
        onFocus={(event) => {
          if (event.target === event.currentTarget && !active) select({ row: 0, column: 0 }, false);
        }}
      >
        <DataGridHead {...{ table, columns, hasFilterRow }} />
        <tbody className={classes['body']} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <DataGridRow
                key={row.id}
                {...{ row, index, start, columns, active, area, cellId, onOpen }}
                measure={virtual.measureElement}
              />
            );
          })}
        </tbody>
        <DataGridFoot {...{ columns }} entries={rows.map(({ original }) => original)} />
      </table>
    </div>
  );
}
