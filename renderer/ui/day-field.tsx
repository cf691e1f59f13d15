import 'dayjs/locale/bm';
import 'dayjs/locale/fr';
import { DatePicker, MonthPicker } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../shared/domain/calendar/day.ts';
import { formatShortDay } from '../../shared/domain/calendar/format-day.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import {
  parseLeftDay,
  parseLeftMonth,
  parseTypedDay,
  parseTypedMonth,
  parseTypedTime,
} from '../../shared/domain/calendar/typed-day.ts';
import { type MomentFieldProps, TypedField } from './typed-field.tsx';

function useCalendarLabels() {
  const { t } = useTranslation();
  return {
    nextMonth: t('fields:nextMonth'),
    previousMonth: t('fields:previousMonth'),
    nextYear: t('fields:nextYear'),
    previousYear: t('fields:previousYear'),
    nextDecade: t('fields:nextYears'),
    previousDecade: t('fields:previousYears'),
  };
}

/** A day: `22/11/2026`, `221126` and `2026-11-22` are the same, whatever the language of the browser. */
export function DayField(props: MomentFieldProps<Day>) {
  const { t, i18n } = useTranslation();
  const ariaLabels = useCalendarLabels();
  const { value } = props;
  return (
    <TypedField
      {...props}
      pattern={t('fields:dayPattern')}
      wrong={t('fields:wrongDay')}
      parse={parseTypedDay}
      parseLeft={parseLeftDay}
      format={formatShortDay}
      calendar={(onPicked) => (
        <DatePicker
          size="lg"
          hideOutsideDates
          // A Saturday is a day like another, and its red is too pale to be read.
          weekendDays={[]}
          locale={i18n.language}
          ariaLabels={ariaLabels}
          value={value}
          {...(value === null ? {} : { defaultDate: value })}
          onChange={(picked) => picked !== null && onPicked(picked as Day)}
        />
      )}
    />
  );
}

function formatTypedMonth(month: Month): string {
  return `${month.slice(5, 7)}/${month.slice(0, 4)}`;
}

/** A month: `11/2026`, `novembre 2026` and `2026-11` are the same. */
export function MonthField(props: MomentFieldProps<Month>) {
  const { t, i18n } = useTranslation();
  const ariaLabels = useCalendarLabels();
  const { value } = props;
  return (
    <TypedField
      {...props}
      pattern={t('fields:monthPattern')}
      wrong={t('fields:wrongMonth')}
      parse={parseTypedMonth}
      parseLeft={parseLeftMonth}
      format={formatTypedMonth}
      calendar={(onPicked) => (
        <MonthPicker
          size="lg"
          locale={i18n.language}
          ariaLabels={ariaLabels}
          value={value === null ? null : `${value}-01`}
          {...(value === null ? {} : { defaultDate: `${value}-01` })}
          onChange={(picked) => picked !== null && onPicked(picked.slice(0, 7) as Month)}
        />
      )}
    />
  );
}

/** An hour of twenty-four: `8:30`, `8h30` and `0830` are the same. */
export function TimeField(props: MomentFieldProps<string>) {
  const { t } = useTranslation();
  return (
    <TypedField
      {...props}
      pattern={t('fields:timePattern')}
      wrong={t('fields:wrongTime')}
      parse={parseTypedTime}
      format={(time) => time}
    />
  );
}
