import { Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MEETING_PAPERS,
  type MeetingPaperName,
} from '../../../shared/domain/reports/meeting-paper.ts';
import { PAGE_TYPES, type PageType } from '../../../shared/domain/reports/page-type.ts';
import { SHEET_SIZES, type SheetSize } from '../../../shared/domain/reports/sheet-size.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { LANGUAGES, useLanguage } from '../../i18n/use-language.ts';
import { DocumentButtons, DocumentNotice, useDocumentFiles } from '../../ui/document-files.tsx';
import type { MeetingDesk } from './use-meeting.ts';

/** How a paper is printed; its language is not that of the screen. */
interface PaperChoice {
  readonly paper: MeetingPaperName;
  readonly language: Language;
  readonly type: PageType;
  readonly sheet: SheetSize;
}

interface ChoicesProps {
  readonly choice: PaperChoice;
  readonly onChoose: (part: Partial<PaperChoice>) => void;
}

function PaperChoices({ choice, onChoose }: ChoicesProps) {
  const { t } = useTranslation();
  return (
    <Group align="flex-end">
      <NativeSelect
        label={t('papers:page.paper')}
        value={choice.paper}
        data={MEETING_PAPERS.map((value) => ({ value, label: t(`papers:page.names.${value}`) }))}
        onChange={({ currentTarget }) =>
          onChoose({ paper: currentTarget.value as MeetingPaperName })
        }
      />
      <NativeSelect
        label={t('reports:page.language')}
        value={choice.language}
        data={[...LANGUAGES]}
        onChange={({ currentTarget }) => onChoose({ language: currentTarget.value as Language })}
      />
      <NativeSelect
        label={t('reports:page.type')}
        value={choice.type}
        data={PAGE_TYPES.map((value) => ({ value, label: t(`reports:page.${value}`) }))}
        onChange={({ currentTarget }) => onChoose({ type: currentTarget.value as PageType })}
      />
      <NativeSelect
        label={t('papers:page.sheet')}
        value={choice.sheet}
        data={SHEET_SIZES.map((value) => ({ value, label: t(`papers:page.${value}`) }))}
        onChange={({ currentTarget }) => onChoose({ sheet: currentTarget.value as SheetSize })}
      />
    </Group>
  );
}

/** The papers of a meeting, from the convocation to the minutes: to be printed, or kept as a file. */
export function PapersStep({ desk }: { readonly desk: MeetingDesk }) {
  const { client } = useApi();
  const { language } = useLanguage();
  const [choice, setChoice] = useState<PaperChoice>({
    paper: 'convocation',
    language,
    type: 'normal',
    sheet: 'a4',
  });
  const meeting = desk.record.id;
  const files = useDocumentFiles((format) => client.papers.write({ meeting, format, ...choice }));
  return (
    <Stack gap="sm">
      <PaperChoices
        choice={choice}
        onChoose={(part) => setChoice((held) => ({ ...held, ...part }))}
      />
      <DocumentButtons files={files} />
      <DocumentNotice files={files} />
    </Stack>
  );
}
