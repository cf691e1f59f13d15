import type { Cell, Table, TableColumn } from '../../../shared/domain/reports/document.ts';
import { StatusShape } from '../../ui/status-shape.tsx';
import classes from './report-sheets.module.css';
import { writeMore } from './sheets.ts';

function ColumnWidths({ columns }: Pick<Table, 'columns'>) {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <colgroup>
      {columns.map(({ title, share }) => (
        <col key={title} style={{ width: `${(100 * share) / shares}%` }} />
      ))}
    </colgroup>
  );
}

function BodyCell({
  cell: { text, status },
  column,
}: {
  readonly cell: Cell;
  readonly column: TableColumn | undefined;
}) {
  return (
    <td data-align={column?.align} data-status={status}>
      {status && <StatusShape status={status} size={12} />}
      {text}
    </td>
  );
}

/** A table of a report with all its rows, and the lines that paper leaves for handwriting. */
export function ReportTable({ title, size, columns, rows, blankRows, more }: Table) {
  const rest = writeMore(more);
  return (
    <div>
      <table data-size={size} className={classes['table']}>
        <caption>{title}</caption>
        <ColumnWidths columns={columns} />
        <thead>
          <tr>
            {columns.map(({ title: name, align }) => (
              <th key={name} scope="col" data-align={align}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, total }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report are shown once, and may be alike.
            <tr key={index} data-total={total}>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column.
                <BodyCell key={column} cell={cell} column={columns[column]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {Array.from({ length: blankRows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are all alike.
        <div key={index} className={classes['blank']} aria-hidden="true" />
      ))}
      {rest !== null && <p>{rest}</p>}
    </div>
  );
}
