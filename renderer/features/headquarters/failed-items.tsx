import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FailedItem } from '../../../shared/contract/headquarters.ts';
import { formatPercent } from '../../../shared/domain/numbers/format-number.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { AnsweredTable } from './answered-table.tsx';

/** What lost points at the last visits, the most frequent first: the few points that make most of the losses. */
export function FailedItems({ district = null }: { readonly district?: string | null }) {
  const { t, i18n } = useTranslation();
  const { calls } = useApi();
  const input = { district, language: i18n.language as Language };
  const query = useQuery(calls.headquarters.failedItems.queryOptions({ input }));
  const title = (name: string): string => t(`headquarters:columns.${name}`);
  const columns: readonly DataColumn<FailedItem>[] = [
    { id: 'name', title: title('item'), width: 420, value: ({ name }) => name },
    {
      id: 'count',
      title: title('lacking'),
      width: 170,
      align: 'right',
      value: ({ count }) => count,
      text: ({ count, visits }) =>
        t('headquarters:ofMonths', { received: count, expected: visits }),
    },
    {
      id: 'cumulative',
      title: title('cumulative'),
      width: 150,
      align: 'right',
      value: ({ cumulative }) => cumulative,
      text: ({ cumulative }) => formatPercent(cumulative),
    },
    {
      id: 'vital',
      title: title('vital'),
      width: 200,
      value: ({ vital }) => (vital ? t('headquarters:items.vital') : null),
    },
  ];
  return (
    <AnsweredTable
      name="items"
      query={query}
      columns={columns}
      entryId={({ form, path }) => `${form} ${path}`}
    />
  );
}
