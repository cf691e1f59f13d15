import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetColumn, SheetRow } from '../../../shared/domain/months/sheet.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { useApi } from '../../api/client-context.tsx';
import type { FootLine } from '../../ui/entry-grid/entry-frame.tsx';
import type { GroupTitle } from '../../ui/entry-grid/entry-line.ts';
import type { SheetPlace } from './desks.ts';
import { sumColumns } from './sheet-marks.ts';

/** What came in and went out of a box, or of all, and what that leaves. */
interface BoxSum {
  readonly opening: number | null;
  readonly receipts: number | null;
  readonly spending: number | null;
  readonly closing: number | null;
}

/** Opening + receipts − spending = closing, to be read as it is reckoned; nothing where nothing was written. */
function sayBox({ opening, receipts, spending, closing }: BoxSum, t: TFunction): string {
  const facts = {
    receipts: formatNumber(receipts ?? 0),
    spending: formatNumber(spending ?? 0),
  };
  if (opening === null || closing === null) {
    return receipts === null && spending === null ? '' : t('months:boxSumOpen', facts);
  }
  const ends = { opening: formatNumber(opening), closing: formatNumber(closing) };
  return t('months:boxSum', { ...facts, ...ends });
}

/** The boxes at the end of the month; only the account has them. */
function useBoxes({ facility, period, sheet }: SheetPlace) {
  const { calls } = useApi();
  const { data } = useQuery({
    ...calls.money.account.queryOptions({ input: { facility, period, length: 'month' } }),
    enabled: sheet === 'money',
  });
  return data;
}

/** The titles of the groups, and what stands under the columns: sums where they mean something, of the account each box. */
export function useSums(
  place: SheetPlace,
  columns: readonly SheetColumn[],
  rows: readonly SheetRow[],
): { readonly groups: ReadonlyMap<string, GroupTitle>; readonly foot: FootLine | null } {
  const { t } = useTranslation();
  const account = useBoxes(place);
  const isMoney = place.sheet === 'money';
  const groups = useMemo(() => {
    const first = new Map(rows.map((row) => [row.group, row.id]));
    return new Map(
      [...first].map(([group, id]): [string, GroupTitle] => {
        if (!isMoney) return [group, { title: group }];
        const [label = '', direction = ''] = group.split('|');
        const box = account?.boxes.find((each) => each.box === id.split('|')[0]);
        const sum = direction === 'spending' && box ? sayBox(box, t) : '';
        const title = `${label}, ${t(`months:directions.${direction}`)}`;
        return [group, sum === '' ? { title } : { title, sum }];
      }),
    );
  }, [rows, isMoney, account, t]);
  const foot = useMemo(() => {
    if (isMoney) {
      const sum = account ? sayBox(account.total, t) : '';
      return sum === '' ? null : { title: t('months:allBoxes'), cells: {}, sum };
    }
    const sums = sumColumns(columns, rows);
    if (sums === null) return null;
    const cells = Object.entries(sums).map(([code, sum]) => [
      code,
      sum === null ? '' : formatNumber(sum),
    ]);
    return { title: t('months:total'), cells: Object.fromEntries(cells) };
  }, [columns, rows, isMoney, account, t]);
  return { groups, foot };
}
