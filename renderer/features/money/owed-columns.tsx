import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedDebt, ListedFreeCare } from '../../../shared/contract/money.ts';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { useFormats } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

interface Amounts {
  readonly amount: number;
  readonly paid: number;
  readonly left: number;
}

/** The three amounts of what is owed, each summed, and whether it is paid. */
function useAmountColumns<Entry extends Amounts>(): readonly DataColumn<Entry>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const word = ({ left }: Amounts): string =>
      t(left === 0 ? 'money:owed.settled' : 'money:owed.open');
    return [
      ...(['amount', 'paid', 'left'] as const).map(
        (name): DataColumn<Entry> => ({
          id: name,
          title: t(`money:owed.${name}`),
          width: 110,
          align: 'right',
          value: (entry) => entry[name],
          total: (entries) => formatNumber(entries.reduce((sum, entry) => sum + entry[name], 0)),
        }),
      ),
      {
        id: 'state',
        title: t('money:owed.state'),
        width: 110,
        value: word,
        draw: (entry) => (
          <StatusMark status={entry.left === 0 ? 'good' : 'attention'} word={word(entry)} />
        ),
      },
    ];
  }, [t]);
}

/** The columns of debts, in the language of the screen. */
export function useDebtColumns(): readonly DataColumn<ListedDebt>[] {
  const { t } = useTranslation();
  const amounts = useAmountColumns<ListedDebt>();
  return useMemo(
    () => [
      { id: 'who', title: t('money:owed.who'), width: 170, value: ({ who }) => who },
      {
        id: 'kind',
        title: t('money:owed.kind'),
        width: 125,
        value: ({ kind }) => t(`money:owed.kinds.${kind}`),
      },
      { id: 'whatFor', title: t('money:owed.whatFor'), width: 165, value: (debt) => debt.whatFor },
      {
        id: 'since',
        title: t('money:owed.since'),
        width: 125,
        value: ({ since }) => since,
        text: ({ since }) => formatShortDay(since),
      },
      ...amounts,
    ],
    [t, amounts],
  );
}

/** The columns of care given free, in the language of the screen. */
export function useFreeCareColumns(): readonly DataColumn<ListedFreeCare>[] {
  const { t } = useTranslation();
  const { month } = useFormats();
  const amounts = useAmountColumns<ListedFreeCare>();
  return useMemo(
    () => [
      {
        id: 'programme',
        title: t('money:freeCare.programme'),
        width: 180,
        value: ({ programme }) => programme,
      },
      {
        id: 'period',
        title: t('money:freeCare.period'),
        width: 150,
        value: ({ period }) => period,
        text: ({ period }) => month(period),
      },
      { id: 'payer', title: t('money:freeCare.payer'), width: 170, value: ({ payer }) => payer },
      {
        id: 'cases',
        title: t('money:freeCare.cases'),
        width: 90,
        align: 'right',
        value: ({ cases }) => cases,
      },
      ...amounts,
    ],
    [t, month, amounts],
  );
}
