import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LearntProject } from '../../../shared/contract/headquarters.ts';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { StatusMark } from '../../ui/status-shape.tsx';
import { AnsweredTable, usePlaceColumns } from './answered-table.tsx';

/** The projects whose run chart shows more than chance. */
export function LearntProjects() {
  const { t, i18n } = useTranslation();
  const { calls } = useApi();
  const input = { language: i18n.language as Language };
  const query = useQuery(calls.headquarters.learnt.queryOptions({ input }));
  const title = (name: string): string => t(`headquarters:columns.${name}`);
  const wordOf = ({ meaning }: LearntProject): string => t(`headquarters:learnt.${meaning}`);
  const columns: readonly DataColumn<LearntProject>[] = [
    ...usePlaceColumns<LearntProject>(),
    { id: 'action', title: title('action'), width: 250, value: ({ action }) => action },
    {
      ...{ id: 'actions', title: title('actions'), width: 90, align: 'right' as const },
      value: ({ actions }) => actions,
    },
    { id: 'figure', title: title('figure'), width: 130, value: ({ figure }) => figure },
    {
      id: 'meaning',
      title: title('change'),
      width: 130,
      value: wordOf,
      draw: (row) => (
        <StatusMark status={row.meaning === 'better' ? 'good' : 'act'} word={wordOf(row)} />
      ),
    },
    {
      id: 'median',
      title: title('median'),
      width: 110,
      align: 'right',
      value: ({ median }) => median,
    },
    { id: 'value', title: title('last'), width: 110, align: 'right', value: ({ value }) => value },
    {
      id: 'agreed',
      title: title('agreedOn'),
      width: 130,
      hidden: true,
      value: ({ agreedOn }) => agreedOn,
      text: ({ agreedOn }) => formatShortDay(agreedOn),
    },
  ];
  return <AnsweredTable name="learnt" query={query} columns={columns} entryId={({ id }) => id} />;
}
