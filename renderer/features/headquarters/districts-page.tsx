import { Loader, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { CentreRow } from '../../../shared/contract/headquarters.ts';
import { useApi } from '../../api/client-context.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useCentreColumns } from './centre-columns.tsx';
import { CentreCounts } from './centre-counts.tsx';
import { DistrictTable } from './district-table.tsx';
import { FailedItems } from './failed-items.tsx';

function District({
  district,
  centres,
  onOpen,
}: {
  readonly district: string;
  readonly centres: readonly CentreRow[];
  readonly onOpen: (facility: string) => void;
}) {
  const { t } = useTranslation();
  const columns = useCentreColumns();
  const own = useMemo(
    () => centres.filter((each) => each.district === district),
    [centres, district],
  );
  return (
    <>
      <CentreCounts centres={own} />
      <DataTable
        label={district}
        columns={columns}
        entries={own}
        entryId={({ code }) => code}
        empty={t('headquarters:noneLeft')}
        onOpen={({ code }) => onOpen(code)}
      />
      <Title order={2} size="h4">
        {t('headquarters:followUp.parts.items')}
      </Title>
      <FailedItems district={district} />
    </>
  );
}

/** The districts, or one of them: its centres, and what fails there. */
export default function DistrictsPage({ onOpen }: { readonly onOpen: (facility: string) => void }) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { district } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(calls.headquarters.centres.queryOptions({ input: {} }));
  return (
    <Stack gap="md">
      <PageHeader
        title={district ?? t('headquarters:districts.title')}
        hint={t('headquarters:districts.hint')}
      />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      {data && district === undefined && (
        <DistrictTable
          centres={data.centres}
          onOpen={(name) => void navigate(`/headquarters/districts/${encodeURIComponent(name)}`)}
        />
      )}
      {data && district !== undefined && (
        <District district={district} centres={data.centres} onOpen={onOpen} />
      )}
    </Stack>
  );
}
