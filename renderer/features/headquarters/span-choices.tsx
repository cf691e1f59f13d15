import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addMonths, type Month, monthsEndingWith } from '../../../shared/domain/calendar/month.ts';
import { useFormats } from '../../ui/formats.ts';

/** Of which centres, over which months; an empty district takes all, an empty month is still to be chosen. */
export interface SpanChoice {
  readonly district: string;
  readonly period: Month | '';
  readonly months: number;
}

const SPANS = [1, 3, 12] as const;
const MONTHS_OFFERED = 24;

/** The choices of a place and some months. */
export function SpanChoices({
  choice,
  lastDue,
  districts,
  onChange,
}: {
  readonly choice: SpanChoice;
  readonly lastDue: Month;
  readonly districts: readonly string[];
  readonly onChange: (choice: SpanChoice) => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { district, period, months } = choice;
  return (
    <>
      <NativeSelect
        label={t('headquarters:columns.district')}
        value={district}
        onChange={(event) => onChange({ district: event.currentTarget.value, period, months })}
        data={[{ value: '', label: t('headquarters:all') }, ...districts]}
      />
      <NativeSelect
        label={t('headquarters:indicator.until')}
        value={period}
        onChange={(event) =>
          onChange({ district, period: event.currentTarget.value as Month, months })
        }
        data={monthsEndingWith(addMonths(lastDue, 1), MONTHS_OFFERED)
          .toReversed()
          .map((month) => ({ value: month, label: formats.month(month) }))}
      />
      <NativeSelect
        label={t('headquarters:indicator.over')}
        value={String(months)}
        onChange={(event) =>
          onChange({ district, period, months: Number(event.currentTarget.value) })
        }
        data={SPANS.map((count) => ({
          value: String(count),
          label: t('headquarters:indicator.months', { count }),
        }))}
      />
    </>
  );
}
