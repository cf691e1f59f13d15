import { Group, Input, NativeSelect, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { addMonths, monthOf } from '../../../shared/domain/calendar/month.ts';
import { PAGE_TYPES, type PageType } from '../../../shared/domain/reports/page-type.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { LANGUAGES } from '../../i18n/use-language.ts';
import { useFormats } from '../../ui/formats.ts';
import type { ChosenPart } from './use-report-choice.ts';
import type { ReportChoice } from './use-report-pages.ts';

interface Meeting {
  readonly day: string;
  readonly organ: string;
}

interface ChoicesProps {
  readonly choice: ReportChoice;
  /** The newest first. */
  readonly meetings: readonly Meeting[];
  readonly onChoose: (part: ChosenPart) => void;
  /** What stands at the end of the line. */
  readonly children: ReactNode;
}

/** The meeting, and with it the month that the report looks back on. */
function MeetingChoice({ choice, meetings, onChoose }: Omit<ChoicesProps, 'children'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const options = meetings.map(({ day, organ }) => ({
    value: day,
    label: t('reports:page.meetingOf', {
      day: formats.day(day as Day),
      organ: t(`meeting:organs.${organ}`, { defaultValue: organ }),
      month: formats.month(addMonths(monthOf(day as Day), -1)),
    }),
  }));
  return (
    <NativeSelect
      label={t('reports:page.meeting')}
      value={choice.meeting ?? ''}
      data={options.length > 0 ? options : [{ value: '', label: t('reports:page.draft') }]}
      disabled={options.length === 0}
      onChange={(event) => onChoose({ meeting: event.currentTarget.value })}
    />
  );
}

/** Which meeting, in which language and type the page is printed; its language is not that of the screen. */
export function ReportChoices({ children, ...props }: ChoicesProps) {
  const { choice, onChoose } = props;
  const { t } = useTranslation();
  const types = PAGE_TYPES.map((value) => ({ value, label: t(`reports:page.${value}`) }));
  return (
    <Group align="flex-end" mb="lg">
      <MeetingChoice {...props} />
      <NativeSelect
        label={t('reports:page.language')}
        value={choice.language}
        data={[...LANGUAGES]}
        onChange={(event) => onChoose({ language: event.currentTarget.value as Language })}
      />
      <Input.Wrapper label={t('reports:page.type')} labelElement="div">
        <div>
          <SegmentedControl
            aria-label={t('reports:page.type')}
            value={choice.type}
            data={types}
            onChange={(value) => onChoose({ type: value as PageType })}
          />
        </div>
      </Input.Wrapper>
      {children}
    </Group>
  );
}
