import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { FileNotice } from '../../ui/file-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TaskNotice } from '../../ui/task-notice.tsx';
import { type PageSize, ReportChoices } from './report-choices.tsx';
import { PrintButton, SaveButtons } from './report-files.tsx';
import { ReportSheets } from './report-sheets.tsx';
import { useReportFiles } from './use-report-files.ts';

const ZOOM: Readonly<Record<PageSize, number>> = { normal: 1, large: 1.3 };

/** The page for the meeting: the report as it will be printed, and its files. */
export default function ReportPage() {
  const { t, i18n } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const [chosen, choose] = useState<string | null>(null);
  const [language, setLanguage] = useState<Language>(i18n.language as Language);
  const [size, setSize] = useState<PageSize>('normal');
  const meetings = useQuery(calls.reports.meetings.queryOptions({ input: { facility } }));
  const meeting = chosen ?? meetings.data?.[0]?.day ?? null;
  const choice = { facility, meeting, language };
  const enabled = meetings.isSuccess;
  const report = useQuery(calls.reports.document.queryOptions({ input: choice, enabled }));
  const { task, routes, write } = useReportFiles(choice);
  const isBusy = task.progress !== null || !report.data;
  return (
    <>
      <PageHeader
        title={t('app:pages.report')}
        hint={t('reports:page.hint')}
        action={<PrintButton isBusy={isBusy} onWrite={write} />}
      />
      <ReportChoices
        {...{ meeting, language, size }}
        meetings={meetings.data ?? []}
        onMeeting={choose}
        onLanguage={setLanguage}
        onSize={setSize}
      >
        <SaveButtons isBusy={isBusy} onWrite={write} />
      </ReportChoices>
      <TaskNotice task={task} text={t('reports:page.writing')} />
      <FileNotice routes={routes} />
      <FailureNotice error={meetings.error ?? report.error} onRetry={() => void report.refetch()} />
      {report.isPending && <Loader aria-label={t('reports:page.preparing')} />}
      {report.data && (
        <div style={{ zoom: ZOOM[size] }}>
          <ReportSheets document={report.data} label={t('reports:page.preview')} />
        </div>
      )}
    </>
  );
}
