import {
  type CSSProperties,
  type MouseEvent,
  memo,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetColumn, SheetRow } from '../../../shared/domain/months/sheet.ts';
import type { StockStatus } from '../../../shared/domain/stock/stock-status.ts';
import type { GridPlace } from '../grid-move.ts';
import type { DeskFace, EntryDesk } from './entry-desk.ts';
import { EntryFoot, EntryGroup, EntryHead, type FootLine } from './entry-frame.tsx';
import classes from './entry-grid.module.css';
import type { GroupTitle } from './entry-line.ts';
import { type CellMark, EntryRow, entryCellId, type LineWords } from './entry-row.tsx';
import type { CellMap } from './entry-step.ts';
import { COLUMN_REM, NAME_REM, remOfTitle, STOCK_SHAPES } from './entry-text.ts';
import { useEntryHands } from './use-entry-hands.ts';
import { type EntryView, useEntryView } from './use-entry-view.ts';

/** How a page reaches into the grid. */
export interface EntryGridHandle {
  /** Puts the keyboard on a cell. */
  readonly goTo: (row: string, column: string) => void;
  readonly focus: () => void;
}

/** What a sheet is drawn from; each stays the same value while nothing of it changes. */
export interface EntryGridProps {
  readonly id: string;
  readonly label: string;
  /** What a line is: a product, a post. */
  readonly lineTitle: string;
  /** With what is typed over what is saved, lines of one group together. */
  readonly rows: readonly SheetRow[];
  readonly columns: readonly SheetColumn[];
  /** The headings by column. */
  readonly titles: Readonly<Record<string, string>>;
  readonly groups: ReadonlyMap<string, GroupTitle>;
  readonly foot: FootLine | null;
  readonly marks: CellMap<CellMark>;
  readonly desk: EntryDesk;
  readonly face: DeskFace;
  /** Why nothing may be typed; null where it may. */
  readonly lock: 'validated' | 'reader' | null;
  /** A sentence about what was just done, for eyes and ears. */
  readonly onTell: (sentence: string) => void;
  readonly onPlace: (row: string, column: string) => void;
  readonly onAct: (act: 'note' | 'explain' | 'manage', row: SheetRow, column: SheetColumn) => void;
  readonly handle: Ref<EntryGridHandle>;
}

/** Every line has the same columns, in parts of the whole width, each at least as wide as it asks for. */
function widthsOf(
  columns: readonly SheetColumn[],
  titles: Readonly<Record<string, string>>,
): CSSProperties {
  const own = columns.map(({ code, kind }) =>
    Math.max(COLUMN_REM[kind], remOfTitle(titles[code] ?? code)),
  );
  const widths = [NAME_REM, ...own];
  const template = widths.map((rem) => `minmax(${rem}rem, ${rem}fr)`).join(' ');
  const least = widths.reduce((sum, rem) => sum + rem, 0);
  return { '--columns': template, minWidth: `${least}rem` } as CSSProperties;
}

function placeOf(target: EventTarget): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
  const [row, column] = (cell?.dataset['place'] ?? '').split(' ').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

function useMouse({ goTo }: EntryView) {
  return {
    onMouseDown(event: MouseEvent) {
      const place = event.button === 0 ? placeOf(event.target) : null;
      if (place) goTo(place, event.shiftKey);
    },
    onMouseOver(event: MouseEvent) {
      const place = event.buttons === 1 ? placeOf(event.target) : null;
      if (place) goTo(place, true);
    },
  };
}

function useGridHandle(
  { rows, columns, handle }: EntryGridProps,
  { goTo }: EntryView,
  focus: () => void,
): void {
  useImperativeHandle(handle, () => ({
    focus,
    goTo(row, column) {
      const place = {
        row: rows.findIndex(({ id }) => id === row),
        column: Math.max(
          0,
          columns.findIndex(({ code }) => code === column),
        ),
      };
      if (place.row >= 0) goTo(place);
      focus();
    },
  }));
}

/** Tells where the keyboard is, and keeps it in sight also across. */
function usePlace({ id, rows, columns, onPlace }: EntryGridProps, { active }: EntryView) {
  const row = active && rows[active.row]?.id;
  const column = active && columns[active.column]?.code;
  const activeId = active ? entryCellId(id, active.row, active.column) : undefined;
  useEffect(() => {
    if (row && column) onPlace(row, column);
  }, [row, column, onPlace]);
  useEffect(() => {
    const cell = activeId === undefined ? null : document.getElementById(activeId);
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeId]);
  return activeId;
}

function useLineWords(): LineWords {
  const { t } = useTranslation();
  return useMemo(() => {
    const states = Object.keys(STOCK_SHAPES) as StockStatus[];
    return {
      missing: t('months:cell.missing'),
      local: t('months:cell.local'),
      unmanaged: t('months:cell.unmanaged'),
      states: Object.fromEntries(
        states.map((state) => [state, t(`meeting:stock.states.${state}`)]),
      ) as Record<StockStatus, string>,
    };
  }, [t]);
}

/** The lines in sight, each at its place. */
function Lines({
  props,
  view,
  hands,
}: {
  readonly props: EntryGridProps;
  readonly view: EntryView;
  readonly hands: ReturnType<typeof useEntryHands>;
}) {
  const { id, rows, columns, titles, groups, marks, face } = props;
  const { lines, virtual, active, area } = view;
  const words = useLineWords();
  const { writing, finish, giveUp } = hands;
  return virtual.getVirtualItems().map(({ index: position, start, key }) => {
    const line = lines[position];
    if (!line) return null;
    const place = { line: position, start, measure: virtual.measureElement };
    if (line.kind === 'group') {
      const group = groups.get(line.group) ?? { title: line.group };
      return <EntryGroup key={String(key)} {...place} group={group} span={columns.length + 1} />;
    }
    const { index } = line;
    const row = rows[index];
    if (!row) return null;
    const isChosen = area && index >= area.minRowIndex && index <= area.maxRowIndex;
    return (
      <EntryRow
        key={String(key)}
        {...{ ...place, row, index, columns, titles, words }}
        gridId={id}
        drafts={face.drafts.get(row.id)}
        refusals={face.refusals.get(row.id)}
        marks={marks.get(row.id)}
        activeColumn={active?.row === index ? active.column : null}
        chosenFrom={isChosen ? area.minColumnIndex : null}
        chosenTo={isChosen ? area.maxColumnIndex : null}
        editor={writing?.row === row.id ? { writing, onEnd: finish, onGiveUp: giveUp } : null}
      />
    );
  });
}

/**
 * A sheet that is typed like a spreadsheet: only the lines in sight are drawn, one cell is where the keyboard is, and
 * what is typed is handed to the desk at once.
 */
export const EntryGrid = memo(function EntryGrid(props: EntryGridProps) {
  const { id, label, lineTitle, rows, columns, titles, foot } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const view = useEntryView(rows, columns, scroller);
  const hands = useEntryHands(props, view, grid);
  const widths = useMemo(() => widthsOf(columns, titles), [columns, titles]);
  const activeId = usePlace(props, view);
  const mouse = useMouse(view);
  useGridHandle(props, view, () => grid.current?.focus({ preventScroll: true }));
  return (
    <div ref={scroller} className={classes['scroller']}>
      <table
        ref={grid}
        id={id}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table moved in by arrows is a grid.
        role="grid"
        tabIndex={0}
        className={classes['grid']}
        style={widths}
        aria-label={label}
        aria-rowcount={view.lines.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={activeId}
        onKeyDown={hands.press}
        onCopy={hands.copy}
        onCut={hands.cut}
        onPaste={hands.paste}
        onFocus={(event) => {
          if (event.target === event.currentTarget && !view.active)
            view.goTo({ row: 0, column: 0 });
        }}
      >
        <EntryHead {...{ columns, titles, lineTitle }} />
        <tbody
          className={classes['body']}
          style={{ height: view.virtual.getTotalSize() }}
          {...mouse}
          onDoubleClick={hands.begin}
        >
          <Lines {...{ props, view, hands }} />
        </tbody>
        {foot && <EntryFoot {...{ columns, foot }} />}
      </table>
    </div>
  );
});
