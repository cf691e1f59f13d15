import { Group, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { addMonths, monthOf } from '../../../shared/domain/calendar/month.ts';
import { useFormats } from '../../ui/formats.ts';
import { PrintChoices } from '../../ui/sheets/print-choices.tsx';
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

/** Which meeting, in which language and type the page is printed. */
export function ReportChoices({ children, ...props }: ChoicesProps) {
  return (
    <Group align="flex-end" mb="lg">
      <MeetingChoice {...props} />
      <PrintChoices choice={props.choice} onChoose={props.onChoose} />
      {children}
    </Group>
  );
}
