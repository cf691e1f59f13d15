import { Box, Loader, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { useApi } from '../../api/client-context.tsx';
import { Card } from '../../ui/card.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { TogetherList } from '../../ui/together-list.tsx';
import { useFigureColumns } from './figure-columns.tsx';

/** Every figure of a month, to look one up, compare and copy. */
export default function FiguresPage() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const { month: writeMonth } = useFormats();
  const [chosen, choose] = useState<Month | null>(null);
  const columns = useFigureColumns();
  const query = calls.indicators.figures.queryOptions({ input: { facility, period: chosen } });
  const { data, error, refetch } = useQuery(query);
  const picker = data && data.period !== null && (
    <NativeSelect
      label={t('indicators:page.month')}
      value={data.period}
      data={data.months.map((value) => ({ value, label: writeMonth(value as Month) }))}
      onChange={(event) => choose(event.currentTarget.value as Month)}
    />
  );
  return (
    <>
      <PageHeader
        title={t('app:pages.figures')}
        hint={t('indicators:page.hint')}
        action={picker || undefined}
      />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      {data && data.together.length > 0 && (
        <Box mb="md">
          <Card title={t('indicators:cross.title')} status="attention">
            <TogetherList together={data.together} />
          </Card>
        </Box>
      )}
      {data && (
        <DataTable
          label={t('app:pages.figures')}
          columns={columns}
          entries={data.figures}
          entryId={({ code, item }) => `${code} ${item ?? ''}`}
          empty={t('indicators:page.empty')}
        />
      )}
    </>
  );
}
