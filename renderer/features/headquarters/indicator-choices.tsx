import { Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { type SpanChoice, SpanChoices } from './span-choices.tsx';

/** Which indicator, of which centres, over which months. */
export interface IndicatorChoice extends SpanChoice {
  readonly code: string;
}

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
      <SpanChoices
        {...{ choice, lastDue, districts }}
        onChange={(span) => onChange({ ...choice, ...span })}
      />
    </Group>
  );
}
