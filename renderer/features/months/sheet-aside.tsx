import { memo, type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedWarning } from '../../../shared/contract/months.ts';
import type { SheetRow } from '../../../shared/domain/months/sheet.ts';
import { AlertList } from './alert-list.tsx';
import { CellPanel } from './cell-panel.tsx';
import type { SheetPlace } from './desks.ts';
import { LeftLines } from './left-lines.tsx';
import classes from './month.module.css';
import type { SheetOnDesk } from './use-sheet.ts';

/** The cell where the keyboard is. */
export interface FocusedCell {
  readonly row: string;
  readonly column: string;
}

/** What there is to explain about a cell: its own warnings first, then those of its line. */
export function listWarnings(
  { warningsOf }: SheetOnDesk,
  cell: FocusedCell | null,
): readonly ListedWarning[] {
  if (!cell) return [];
  const ofRow = warningsOf.get(cell.row) ?? [];
  const isOfCell = ({ column }: ListedWarning): boolean => column === cell.column;
  return [...ofRow.filter(isOfCell), ...ofRow.filter((warning) => !isOfCell(warning))];
}

interface AsideProps {
  readonly place: SheetPlace;
  readonly held: SheetOnDesk;
  readonly cell: FocusedCell | null;
  readonly onAdd: (name: string) => void;
  /** Puts the keyboard on a line. */
  readonly onGo: (row: string) => void;
  readonly onExplain: (warning: ListedWarning) => void;
  readonly onManage: (row: SheetRow) => void;
  /** Gives the keyboard back to the grid. */
  readonly onBack: () => void;
  readonly onAlert: (warning: ListedWarning) => void;
  readonly note: RefObject<HTMLTextAreaElement | null>;
}

/** Beside the grid: lines that wait for a place, what is known of the cell where the keyboard is, and what is to explain. */
export const SheetAside = memo(function SheetAside(props: AsideProps) {
  const { place, held, cell, onAdd, onGo, onExplain, onManage, onBack, onAlert, note } = props;
  const { face, rows, columns, titles, lock } = held;
  const { t } = useTranslation();
  const row = rows.find(({ id }) => id === cell?.row);
  const column = columns.find(({ code }) => code === cell?.column);
  const warnings = useMemo(() => listWarnings(held, cell), [held, cell]);
  return (
    <aside className={classes['panel']} aria-label={t('months:panel.title')}>
      <LeftLines {...{ held, onAdd, onGo }} chosen={row} />
      <CellPanel
        {...{ place, row, column, warnings, lock, onExplain, onManage, onBack, note }}
        title={titles[column?.code ?? ''] ?? ''}
        refused={row && column ? (face.refusals.get(row.id)?.[column.code] ?? null) : null}
        isUnsaved={row && column ? column.code in (face.drafts.get(row.id) ?? {}) : false}
      />
      <AlertList place={place} onGo={onAlert} />
    </aside>
  );
});
