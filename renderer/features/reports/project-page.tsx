import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Projection } from '../../ui/projection.tsx';
import { ReportBlock } from '../../ui/sheets/report-block.tsx';
import sheets from '../../ui/sheets/report-sheets.module.css';
import classes from './project.module.css';
import { type ProjectedPart, projectParts } from './project-parts.ts';
import { useReportChoice } from './use-report-choice.ts';

function drawPart(blocks: ProjectedPart) {
  return (
    <div className={`${sheets['sheet']} ${classes['part']}`}>
      {blocks.map((block, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is shown whole, and its blocks have no names.
        <ReportBlock key={position} block={block} />
      ))}
    </div>
  );
}

/** The report for a room: the whole screen, large type, one part of the document at a time. */
export default function ProjectPage() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const navigate = useNavigate();
  const { choice, meetings, address } = useReportChoice();
  const { facility, meeting, language } = choice;
  const input = { facility, meeting, language };
  const enabled = meetings.isSuccess;
  const report = useQuery(calls.reports.document.queryOptions({ input, enabled }));
  const parts = useMemo(
    () => (report.data ? projectParts(report.data.blocks).map(drawPart) : []),
    [report.data],
  );
  const leave = useCallback(() => void navigate(`/report?${address}`), [navigate, address]);
  const notice = (
    <>
      <FailureNotice error={meetings.error ?? report.error} onRetry={() => void report.refetch()} />
      {report.isPending && <Loader aria-label={t('reports:page.preparing')} />}
    </>
  );
  return (
    <Projection
      label={t('reports:project.title')}
      language={language}
      parts={parts}
      notice={notice}
      onLeave={leave}
    />
  );
}
