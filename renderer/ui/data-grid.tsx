import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { type DataColumn, textOf } from './data-column.ts';
import classes from './data-grid.module.css';
import { DataGridFoot, DataGridHead } from './data-grid-head.tsx';
import { cellId, DataGridRow } from './data-grid-row.tsx';
import { withRow } from './drawn-rows.ts';
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

/** Every row has the same columns, in parts of the whole width, each at least as wide as it asks for. */
function widthsOf(columns: readonly { readonly width: number }[]): CSSProperties {
  const rem = (pixels: number): string => `${pixels / 16}rem`;
  const template = columns.map(({ width }) => `minmax(${rem(width)}, ${width}fr)`).join(' ');
  const least = rem(columns.reduce((sum, { width }) => sum + width, 0));
  return { '--columns': template, minWidth: least } as CSSProperties;
}

/** The cells of a table: only the rows in sight are drawn, and one cell is where the keyboard is. */
export function DataGrid<Entry extends object>(props: GridProps<Entry>) {
  const { id, label, table, hasFilterRow, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { columnVisibility } = table.state;
  const columns = useMemo(
    () => props.columns.filter((column) => columnVisibility[column.id] !== false),
    [props.columns, columnVisibility],
  );
  const { rows } = table.getRowModel();
  const { active, area, select } = useGridSelection(table, columns, rows);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
    rangeExtractor: (range) => withRow(range, active?.row ?? null),
    scrollPaddingEnd: HEAD_AND_FOOT,
  });
  // Under a pointer nothing moves: between press and release another row would come there, and the click be lost.
  const isKeyed = useRef(false);
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 3);

  function move(event: KeyboardEvent<HTMLTableElement>): void {
    if (event.target !== event.currentTarget) return;
    const entry = active && rows[active.row]?.original;
    const keyed = entry && props.columns.find(({ key }) => key === event.key)?.act?.(entry);
    if (keyed) {
      event.preventDefault();
      keyed();
      return;
    }
    if (event.key === 'Enter') {
      if (!entry) return;
      const { act } = columns[active.column] ?? {};
      if (act) act(entry)?.();
      else onOpen?.(entry);
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
    isKeyed.current = true;
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

  const activeId = active ? cellId(id, active.row, active.column) : undefined;
  useEffect(() => {
    if (!isKeyed.current || activeId === undefined) return;
    isKeyed.current = false;
    document.getElementById(activeId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeId]);
  return (
    <div ref={scroller} className={classes['scroller']}>
      <table
        id={id}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table moved in by arrows is a grid.
        role="grid"
        tabIndex={0}
        className={classes['grid']}
        style={widthsOf(columns)}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        aria-activedescendant={activeId}
        onKeyDown={move}
        onCopy={copy}
        onFocus={(event) => {
          if (event.target !== event.currentTarget || active) return;
          isKeyed.current = true;
          select({ row: 0, column: 0 }, false);
        }}
      >
        <DataGridHead {...{ table, columns, hasFilterRow }} />
        <tbody className={classes['body']} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            const chosen = area && index >= area.minRowIndex && index <= area.maxRowIndex;
            return (
              <DataGridRow
                key={row.id}
                {...{ row, index, start, columns, onOpen }}
                gridId={id}
                activeColumn={active?.row === index ? active.column : null}
                chosenFrom={chosen ? area.minColumnIndex : null}
                chosenTo={chosen ? area.maxColumnIndex : null}
                measure={virtual.measureElement}
              />
            );
          })}
        </tbody>
        <DataGridFoot {...{ columns, rows }} />
      </table>
    </div>
  );
}
