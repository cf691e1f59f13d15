import { Box, Loader, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import {
  type RefObject,
  startTransition,
  useCallback,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedWarning } from '../../../shared/contract/months.ts';
import type { SheetColumn, SheetName, SheetRow } from '../../../shared/domain/months/sheet.ts';
import { useApi } from '../../api/client-context.tsx';
import type { EntryDesk } from '../../ui/entry-grid/entry-desk.ts';
import { EntryGrid, type EntryGridHandle } from '../../ui/entry-grid/entry-grid.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { AddLine, type WantedLine } from './add-line.tsx';
import type { Desks, SheetPlace } from './desks.ts';
import classes from './month.module.css';
import { type FocusedCell, listWarnings, SheetAside } from './sheet-aside.tsx';
import { rowOfWarning } from './sheet-marks.ts';
import { SheetTools } from './sheet-tools.tsx';
import { useGesture } from './use-gesture.ts';
import type { MonthPlace } from './use-month-place.ts';
import { type SheetOnDesk, useSheet } from './use-sheet.ts';
import { useSums } from './use-sheet-sums.ts';
import { WhyDialog } from './why-dialog.tsx';

interface ViewProps {
  readonly place: SheetPlace;
  readonly desks: Desks;
  readonly go: MonthPlace['go'];
  /** The cell to which the keyboard goes once the sheet has it. */
  readonly wanted: WantedCell | null;
  readonly onWant: (cell: WantedCell | null) => void;
}

/** A cell that somebody is led to, from a warning or from a line just added. */
export interface WantedCell {
  readonly sheet: SheetName;
  /** By the id of the line, or by the cash box that is meant as a whole. */
  readonly row: string;
  /** Null where the line as a whole is meant. */
  readonly column: string | null;
}

/** Leads the keyboard to a cell as soon as the sheet that has it is there. */
function useWanted(
  { place, wanted, onWant }: ViewProps,
  { rows, columns }: SheetOnDesk,
  grid: RefObject<EntryGridHandle | null>,
): void {
  useEffect(() => {
    if (wanted?.sheet !== place.sheet || rows.length === 0) return;
    const row = rowOfWarning(wanted, rows);
    if (row) grid.current?.goTo(row.id, wanted.column ?? columns[0]?.code ?? '');
    onWant(null);
  }, [wanted, place.sheet, rows, columns, onWant, grid]);
}

/** "Non géré ici", or back in the list. */
function useManage(place: SheetPlace, desk: EntryDesk) {
  const { client } = useApi();
  const gesture = useGesture(place, desk);
  return useMutation({
    mutationFn: ({ id, managed }: Pick<SheetRow, 'id' | 'managed'>) =>
      gesture(async () => ({
        sheet: await client.months.manage({ ...place, row: id, managed: !managed }),
      })),
  });
}

/** What a line that is added from here begins as: in the cash box and the direction where the keyboard is. */
function wantLine(name: string, cell: FocusedCell | null): WantedLine {
  const [box = '', direction] = (cell?.row ?? '').split('|');
  return { name, box, direction: direction === 'spending' ? 'spending' : 'receipt' };
}

/** The grid takes the keyboard where nothing else has it: a sheet that was just chosen is there to be typed. */
function useFirstFocus(isReady: boolean, focus: () => void): void {
  const latest = useRef(focus);
  latest.current = focus;
  useEffect(() => {
    const { activeElement } = document;
    const isFree = activeElement === document.body || activeElement?.id === 'page';
    if (isReady && isFree) latest.current();
  }, [isReady]);
}

/** One sheet: its tools, its grid, and beside it what is known of the cell where the keyboard is. */
export function SheetView(props: ViewProps) {
  const { place, desks, go, onWant } = props;
  const { t } = useTranslation();
  const { query, held } = useSheet(place, desks);
  const { desk, face, rows, columns, titles, marks, lock } = held;
  // What stands around the grid follows what is typed, and never keeps it waiting.
  const calm = useDeferredValue(held);
  const { sheet } = place;
  const grid = useRef<EntryGridHandle>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const [cell, setCell] = useState<FocusedCell | null>(null);
  const [told, tell] = useState('');
  const [asked, ask] = useState<ListedWarning | null>(null);
  const [adding, add] = useState<WantedLine | null>(null);
  const { groups, foot } = useSums(place, calm.columns, calm.rows);
  const { mutate: manage, error: manageError } = useManage(place, desk);
  const latest = useRef({ held, cell });
  latest.current = { held, cell };
  const follow = useCallback(
    (row: string, column: string) => startTransition(() => setCell({ row, column })),
    [],
  );
  const back = useCallback(() => grid.current?.focus(), []);
  const addNamed = useCallback((name: string) => add(wantLine(name, latest.current.cell)), []);
  const addLine = useCallback(() => addNamed(''), [addNamed]);
  const goToLine = useCallback(
    (row: string) => grid.current?.goTo(row, latest.current.cell?.column ?? ''),
    [],
  );
  const goToWarning = useCallback(
    ({ sheet: wantedSheet, row, column }: ListedWarning) => {
      onWant({ sheet: wantedSheet, row, column });
      if (wantedSheet !== sheet) go({ sheet: wantedSheet });
    },
    [onWant, go, sheet],
  );
  const act = useCallback(
    (kind: 'note' | 'explain' | 'manage', row: SheetRow, column: SheetColumn) => {
      if (kind === 'manage') manage(row);
      else if (kind === 'note') note.current?.focus();
      else {
        const ofCell = listWarnings(latest.current.held, { row: row.id, column: column.code });
        const open = ofCell.find(({ reason }) => reason === null);
        if (open) ask(open);
        else tell(t('months:tell.noWarning'));
      }
    },
    [manage, t],
  );
  useWanted(props, held, grid);
  useFirstFocus(rows.length > 0, back);
  return (
    <Stack gap="sm">
      <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Loader aria-label={t('app:loading')} />}
      {query.data && <SheetTools place={place} held={calm} onTell={tell} onAdd={addLine} />}
      <FailureNotice error={face.error ?? manageError} onRetry={() => desk.retry()} />
      {query.data && (
        <div className={classes['desk']}>
          <Box className={classes['sheet']}>
            {rows.length === 0 ? (
              <Text>{t(`months:empty.${sheet}`)}</Text>
            ) : (
              <EntryGrid
                id={`month-${sheet}`}
                label={t(`months:sheets.${sheet}`)}
                lineTitle={t(`months:line.${sheet}`)}
                {...{ rows, columns, titles, groups, foot, marks, desk, face, lock }}
                onTell={tell}
                onPlace={follow}
                onAct={act}
                handle={grid}
              />
            )}
            <Text role="status" className={classes['told']}>
              {told}
            </Text>
            <Text c="dark.4">{t('months:legend')}</Text>
            <details>
              <summary className={classes['keys']}>{t('months:keysTitle')}</summary>
              <Text c="dark.4">{t('months:keys')}</Text>
            </details>
          </Box>
          <SheetAside
            {...{ place, cell, note }}
            // Lines that wait for a place are placed into what is there now.
            held={face.left.length > 0 ? held : calm}
            onAdd={addNamed}
            onGo={goToLine}
            onExplain={ask}
            onManage={manage}
            onBack={back}
            onAlert={goToWarning}
          />
        </div>
      )}
      {adding && (
        <AddLine
          {...{ place, desk }}
          wanted={adding}
          onClose={() => add(null)}
          onAdded={(id) => onWant({ sheet, row: id, column: null })}
        />
      )}
      <WhyDialog
        place={place}
        warning={asked}
        onClose={() => {
          ask(null);
          back();
        }}
      />
    </Stack>
  );
}
