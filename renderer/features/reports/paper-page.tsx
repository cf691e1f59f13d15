import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Paper } from '../../../shared/contract/reports.ts';
import { isMonth } from '../../../shared/domain/calendar/month.ts';
import { useFacility } from '../../ui/current-facility.tsx';
import {
  DocumentNotice,
  PrintDocumentButton,
  SaveDocumentButtons,
} from '../../ui/document-files.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DocumentPreview } from '../../ui/sheets/document-preview.tsx';
import { type PrintChoice, PrintChoices } from '../../ui/sheets/print-choices.tsx';
import { readPrintChoice } from './print-choice.ts';
import { usePaper } from './use-paper.ts';

/** A paper with the screen that it was asked for from, and the type that it is meant to be read in. */
interface Wanted {
  readonly paper: Paper;
  readonly from: string;
  readonly type: PrintChoice['type'];
}

/** The paper that the address names: of a month its quality, of anything else the feedback on a visit. */
function findPaper(facility: string, record: string): Wanted {
  if (isMonth(record)) {
    const paper = { document: 'dataQuality', facility, period: record } as const;
    return { paper, from: `/month?period=${record}`, type: 'normal' };
  }
  const paper = { document: 'visitFeedback', facility, visit: record } as const;
  // It is left on a wall.
  return { paper, from: `/visits/${encodeURIComponent(record)}/feedback`, type: 'large' };
}

/** The feedback on a visit or on the data of a month: its pages as they will be printed, and its files. */
export default function PaperPage() {
  const { t, i18n } = useTranslation();
  const { record = '' } = useParams();
  const { code: facility } = useFacility();
  const [address, setAddress] = useSearchParams();
  const { paper, from, type } = findPaper(facility, record);
  const named = readPrintChoice(address, i18n.language);
  const choice = address.has('type') ? named : { ...named, type };
  const { pages, files } = usePaper(paper, choice);
  const title = t(`app:pageCode.documents.${paper.document}`);
  return (
    <>
      <PageHeader
        title={title}
        hint={t('reports:page.hint')}
        action={<PrintDocumentButton files={files} primary />}
      />
      <Group align="flex-end" mb="lg">
        <PrintChoices
          choice={choice}
          onChoose={(part) => setAddress({ ...choice, ...part }, { replace: true })}
        />
        <SaveDocumentButtons files={files} />
        <Button component={Link} to={from} variant="default">
          {t(`reports:paper.from.${paper.document}`)}
        </Button>
      </Group>
      <DocumentNotice files={files} />
      <DocumentPreview pages={pages} label={title} />
    </>
  );
}
