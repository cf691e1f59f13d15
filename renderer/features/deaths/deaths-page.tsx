import { Button, Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ListedDeath } from '../../../shared/contract/deaths.ts';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import { DELAYS } from '../../../shared/domain/deaths/death-review.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DeathDialog } from './death-dialog.tsx';
import { DifferenceList } from './difference-list.tsx';

function useColumns(): readonly DataColumn<ListedDeath>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const title = (name: string): string => t(`deaths:columns.${name}`);
    const unsaid = t('deaths:unsaid');
    return [
      {
        id: 'day',
        title: title('day'),
        width: 120,
        value: ({ day }) => day,
        text: ({ day }) => formatShortDay(day),
      },
      {
        id: 'kind',
        title: title('kind'),
        width: 190,
        value: ({ kind }) => t(`deaths:kinds.${kind}`),
      },
      {
        id: 'place',
        title: title('place'),
        width: 180,
        value: ({ place }) => (place === null ? unsaid : t(`deaths:places.${place}`)),
      },
      {
        id: 'cause',
        title: title('cause'),
        width: 200,
        value: ({ cause }) => (cause === null ? unsaid : t(`deaths:causes.${cause}`)),
      },
      {
        id: 'delays',
        title: title('delays'),
        width: 100,
        align: 'right',
        value: ({ delays }) => DELAYS.filter((delay) => delays[delay] === true).length,
      },
      {
        id: 'reviewedOn',
        title: title('reviewedOn'),
        width: 120,
        value: ({ reviewedOn }) => reviewedOn,
        text: ({ reviewedOn }) => (reviewedOn === null ? unsaid : formatShortDay(reviewedOn)),
      },
    ];
  }, [t]);
}

/** The deaths that were reviewed, and where the monthly reports count others. */
export default function DeathsPage() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const navigate = useNavigate();
  const mayWrite = useMay('coach');
  const columns = useColumns();
  const [isWriting, write] = useState(false);
  const { data, error, refetch } = useQuery(
    calls.deaths.list.queryOptions({ input: { facility } }),
  );
  const open = (id: string): void => void navigate(`/deaths/${encodeURIComponent(id)}`);
  return (
    <Stack gap="xl">
      <PageHeader
        title={t('deaths:title')}
        hint={t('deaths:hint')}
        action={
          mayWrite && (
            <Button size="md" onClick={() => write(true)}>
              {t('deaths:add')}
            </Button>
          )
        }
      />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      {data && (
        <>
          <DataTable
            label={t('deaths:title')}
            columns={columns}
            entries={data.reviews}
            entryId={({ id }) => id}
            empty={t('deaths:empty')}
            onOpen={({ id }) => open(id)}
          />
          <DifferenceList differences={data.differences} />
        </>
      )}
      {isWriting && (
        <DeathDialog
          held={null}
          onDone={(id) => (id === null ? write(false) : open(id))}
          onClose={() => write(false)}
        />
      )}
    </Stack>
  );
}
