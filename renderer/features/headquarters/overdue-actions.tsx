import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OverdueAction } from '../../../shared/contract/headquarters.ts';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import { useApi } from '../../api/client-context.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { AnsweredTable, usePlaceColumns } from './answered-table.tsx';

/** The promises of all centres that are past their day. */
export function OverdueActions() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const query = useQuery(calls.headquarters.overdue.queryOptions({ input: {} }));
  const title = (name: string): string => t(`headquarters:columns.${name}`);
  const columns: readonly DataColumn<OverdueAction>[] = [
    ...usePlaceColumns<OverdueAction>(),
    { id: 'action', title: title('action'), width: 330, value: ({ action }) => action },
    {
      id: 'who',
      title: title('who'),
      width: 130,
      value: ({ who }) => who ?? t('headquarters:overdue.person'),
    },
    {
      id: 'due',
      title: title('due'),
      width: 130,
      value: ({ due }) => due,
      text: ({ due }) => formatShortDay(due),
    },
    {
      id: 'late',
      title: title('daysLate'),
      width: 120,
      align: 'right',
      value: ({ daysLate }) => daysLate,
    },
  ];
  return <AnsweredTable name="overdue" query={query} columns={columns} entryId={({ id }) => id} />;
}
