import type { Row } from '@tanstack/react-table';
import { memo, type ReactNode } from 'react';
import { type DataColumn, textOf } from './data-column.ts';
import classes from './data-grid.module.css';
import type { FEATURES } from './held-table.ts';

interface RowProps<Entry extends object> {
  readonly row: Row<typeof FEATURES, Entry>;
  readonly index: number;
  /** Pixels from the top of the body. */
  readonly start: number;
  readonly columns: readonly DataColumn<Entry>[];
  readonly gridId: string;
  /** The column where the keyboard is; null when it is in another row. */
  readonly activeColumn: number | null;
  /** The first and the last chosen column of this row; null where none is. */
  readonly chosenFrom: number | null;
  readonly chosenTo: number | null;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onOpen?: ((entry: Entry) => void) | undefined;
}

/** The name of a cell in the document, by which its table says where the keyboard is. */
export function cellId(gridId: string, row: number, column: number): string {
  return `${gridId}-${row}-${column}`;
}

function isChosen<Entry extends object>(
  { chosenFrom, chosenTo }: RowProps<Entry>,
  column: number,
): boolean {
  return chosenFrom !== null && chosenTo !== null && column >= chosenFrom && column <= chosenTo;
}

function GridRow<Entry extends object>(props: RowProps<Entry>) {
  const { row, index, start, columns, gridId, activeColumn, measure, onOpen } = props;
  const entry = row.original;
  const content = (column: DataColumn<Entry>, position: number): ReactNode => {
    const act = column.act?.(entry);
    if (act === null) return null;
    const drawn = column.draw ? column.draw(entry) : textOf(column, entry);
    const press = act ?? (position === 0 && onOpen ? () => onOpen(entry) : null);
    if (!press) return drawn;
    return (
      <button type="button" tabIndex={-1} className={classes['open']} onClick={press}>
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
            id={cellId(gridId, index, position)}
            className={classes['cell']}
            data-align={column.align}
            data-active={activeColumn === position || undefined}
            aria-selected={isChosen(props, position)}
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

/** One row of a table, at its place among the thousands that are not drawn; drawn anew only when it changes. */
export const DataGridRow = memo(GridRow) as typeof GridRow;
