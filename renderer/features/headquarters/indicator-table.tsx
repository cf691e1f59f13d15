import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../shared/contract/headquarters.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/data-table.tsx';

type Row = Indicator['centres'][number];

function useColumns({ unit, hasFunnel, months }: Indicator): readonly DataColumn<Row>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const title = (name: string): string => t(`headquarters:columns.${name}`);
    const isCount = unit !== '%';
    const figure = (id: 'numerator' | 'denominator') => ({
      ...{ id, title: title(id), width: 130, align: 'right' as const, hidden: isCount },
      value: (row: Row) => row[id],
      text: (row: Row) => (row[id] === null ? '' : formatShortNumber(row[id], 0)),
    });
    return [
      { id: 'name', title: title('name'), width: 180, value: ({ name }) => name },
      { id: 'district', title: title('district'), width: 150, value: ({ district }) => district },
      {
        id: 'value',
        title: unit === '' ? title('value') : unit,
        width: 120,
        align: 'right',
        value: ({ value }) => value,
        text: ({ value }) => (value === null ? '–' : formatShortNumber(value, 1)),
      },
      figure('numerator'),
      figure('denominator'),
      {
        id: 'reported',
        title: title('reported'),
        width: 130,
        align: 'right',
        value: (row) => row.months,
        text: (row) => t('headquarters:ofMonths', { received: row.months, expected: months }),
      },
      {
        id: 'standing',
        title: title('standing'),
        width: 200,
        hidden: !hasFunnel,
        value: ({ standing }) =>
          standing === null ? null : t(`headquarters:standing.${standing}`),
      },
    ];
  }, [t, unit, hasFunnel, months]);
}

/** The centres of an indicator one by one, by code. */
export function IndicatorTable({ indicator }: { readonly indicator: Indicator }) {
  const { t } = useTranslation();
  const columns = useColumns(indicator);
  return (
    <DataTable
      key={indicator.code}
      label={indicator.name}
      columns={columns}
      entries={indicator.centres}
      entryId={({ code }) => code}
      empty={t('headquarters:indicator.nothing')}
    />
  );
}
