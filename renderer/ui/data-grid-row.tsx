import type { CellSelectionBounds, Row } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { type DataColumn, textOf } from './data-column.ts';
import classes from './data-grid.module.css';
import type { GridPlace } from './grid-move.ts';
import type { FEATURES } from './held-table.ts';

interface RowProps<Entry extends object> {
  readonly row: Row<typeof FEATURES, Entry>;
  readonly index: number;
  /** Pixels from the top of the body. */
  readonly start: number;
  readonly columns: readonly DataColumn<Entry>[];
  readonly active: GridPlace | null;
  readonly area: CellSelectionBounds | null;
  readonly cellId: (row: number, column: number) => string;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onOpen?: ((entry: Entry) => void) | undefined;
}

function isWithin(area: CellSelectionBounds | null, row: number, column: number): boolean {
  return (
    area !== null &&
    row >= area.minRowIndex &&
    row <= area.maxRowIndex &&
    column >= area.minColumnIndex &&
    column <= area.maxColumnIndex
  );
}

/** One row of a table, at its place among the thousands that are not drawn. */
export function DataGridRow<Entry extends object>(props: RowProps<Entry>) {
  const { row, index, start, columns, active, area, cellId, measure, onOpen } = props;
  const entry = row.original;
  const content = (column: DataColumn<Entry>, position: number): ReactNode => {
    const drawn = column.draw ? column.draw(entry) : textOf(column, entry);
    if (position > 0 || !onOpen) return drawn;
    return (
      <button type="button" tabIndex={-1} className={classes['open']} onClick={() => onOpen(entry)}>
        {drawn}
      </button>
    );
  };
  return (
    <tr
      ref={measure}
      data-index={index}
      data-odd={index % 2 === 1 || undefined}
      aria-rowindex={index + 2}
      className={classes['row']}
      style={{ position: 'absolute', top: 0, transform: `translateY(${start}px)` }}
      onDoubleClick={() => onOpen?.(entry)}
    >
      {columns.map((column, position) => {
        const cell = row.getVisibleCells()[position];
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the cell of a grid can be selected.
          <td
            key={column.id}
            id={cellId(index, position)}
            className={classes['cell']}
            data-align={column.align}
            data-active={(active?.row === index && active.column === position) || undefined}
            aria-selected={isWithin(area, index, position)}
            onMouseDown={cell?.getSelectionStartHandler()}
            onMouseEnter={cell?.getSelectionExtendHandler()}
          >
            {content(column, position)}
          </td>
        );
      })}
    </tr>
  );
}
