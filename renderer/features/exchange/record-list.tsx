import { Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { TracedRecord } from '../../../shared/contract/sending.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacilityIfAny } from '../../ui/current-facility.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { RecordStateMark } from '../../ui/record-state.tsx';

function useRecordColumns(): readonly DataColumn<TracedRecord>[] {
  const { t } = useTranslation();
  const { day, month } = useFormats();
  return useMemo(
    () => [
      {
        id: 'when',
        title: t('sending:records.when'),
        width: 200,
        value: ({ when }) => when,
        text: ({ kind, when }) => (kind === 'month' ? month(when as Month) : day(when as Day)),
      },
      {
        id: 'kind',
        title: t('sending:records.kind'),
        width: 130,
        value: ({ kind }) => t(`sending:kinds.${kind}`),
      },
      { id: 'name', title: t('sending:records.name'), width: 400, value: ({ name }) => name },
      {
        id: 'state',
        title: t('sending:records.state'),
        width: 160,
        value: ({ state }) => t(`sending:states.${state}`),
        draw: ({ state }) => <RecordStateMark state={state} />,
      },
    ],
    [t, day, month],
  );
}

const FOLDERS = {
  visit: 'visits',
  // An interview is shown as a visit is.
  interview: 'visits',
  meeting: 'meetings',
  action: 'actions',
} as const;

function addressOf({ kind, id }: TracedRecord): string {
  const word = encodeURIComponent(id);
  return kind === 'month' ? `/month?period=${word}` : `/${FOLDERS[kind]}/${word}`;
}

/** Every visit, interview, month, meeting and promise of the centre, and how far it went. */
export function RecordList() {
  const { t } = useTranslation();
  const facility = useFacilityIfAny();
  if (facility === null) return <Text>{t('sending:records.none')}</Text>;
  return <FacilityRecords facility={facility.code} />;
}

function FacilityRecords({ facility }: { readonly facility: string }) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const navigate = useNavigate();
  const columns = useRecordColumns();
  const { data, error, refetch } = useQuery(
    calls.sending.records.queryOptions({ input: { facility } }),
  );
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={t('app:loading')} />;
  return (
    <DataTable
      label={t('sending:records.title')}
      columns={columns}
      entries={data.records}
      entryId={({ kind, id }) => `${kind} ${id}`}
      empty={t('sending:records.none')}
      onOpen={(record) => void navigate(addressOf(record))}
    />
  );
}
