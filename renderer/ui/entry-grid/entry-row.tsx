import { memo, type ReactNode } from 'react';
import type { CellValue, SheetColumn, SheetRow } from '../../../shared/domain/months/sheet.ts';
import type { StockStatus } from '../../../shared/domain/stock/stock-status.ts';
import { StatusShape } from '../status-shape.tsx';
import { CellEditor, type CellWriting, type WritingEnd } from './cell-editor.tsx';
import classes from './entry-grid.module.css';
import type { RefusedText } from './entry-step.ts';
import { isStockStatus, STOCK_SHAPES, writeCell } from './entry-text.ts';

/** What is known of a cell beside its value. */
export interface CellMark {
  /** Something to explain, or explained; null where all is well. */
  readonly warning: 'open' | 'explained' | null;
  readonly noted: boolean;
  readonly flagged: boolean;
}

/** The marks of a line by column. */
export type RowMarks = Readonly<Record<string, CellMark>>;

/** What lines say beside their values, looked up once for all of them. */
export interface LineWords {
  readonly missing: string;
  readonly local: string;
  readonly unmanaged: string;
  readonly states: Readonly<Record<StockStatus, string>>;
}

/** A cell while it is written. */
export interface RowEditor {
  readonly writing: CellWriting;
  readonly onEnd: (text: string, end: WritingEnd) => void;
  readonly onGiveUp: () => void;
}

/** The name of a cell in the document, by which the grid says where the keyboard is. */
export function entryCellId(gridId: string, row: number, column: number): string {
  return `${gridId}-${row}-${column}`;
}

interface RowProps {
  readonly gridId: string;
  readonly row: SheetRow;
  /** Among the lines that hold values. */
  readonly index: number;
  /** Among all that is drawn, with the titles of groups. */
  readonly line: number;
  /** Pixels from the top of the body. */
  readonly start: number;
  readonly columns: readonly SheetColumn[];
  readonly titles: Readonly<Record<string, string>>;
  readonly words: LineWords;
  readonly drafts: Readonly<Record<string, CellValue>> | undefined;
  readonly refusals: Readonly<Record<string, RefusedText>> | undefined;
  readonly marks: RowMarks | undefined;
  /** The column where the keyboard is; null when it is in another line. */
  readonly activeColumn: number | null;
  /** The first and the last chosen column of this line; null where none is. */
  readonly chosenFrom: number | null;
  readonly chosenTo: number | null;
  readonly editor: RowEditor | null;
  readonly measure: (element: HTMLElement | null) => void;
}

function Mark({ mark }: { readonly mark: CellMark }) {
  return (
    <>
      {mark.warning && (
        <span className={classes['warning']} data-explained={mark.warning === 'explained'} />
      )}
      {(mark.noted || mark.flagged) && (
        <span className={classes['noted']} data-flagged={mark.flagged || undefined} />
      )}
    </>
  );
}

/** What stands in a cell; no component, for a page of cells has hundreds of them. */
function contentOf(
  { row, words }: RowProps,
  column: SheetColumn,
  refused: RefusedText | undefined,
): ReactNode {
  const value = row.cells[column.code] ?? null;
  if (refused) {
    return (
      <span className={classes['refused']}>
        <StatusShape status="act" size={11} /> {refused.text}
      </span>
    );
  }
  if (!row.managed) return null;
  if (isStockStatus(value)) {
    return (
      <span className={classes['status']}>
        <StatusShape status={STOCK_SHAPES[value]} size={12} /> {words.states[value]}
      </span>
    );
  }
  if (value === null) {
    return column.computed ? null : <span className={classes['missing']}>—</span>;
  }
  return writeCell(column.kind, value);
}

function NameCell({ row, words }: Pick<RowProps, 'row' | 'words'>) {
  return (
    <th scope="row" className={classes['name']} aria-colindex={1}>
      {row.label}
      {row.unit !== '' && row.unit !== 'FCFA' && (
        <span className={classes['unit']}>{row.unit}</span>
      )}
      {row.local && <span className={classes['unit']}>{words.local}</span>}
      {!row.managed && (
        <span className={classes['unmanagedWord']}>
          <StatusShape status="notApplicable" size={12} /> {words.unmanaged}
        </span>
      )}
    </th>
  );
}

function GridRow(props: RowProps) {
  const { gridId, row, index, line, start, columns, titles, words } = props;
  const { drafts, refusals, marks, activeColumn, chosenFrom, chosenTo, editor, measure } = props;
  const isChosen = (column: number): boolean =>
    chosenFrom !== null && chosenTo !== null && column >= chosenFrom && column <= chosenTo;
  const isMissing = ({ code, computed }: SheetColumn): boolean =>
    row.managed && !computed && (row.cells[code] ?? null) === null && !refusals?.[code];
  return (
    <tr
      ref={measure}
      data-index={line}
      data-row={row.id}
      data-unmanaged={!row.managed || undefined}
      aria-rowindex={line + 2}
      className={classes['row']}
      style={{ position: 'absolute', top: 0, transform: `translateY(${start}px)` }}
    >
      <NameCell row={row} words={words} />
      {columns.map((column, position) => {
        const { code, computed, kind } = column;
        const isWritten = editor?.writing.column === code;
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the cell of a grid can be selected.
          <td
            key={code}
            id={entryCellId(gridId, index, position)}
            className={classes['cell']}
            data-place={`${index} ${position}`}
            data-column={code}
            data-kind={kind}
            data-computed={computed || undefined}
            data-active={activeColumn === position || undefined}
            data-unsaved={(drafts && code in drafts) || undefined}
            aria-colindex={position + 2}
            aria-selected={isChosen(position)}
            aria-readonly={computed || undefined}
            aria-invalid={refusals?.[code] ? true : undefined}
            aria-label={isMissing(column) ? words.missing : undefined}
          >
            {isWritten && editor ? (
              <CellEditor
                label={`${row.label}, ${titles[code] ?? code}`}
                writing={editor.writing}
                onEnd={editor.onEnd}
                onGiveUp={editor.onGiveUp}
              />
            ) : (
              <>
                {marks?.[code] && <Mark mark={marks[code]} />}
                {contentOf(props, column, refusals?.[code])}
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** One line of the grid at its place; drawn anew only when it changes. */
export const EntryRow = memo(GridRow);
