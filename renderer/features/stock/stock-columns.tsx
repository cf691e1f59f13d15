import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import { STATUS_OF_STOCK } from '../../../shared/domain/reports/stock-words.ts';
import type { StockStanding } from '../../../shared/domain/stock/stock-standing.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

type FigureName = {
  [Name in keyof StockStanding]: StockStanding[Name] extends number | null ? Name : never;
}[keyof StockStanding];

/** The columns of the list of products, in the language of the screen. */
export function useStockColumns(): readonly DataColumn<StockStanding>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const title = (name: string): string => t(`stock:columns.${name}`);
    const figure = (
      id: FigureName,
      width: number,
      more: Partial<DataColumn<StockStanding>> = {},
    ): DataColumn<StockStanding> => ({
      id,
      title: title(id),
      width,
      align: 'right',
      value: (standing) => standing[id],
      text: (standing) => {
        const value = standing[id];
        return value === null ? '—' : formatShortNumber(value, 1);
      },
      ...more,
    });
    const word = ({ status }: StockStanding): string => t(`meeting:stock.states.${status}`);
    return [
      { id: 'product', title: title('product'), width: 150, value: ({ name }) => name },
      {
        id: 'status',
        title: title('status'),
        width: 150,
        value: word,
        draw: (standing) => (
          <StatusMark status={STATUS_OF_STOCK[standing.status]} word={word(standing)} />
        ),
      },
      figure('closing', 80),
      { id: 'unit', title: title('unit'), width: 80, value: ({ unit }) => unit },
      figure('monthlyUse', 80),
      figure('monthsLeft', 65),
      {
        id: 'nextOut',
        title: title('nextOut'),
        width: 115,
        value: ({ nextOut }) => nextOut,
        text: ({ nextOut }) => (nextOut === null ? '—' : formatShortDay(nextOut)),
      },
      figure('daysOut', 85),
      figure('atRisk', 90),
      figure('toOrder', 115),
      figure('onOrder', 115, { hidden: true }),
      figure('usable', 95, { hidden: true }),
      {
        id: 'tracer',
        title: title('tracer'),
        width: 90,
        value: ({ tracer }) => t(tracer ? 'stock:yes' : 'stock:no'),
        hidden: true,
      },
    ];
  }, [t]);
}
