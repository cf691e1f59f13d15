import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetColumn, SheetName, SheetRow } from '../../../shared/domain/months/sheet.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import type { FootLine } from '../../ui/entry-grid/entry-frame.tsx';
import type { GroupTitle } from '../../ui/entry-grid/entry-line.ts';
import { sumColumns } from './sheet-marks.ts';

/** The titles of the groups; a group of the account is a box and a direction, and its lines come to a sum. */
export function useGroups(
  sheet: SheetName,
  rows: readonly SheetRow[],
): ReadonlyMap<string, GroupTitle> {
  const { t } = useTranslation();
  return useMemo(() => {
    const groups = [...new Set(rows.map(({ group }) => group))];
    if (sheet !== 'money') return new Map(groups.map((group) => [group, { title: group }]));
    return new Map(groups.map((group) => [group, moneyGroup(group, rows, t)]));
  }, [sheet, rows, t]);
}

function moneyGroup(group: string, rows: readonly SheetRow[], t: TFunction): GroupTitle {
  const [box = '', direction = ''] = group.split('|');
  const title = `${box}, ${t(`months:directions.${direction}`)}`;
  const amounts = rows
    .filter((row) => row.group === group)
    .map(({ cells }) => cells['amount'] ?? null)
    .filter((amount) => typeof amount === 'number');
  if (amounts.length === 0) return { title };
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return { title, sum: formatShortNumber(sum, 0) };
}

/** What stands under the columns whose sum means something; null where none does. */
export function useFoot(
  columns: readonly SheetColumn[],
  rows: readonly SheetRow[],
): FootLine | null {
  const { t } = useTranslation();
  return useMemo(() => {
    const sums = sumColumns(columns, rows);
    if (sums === null) return null;
    const cells = Object.entries(sums).map(([code, sum]) => [
      code,
      sum === null ? '' : formatShortNumber(sum, 0),
    ]);
    return { title: t('months:total'), cells: Object.fromEntries(cells) };
  }, [columns, rows, t]);
}
