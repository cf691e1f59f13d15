import { Group, Loader, NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { ReportPages } from '../../../shared/domain/reports/report-pages.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { LANGUAGES } from '../../i18n/use-language.ts';
import {
  DocumentNotice,
  PrintDocumentButton,
  SaveDocumentButtons,
  useDocumentFiles,
} from '../../ui/document-files.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ReportSheets } from './report-sheets.tsx';
import {
  type AssemblyChoice,
  firstMonth,
  PARTS,
  useAssemblyChoice,
} from './use-assembly-choice.ts';
import { endOf } from './use-report-pages.ts';

/** How many years back an assembly asks. */
const YEARS = 6;

interface ChoicesProps {
  readonly choice: AssemblyChoice;
  readonly lastWhole: Month;
  readonly onChoose: (chosen: Partial<AssemblyChoice>) => void;
}

function AssemblyChoices({ choice, lastWhole, onChoose }: ChoicesProps) {
  const { t } = useTranslation();
  const { year, part, language } = choice;
  const latest = Number(lastWhole.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, index) => String(latest - index));
  const parts = PARTS.map((value) => ({
    value,
    label: t(`assembly:page.parts.${value}`),
    disabled: firstMonth(year, value) > lastWhole,
  }));
  return (
    <>
      <NativeSelect
        label={t('assembly:page.year')}
        value={String(year)}
        data={years}
        onChange={(event) => onChoose({ year: Number(event.currentTarget.value), part: 'year' })}
      />
      <NativeSelect
        label={t('assembly:page.part')}
        value={part}
        data={parts}
        onChange={(event) =>
          onChoose({ part: event.currentTarget.value as AssemblyChoice['part'] })
        }
      />
      <NativeSelect
        label={t('reports:page.language')}
        value={language}
        data={[...LANGUAGES]}
        onChange={(event) => onChoose({ language: event.currentTarget.value as Language })}
      />
    </>
  );
}

/** The report of a quarter or a year to the general assembly: its pages as they will be printed, and its files. */
export default function AssemblyPage() {
  const { t } = useTranslation();
  const { client, calls } = useApi();
  const { choice, choose, paper, lastWhole } = useAssemblyChoice();
  const order = { paper, language: choice.language, type: 'normal' } as const;
  const report = useQuery<ReportPages>({
    queryKey: [...calls.reports.key(), 'paper', order],
    queryFn: async ({ signal }) => endOf(await client.reports.paperPages(order, { signal })),
    placeholderData: keepPreviousData,
  });
  const files = useDocumentFiles((format) => client.reports.writePaper({ ...order, format }));
  return (
    <>
      <PageHeader
        title={t('assembly:page.title')}
        hint={t('assembly:page.hint')}
        action={<PrintDocumentButton files={files} primary />}
      />
      <Group align="flex-end" mb="lg">
        <AssemblyChoices choice={choice} lastWhole={lastWhole} onChoose={choose} />
        <SaveDocumentButtons files={files} />
      </Group>
      <DocumentNotice files={files} />
      <FailureNotice error={report.error} onRetry={() => void report.refetch()} />
      {(report.isPending || report.isPlaceholderData) && (
        <Loader aria-label={t('reports:page.preparing')} />
      )}
      {report.data && <ReportSheets report={report.data} label={t('assembly:page.preview')} />}
    </>
  );
}
