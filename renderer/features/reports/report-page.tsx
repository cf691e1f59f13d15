import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { FileNotice } from '../../ui/file-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DocumentPreview } from '../../ui/sheets/document-preview.tsx';
import { TaskNotice } from '../../ui/task-notice.tsx';
import { ProjectButton } from './project-button.tsx';
import { ReportChoices } from './report-choices.tsx';
import { PictureButton, PrintButton, SaveButtons } from './report-files.tsx';
import { useReportChoice } from './use-report-choice.ts';
import { useReportFiles } from './use-report-files.ts';
import { useReportPages } from './use-report-pages.ts';

/** The page for the meeting: the report page by page as it will be printed, and its files. */
export default function ReportPage() {
  const { t } = useTranslation();
  const { choice, choose, meetings, address } = useReportChoice();
  const report = useReportPages(choice, meetings.isSuccess);
  const { task, routes, write, draw } = useReportFiles(choice);
  const isLayingOut = report.isPending || report.isPlaceholderData;
  const isBusy = task.progress !== null || routes.isBusy || isLayingOut || report.isError;
  return (
    <>
      <PageHeader
        title={t('app:pages.report')}
        hint={t('reports:page.hint')}
        action={<PrintButton isBusy={isBusy} onWrite={write} />}
      />
      <ReportChoices choice={choice} meetings={meetings.data ?? []} onChoose={choose}>
        <ProjectButton address={address} />
        <Button component={Link} to="/report/assembly" variant="default">
          {t('assembly:page.open')}
        </Button>
        <SaveButtons isBusy={isBusy} onWrite={write} />
      </ReportChoices>
      <TaskNotice task={task} text={t('reports:page.writing')} />
      <FileNotice routes={routes} />
      <FailureNotice error={meetings.error} onRetry={() => void meetings.refetch()} />
      {!meetings.isError && (
        <DocumentPreview
          pages={report}
          label={t('reports:page.preview')}
          tools={(page) => <PictureButton page={page} isBusy={isBusy} onDraw={draw} />}
        />
      )}
    </>
  );
}
