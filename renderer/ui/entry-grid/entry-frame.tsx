import { memo } from 'react';
import type { SheetColumn } from '../../../shared/domain/months/sheet.ts';
import classes from './entry-grid.module.css';
import type { GroupTitle } from './entry-line.ts';

/** What the columns come to, under all lines. */
export interface FootLine {
  readonly title: string;
  /** By column, as it is written. */
  readonly cells: Readonly<Record<string, string>>;
  /** What no single column says. */
  readonly sum?: string;
}

interface FrameProps {
  readonly columns: readonly SheetColumn[];
  readonly titles: Readonly<Record<string, string>>;
}

/** The titles of the columns, which stay in sight. */
export const EntryHead = memo(function EntryHead({
  columns,
  titles,
  lineTitle,
}: FrameProps & { readonly lineTitle: string }) {
  return (
    <thead className={classes['head']}>
      <tr aria-rowindex={1} className={classes['row']}>
        <th scope="col" className={classes['name']} aria-colindex={1}>
          {lineTitle}
        </th>
        {columns.map(({ code, kind, computed }, position) => (
          <th
            key={code}
            scope="col"
            className={classes['cell']}
            data-kind={kind}
            data-computed={computed || undefined}
            aria-colindex={position + 2}
          >
            {titles[code] ?? code}
          </th>
        ))}
      </tr>
    </thead>
  );
});

/** What the columns come to, which stays in sight. */
export const EntryFoot = memo(function EntryFoot({
  columns,
  foot,
}: Pick<FrameProps, 'columns'> & { readonly foot: FootLine }) {
  return (
    <tfoot className={classes['foot']}>
      <tr className={classes['row']}>
        <th scope="row" className={classes['name']}>
          {foot.title}
        </th>
        {foot.sum === undefined ? (
          columns.map(({ code, kind }) => (
            <td key={code} className={classes['cell']} data-kind={kind}>
              {foot.cells[code] ?? ''}
            </td>
          ))
        ) : (
          <td className={classes['sum']} colSpan={columns.length}>
            {foot.sum}
          </td>
        )}
      </tr>
    </tfoot>
  );
});

/** The title over the lines of a group, and what they come to. */
export const EntryGroup = memo(function EntryGroup({
  group,
  line,
  start,
  span,
  measure,
}: {
  readonly group: GroupTitle;
  readonly line: number;
  readonly start: number;
  /** Of how many columns the grid is. */
  readonly span: number;
  readonly measure: (element: HTMLElement | null) => void;
}) {
  return (
    <tr
      ref={measure}
      data-index={line}
      aria-rowindex={line + 2}
      className={classes['group']}
      style={{ position: 'absolute', top: 0, transform: `translateY(${start}px)` }}
    >
      <th scope="rowgroup" colSpan={span}>
        <span className={classes['groupTitle']}>
          <span className={classes['groupName']}>{group.title}</span>
          {group.sum !== undefined && <span className={classes['groupSum']}>{group.sum}</span>}
        </span>
      </th>
    </tr>
  );
});
