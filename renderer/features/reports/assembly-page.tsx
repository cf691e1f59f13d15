import { Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import {
  DocumentNotice,
  PrintDocumentButton,
  SaveDocumentButtons,
} from '../../ui/document-files.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DocumentPreview } from '../../ui/sheets/document-preview.tsx';
import { PrintChoices } from '../../ui/sheets/print-choices.tsx';
import {
  type AssemblyChoice,
  firstMonth,
  PARTS,
  useAssemblyChoice,
} from './use-assembly-choice.ts';
import { usePaper } from './use-paper.ts';

/** How many years back an assembly asks. */
const YEARS = 6;

interface ChoicesProps {
  readonly choice: AssemblyChoice;
  readonly lastWhole: Month;
  readonly onChoose: (chosen: Partial<AssemblyChoice>) => void;
}

function AssemblyChoices({ choice, lastWhole, onChoose }: ChoicesProps) {
  const { t } = useTranslation();
  const { year, part } = choice;
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
      <PrintChoices choice={choice} onChoose={onChoose} />
    </>
  );
}

/** The report of a quarter or a year to the general assembly: its pages as they will be printed, and its files. */
export default function AssemblyPage() {
  const { t } = useTranslation();
  const { choice, choose, paper, lastWhole } = useAssemblyChoice();
  const { pages, files } = usePaper(paper, choice);
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
      <DocumentPreview pages={pages} label={t('assembly:page.preview')} />
    </>
  );
}
