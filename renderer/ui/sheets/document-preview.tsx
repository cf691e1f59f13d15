import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../failure-notice.tsx';
import { ReportSheets } from './report-sheets.tsx';
import type { LaidOutPages } from './use-laid-out-pages.ts';

interface PreviewProps {
  readonly pages: LaidOutPages;
  /** What the sheets are, for those who listen. */
  readonly label: string;
  /** What can be done with one page, shown over it; the first page is 1. */
  readonly tools?: (page: number) => ReactNode;
}

/** The sheets of a document as they will be printed, that they are being laid out, or why they cannot be shown. */
export function DocumentPreview({ pages, label, tools }: PreviewProps) {
  const { t } = useTranslation();
  const { data, error, refetch, isPlaceholderData, isPending, isError } = pages;
  return (
    <>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {(isPlaceholderData || (isPending && !isError)) && (
        <Loader aria-label={t('reports:page.preparing')} />
      )}
      {data && <ReportSheets report={data} label={label} {...(tools ? { tools } : {})} />}
    </>
  );
}
