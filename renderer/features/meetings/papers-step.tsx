import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  MEETING_PAPERS,
  type MeetingPaperName,
} from '../../../shared/domain/reports/meeting-paper.ts';
import { SHEET_SIZES, type SheetSize } from '../../../shared/domain/reports/sheet-size.ts';
import { useApi } from '../../api/client-context.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { DocumentButtons, DocumentNotice, useDocumentFiles } from '../../ui/document-files.tsx';
import { DocumentPreview } from '../../ui/sheets/document-preview.tsx';
import { type PrintChoice, PrintChoices } from '../../ui/sheets/print-choices.tsx';
import { useLaidOutPages } from '../../ui/sheets/use-laid-out-pages.ts';
import type { MeetingDesk } from './use-meeting.ts';

/** Which paper is wanted, and how it is printed. */
interface PaperChoice extends PrintChoice {
  readonly paper: MeetingPaperName;
  readonly sheet: SheetSize;
}

interface ChoicesProps {
  readonly choice: PaperChoice;
  readonly onChoose: (part: Partial<PaperChoice>) => void;
}

function PaperChoices({ choice, onChoose }: ChoicesProps) {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        label={t('papers:page.paper')}
        value={choice.paper}
        data={MEETING_PAPERS.map((value) => ({ value, label: t(`papers:page.names.${value}`) }))}
        onChange={({ currentTarget }) =>
          onChoose({ paper: currentTarget.value as MeetingPaperName })
        }
      />
      <PrintChoices choice={choice} onChoose={onChoose} />
      <NativeSelect
        label={t('papers:page.sheet')}
        value={choice.sheet}
        data={SHEET_SIZES.map((value) => ({ value, label: t(`papers:page.${value}`) }))}
        onChange={({ currentTarget }) => onChoose({ sheet: currentTarget.value as SheetSize })}
      />
    </>
  );
}

/** The pages of the paper that is chosen, and files of it. */
function usePaper(meeting: string, { sheet, ...choice }: PaperChoice) {
  const { client, calls } = useApi();
  const order = { meeting, ...choice };
  const pages = useLaidOutPages([...calls.papers.key(), 'pages', order], (signal) =>
    client.papers.pages(order, { signal }),
  );
  const files = useDocumentFiles((format) => client.papers.write({ ...order, sheet, format }));
  return { pages, files };
}

/** The papers of a meeting, from the convocation to the minutes: looked at, then printed or kept as a file. */
export function PapersStep({ desk }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { id, day, stage } = desk.record;
  const [choice, setChoice] = useState<PaperChoice>({
    paper: stage === 'planned' ? 'convocation' : 'minutes',
    language,
    type: 'normal',
    sheet: 'a4',
  });
  const { pages, files } = usePaper(id, choice);
  return (
    <Stack gap="sm">
      <Group align="flex-end">
        <PaperChoices
          choice={choice}
          onChoose={(part) => setChoice((held) => ({ ...held, ...part }))}
        />
        <DocumentButtons files={files} />
        <Button component={Link} to={`/report?meeting=${day}`} variant="default">
          {t('papers:page.report')}
        </Button>
      </Group>
      <DocumentNotice files={files} />
      <DocumentPreview pages={pages} label={t(`papers:page.names.${choice.paper}`)} />
    </Stack>
  );
}
