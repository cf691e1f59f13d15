import type { CSSProperties } from 'react';
import type { Cell, Table, TableColumn } from '../../../shared/domain/reports/document.ts';
import type { PrintedTable } from '../../../shared/domain/reports/report-pages.ts';
import { StatusShape } from '../status-shape.tsx';
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

type Rows = Pick<PrintedTable, 'title' | 'size' | 'columns' | 'rows' | 'points' | 'writing'> & {
  readonly blankRows?: number;
};

/** Rows without a word, of a table whose every cell is to be written in. */
function BlankRows({ count, columns }: { readonly count: number } & Pick<Rows, 'columns'>) {
  return Array.from({ length: count }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: empty rows are all alike.
    <tr key={row}>
      {columns.map(({ title }) => (
        <td key={title} />
      ))}
    </tr>
  ));
}

function TableRows({ title, size, columns, rows, points, writing, blankRows = 0 }: Rows) {
  return (
    <table
      data-size={size}
      data-writing={writing === true ? 'line' : writing}
      className={classes['table']}
      style={{ fontSize: `${points.rows}pt`, '--head': `${points.head}pt` } as CSSProperties}
    >
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
        <BlankRows count={blankRows} columns={columns} />
      </tbody>
    </table>
  );
}

/** What one page shows of a table, in two halves where the page has them, and the lines left for handwriting. */
export function ReportTable({ rows, halves, blankRows, more, ...table }: PrintedTable) {
  const rest = writeMore(more);
  const middle = halves === true ? Math.ceil(rows.length / 2) : rows.length;
  return (
    <div>
      <div className={halves === true ? classes['halves'] : undefined}>
        <TableRows
          {...table}
          rows={rows.slice(0, middle)}
          {...(table.writing ? { blankRows } : {})}
        />
        {halves === true && <TableRows {...table} rows={rows.slice(middle)} />}
      </div>
      {Array.from({ length: table.writing ? 0 : blankRows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are all alike.
        <div key={index} className={classes['blank']} aria-hidden="true" />
      ))}
      {rest !== null && <p>{rest}</p>}
    </div>
  );
}
