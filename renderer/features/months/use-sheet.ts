import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonthSheet } from '../../../shared/contract/months.ts';
import type { SheetColumn, SheetRow } from '../../../shared/domain/months/sheet.ts';
import { useApi } from '../../api/client-context.tsx';
import { useMay } from '../../ui/current-user.tsx';
import type { EntryDesk } from '../../ui/entry-grid/entry-desk.ts';
import { groupRows } from '../../ui/entry-grid/entry-line.ts';
import { overlayRows } from '../../ui/entry-grid/entry-step.ts';
import type { Desks, SheetPlace } from './desks.ts';
import { markCells, placeWarnings } from './sheet-marks.ts';

const NO_ROWS: readonly SheetRow[] = [];
const NO_COLUMNS: readonly SheetColumn[] = [];
const NO_MARKS: Pick<MonthSheet, 'warnings' | 'noted'> = { warnings: [], noted: [] };

/** What somebody has on a desk and is not saved. */
export function useDeskFace(desk: EntryDesk) {
  return useSyncExternalStore(desk.subscribe, desk.face);
}

/** A sheet with what is typed over what is saved, and all that the grid draws beside it. */
export function useSheet(place: SheetPlace, desks: Desks) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const mayType = useMay('entry');
  const { sheet } = place;
  const query = useQuery(calls.months.sheet.queryOptions({ input: place }));
  const desk = desks.of(place);
  const face = useDeskFace(desk);
  const { data } = query;
  const saved = useMemo(() => groupRows(data?.rows ?? NO_ROWS), [data?.rows]);
  const rows = useMemo(() => overlayRows(saved, face.drafts), [saved, face.drafts]);
  const columns: readonly SheetColumn[] = data?.columns ?? NO_COLUMNS;
  const titles = useMemo(
    () =>
      Object.fromEntries(columns.map(({ code }) => [code, t(`months:columns.${sheet}.${code}`)])),
    [columns, sheet, t],
  );
  // Each stays the same value where a save changed nothing of it, and so do the marks.
  const { warnings, noted } = data ?? NO_MARKS;
  const warningsOf = useMemo(() => placeWarnings(warnings, saved), [warnings, saved]);
  const marks = useMemo(() => markCells(warningsOf, noted, columns), [warningsOf, noted, columns]);
  const lock: 'reader' | 'validated' | null = !mayType
    ? 'reader'
    : data?.state === 'validated'
      ? 'validated'
      : null;
  const before = data?.before ?? null;
  // One value as long as nothing of it changes, so that what stands beside the grid is not drawn at every key.
  const held = useMemo(
    () => ({ desk, face, rows, columns, titles, marks, warningsOf, lock, before }),
    [desk, face, rows, columns, titles, marks, warningsOf, lock, before],
  );
  return { query, held };
}

/** A sheet as its parts are given it. */
export type SheetOnDesk = ReturnType<typeof useSheet>['held'];
