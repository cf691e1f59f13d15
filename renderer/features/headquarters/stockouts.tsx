import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Stockout } from '../../../shared/contract/headquarters.ts';
import { useApi } from '../../api/client-context.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { useFormats } from '../../ui/formats.ts';
import { AnsweredTable, usePlaceColumns } from './answered-table.tsx';

/** The tracers that centres have none of. */
export function Stockouts() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const formats = useFormats();
  const query = useQuery(calls.headquarters.stockouts.queryOptions({ input: {} }));
  const columns: readonly DataColumn<Stockout>[] = [
    {
      id: 'product',
      title: t('headquarters:columns.product'),
      width: 260,
      value: ({ product }) => product,
    },
    ...usePlaceColumns<Stockout>(),
    {
      id: 'period',
      title: t('headquarters:columns.countedAt'),
      width: 170,
      value: ({ period }) => period,
      text: ({ period }) => formats.month(period),
    },
  ];
  return (
    <AnsweredTable
      name="stockouts"
      query={query}
      columns={columns}
      entryId={({ facility, product }) => `${facility} ${product}`}
    />
  );
}
