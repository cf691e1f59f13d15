import { Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addMonths, type Month, monthsEndingWith } from '../../../shared/domain/calendar/month.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFormats } from '../../ui/formats.ts';

/** Which indicator, of which centres, over which months; an empty word is still to be chosen, or takes all. */
export interface IndicatorChoice {
  readonly code: string;
  readonly district: string;
  readonly period: Month | '';
  readonly months: number;
}

const SPANS = [1, 3, 12] as const;
const MONTHS_OFFERED = 24;

/** The choices above the indicator. */
export function IndicatorChoices({
  choice,
  lastDue,
  districts,
  onChange,
}: {
  readonly choice: IndicatorChoice;
  readonly lastDue: Month;
  readonly districts: readonly string[];
  readonly onChange: (choice: IndicatorChoice) => void;
}) {
  const { t, i18n } = useTranslation();
  const { calls } = useApi();
  const formats = useFormats();
  const input = { language: i18n.language as Language };
  const { data: indicators = [] } = useQuery(calls.headquarters.indicators.queryOptions({ input }));
  return (
    <Group gap="sm" align="flex-end">
      <NativeSelect
        label={t('headquarters:indicator.which')}
        value={choice.code}
        onChange={(event) => onChange({ ...choice, code: event.currentTarget.value })}
        data={indicators.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <NativeSelect
        label={t('headquarters:columns.district')}
        value={choice.district}
        onChange={(event) => onChange({ ...choice, district: event.currentTarget.value })}
        data={[{ value: '', label: t('headquarters:all') }, ...districts]}
      />
      <NativeSelect
        label={t('headquarters:indicator.until')}
        value={choice.period}
        onChange={(event) => onChange({ ...choice, period: event.currentTarget.value as Month })}
        data={monthsEndingWith(addMonths(lastDue, 1), MONTHS_OFFERED)
          .toReversed()
          .map((month) => ({ value: month, label: formats.month(month) }))}
      />
      <NativeSelect
        label={t('headquarters:indicator.over')}
        value={String(choice.months)}
        onChange={(event) => onChange({ ...choice, months: Number(event.currentTarget.value) })}
        data={SPANS.map((count) => ({
          value: String(count),
          label: t('headquarters:indicator.months', { count }),
        }))}
      />
    </Group>
  );
}
