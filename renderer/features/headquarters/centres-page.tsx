import { Button, Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useCentreColumns } from './centre-columns.tsx';
import { CentreCounts } from './centre-counts.tsx';
import { CentreFilters, EVERY_CENTRE, filterCentres } from './centre-filters.tsx';

/** All centres of headquarters: where they stand, and what has not come. Opening one shows its own pages. */
export default function CentresPage({ onOpen }: { readonly onOpen: (facility: string) => void }) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const columns = useCentreColumns();
  const [filter, change] = useState(EVERY_CENTRE);
  const { data, error, refetch } = useQuery(calls.headquarters.centres.queryOptions({ input: {} }));
  const shown = useMemo(() => filterCentres(data?.centres ?? [], filter), [data, filter]);
  return (
    <Stack gap="md">
      <PageHeader
        title={t('headquarters:title')}
        hint={t('headquarters:hint')}
        action={
          <Button component={Link} to="/headquarters/compare" variant="default">
            {t('headquarters:compare.open')}
          </Button>
        }
      />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      {data && data.centres.length > 0 && (
        <>
          <CentreFilters centres={data.centres} filter={filter} onChange={change} />
          <CentreCounts centres={shown} />
        </>
      )}
      {data && (
        <DataTable
          label={t('headquarters:title')}
          columns={columns}
          entries={shown}
          entryId={({ code }) => code}
          empty={t(data.centres.length === 0 ? 'headquarters:empty' : 'headquarters:noneLeft')}
          onOpen={({ code }) => onOpen(code)}
        />
      )}
    </Stack>
  );
}
