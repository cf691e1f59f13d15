import { Group, Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import {
  DocumentNotice,
  PrintDocumentButton,
  SaveDocumentButtons,
  useDocumentFiles,
} from '../../ui/document-files.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { listDistricts } from './districts.ts';
import { type SpanChoice, SpanChoices } from './span-choices.tsx';

function Programme({
  lastDue,
  districts,
}: {
  readonly lastDue: Month;
  readonly districts: readonly string[];
}) {
  const { t, i18n } = useTranslation();
  const { client } = useApi();
  const [choice, choose] = useState<SpanChoice>({ district: '', period: lastDue, months: 3 });
  const files = useDocumentFiles((format) =>
    client.headquarters.writeReport({
      ...{ format, type: 'normal', months: choice.months },
      district: choice.district || null,
      period: choice.period || lastDue,
      language: i18n.language as Language,
    }),
  );
  return (
    <Stack gap="md">
      <PageHeader
        title={t('headquarters:report.page.title')}
        hint={t('headquarters:report.page.hint')}
        action={<PrintDocumentButton files={files} primary />}
      />
      <Group gap="sm" align="flex-end">
        <SpanChoices {...{ choice, lastDue, districts }} onChange={choose} />
      </Group>
      <SaveDocumentButtons files={files} />
      <DocumentNotice files={files} />
    </Stack>
  );
}

/** The report for donors and the ministry: of which centres, over which months, in which format. */
export default function ProgrammePage() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { data, error, refetch } = useQuery(calls.headquarters.centres.queryOptions({ input: {} }));
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={t('app:loading')} />;
  return <Programme lastDue={data.lastMonthDue} districts={listDistricts(data.centres)} />;
}
