import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from './data-column.ts';
import classes from './data-grid.module.css';
import type { HeldTable } from './held-table.ts';

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;
const ARROWS = { asc: '↑', desc: '↓' } as const;

interface HeadProps<Entry extends object> {
  readonly table: HeldTable<Entry>;
  readonly columns: readonly DataColumn<Entry>[];
  readonly hasFilterRow: boolean;
}

function Title<Entry extends object>({
  table,
  column,
}: {
  readonly table: HeldTable<Entry>;
  readonly column: DataColumn<Entry>;
}) {
  const { t } = useTranslation();
  const held = table.getColumn(column.id);
  const sorted = held?.getIsSorted() || null;
  if (column.act) {
    return (
      <th scope="col" className={classes['cell']}>
        <VisuallyHidden>{column.title}</VisuallyHidden>
      </th>
    );
  }
  return (
    <th
      scope="col"
      className={classes['cell']}
      data-align={column.align}
      aria-sort={sorted ? ARIA_SORT[sorted] : 'none'}
    >
      <button
        type="button"
        className={classes['sort']}
        title={t('tables:sort', { title: column.title })}
        onClick={held?.getToggleSortingHandler()}
      >
        {column.title}
        <span aria-hidden="true" className={classes['arrow']}>
          {sorted ? ARROWS[sorted] : ''}
        </span>
      </button>
    </th>
  );
}

function FilterRow<Entry extends object>({ table, columns }: HeadProps<Entry>) {
  const { t } = useTranslation();
  return (
    <tr className={classes['row']}>
      {columns.map(({ id, title, align, act }) => (
        <td key={id} className={classes['cell']}>
          {!act && (
            <input
              type="search"
              className={classes['filter']}
              aria-label={t('tables:filterOf', { title })}
              placeholder={align === 'right' ? t('tables:limit') : ''}
              value={String(table.getColumn(id)?.getFilterValue() ?? '')}
              onChange={(event) => table.getColumn(id)?.setFilterValue(event.currentTarget.value)}
            />
          )}
        </td>
      ))}
    </tr>
  );
}

/** The titles, each of which sorts, and under them a filter for each column where that was asked for. */
export function DataGridHead<Entry extends object>(props: HeadProps<Entry>) {
  const { table, columns, hasFilterRow } = props;
  return (
    <thead className={classes['head']}>
      <tr aria-rowindex={1} className={classes['row']}>
        {columns.map((column) => (
          <Title key={column.id} table={table} column={column} />
        ))}
      </tr>
      {hasFilterRow && <FilterRow {...props} />}
    </thead>
  );
}

/** The totals of what is shown; nothing where no column has one. */
export function DataGridFoot<Entry extends object>({
  columns,
  rows,
}: {
  readonly columns: readonly DataColumn<Entry>[];
  readonly rows: readonly { readonly original: Entry }[];
}) {
  const totals = useMemo(() => {
    const entries = rows.map(({ original }) => original);
    return new Map(columns.map(({ id, total }) => [id, total?.(entries)]));
  }, [columns, rows]);
  if (columns.every(({ total }) => total === undefined)) return null;
  return (
    <tfoot className={classes['foot']}>
      <tr className={classes['row']}>
        {columns.map(({ id, align }) => (
          <td key={id} className={classes['cell']} data-align={align}>
            {totals.get(id)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
