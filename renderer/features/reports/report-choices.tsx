import { Group, Input, NativeSelect, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useFormats } from '../../ui/formats.ts';

/** How large the sheets are on the screen. */
export type PageSize = 'normal' | 'large';

interface Meeting {
  readonly day: string;
  readonly organ: string;
}

interface ChoicesProps {
  /** The newest first. */
  readonly meetings: readonly Meeting[];
  /** Null for the newest, or for a draft where there is none. */
  readonly meeting: string | null;
  readonly language: Language;
  readonly size: PageSize;
  readonly onMeeting: (day: string) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onSize: (size: PageSize) => void;
  /** What stands at the end of the line. */
  readonly children: ReactNode;
}

// Each language by its own name: whoever reads it finds it.
const LANGUAGES = [
  { value: 'fr', label: 'Français' },
  { value: 'en', label: 'English' },
  { value: 'bm', label: 'Bamanankan' },
];

function MeetingChoice({ meetings, meeting, onMeeting }: Omit<ChoicesProps, 'children'>) {
  const { t } = useTranslation();
  const { day: writeDay } = useFormats();
  const options = meetings.map(({ day, organ }) => ({
    value: day,
    label: `${writeDay(day as Day)} · ${t(`meeting:organs.${organ}`, { defaultValue: organ })}`,
  }));
  return (
    <NativeSelect
      label={t('reports:page.meeting')}
      value={meeting ?? options[0]?.value ?? ''}
      data={options.length > 0 ? options : [{ value: '', label: t('reports:page.draft') }]}
      disabled={options.length === 0}
      onChange={(event) => onMeeting(event.currentTarget.value)}
    />
  );
}

/** Which meeting, in which language and how large; the language of the page is not that of the screen. */
export function ReportChoices({ children, ...props }: ChoicesProps) {
  const { language, size, onLanguage, onSize } = props;
  const { t } = useTranslation();
  const sizes = (['normal', 'large'] as const).map((value) => ({
    value,
    label: t(`reports:page.${value}`),
  }));
  return (
    <Group align="flex-end" mb="lg">
      <MeetingChoice {...props} />
      <NativeSelect
        label={t('reports:page.language')}
        value={language}
        data={LANGUAGES}
        onChange={(event) => onLanguage(event.currentTarget.value as Language)}
      />
      <Input.Wrapper label={t('reports:page.size')} labelElement="div">
        <div>
          <SegmentedControl
            aria-label={t('reports:page.size')}
            value={size}
            data={sizes}
            onChange={(value) => onSize(value as PageSize)}
          />
        </div>
      </Input.Wrapper>
      {children}
    </Group>
  );
}
