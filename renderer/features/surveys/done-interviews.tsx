import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import type { Client } from '../../api/connect.ts';
import { useFacility } from '../../ui/current-facility.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';

type DoneInterview = Awaited<ReturnType<Client['visits']['list']>>[number];

/** The interviews that are recorded; opening one shows what was said. */
export function DoneInterviews() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const navigate = useNavigate();
  const formats = useFormats();
  const input = { facility, kind: 'interview' } as const;
  const { data, error } = useQuery(calls.visits.list.queryOptions({ input }));
  const columns = useMemo<readonly DataColumn<DoneInterview>[]>(
    () => [
      {
        id: 'day',
        title: t('visits:list.day'),
        width: 190,
        value: ({ day }) => day,
        text: ({ day }) => formats.day(day),
      },
      { id: 'form', title: t('visits:list.form'), width: 320, value: ({ title }) => title },
    ],
    [t, formats],
  );
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('surveys:list.done')}
      </Title>
      <FailureNotice error={error} />
      {data && (
        <DataTable
          label={t('surveys:list.done')}
          columns={columns}
          entries={data}
          entryId={({ id }) => id}
          empty={t('surveys:list.none')}
          onOpen={({ id }) => navigate(`/visits/${encodeURIComponent(id)}`)}
        />
      )}
    </section>
  );
}
