import { Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addMonths, type Month } from '../../../shared/domain/calendar/month.ts';
import { useApi } from '../../api/client-context.tsx';
import { localDay, useFormats } from '../../ui/formats.ts';
import type { Importing } from './use-import.ts';

const MONTHS_BACK = 36;

function monthsBack(): readonly Month[] {
  const now = localDay(new Date().toISOString()).slice(0, 7) as Month;
  return Array.from({ length: MONTHS_BACK }, (_, index) => addMonths(now, -index));
}

/** What some files do not say themselves: the month of the staff list, the form of interviews. */
export function ImportChoices({ importing }: { readonly importing: Importing }) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { month: writeMonth } = useFormats();
  const { data: forms } = useQuery(calls.instruments.list.queryOptions({ input: {} }));
  const { options, choose, task } = importing;
  const isRunning = task.progress !== null;
  return (
    <Group mb="md" align="flex-end">
      <NativeSelect
        label={t('imports:page.period')}
        disabled={isRunning}
        value={options.period ?? ''}
        data={[
          { value: '', label: t('imports:page.lastMonth') },
          ...monthsBack().map((value) => ({ value, label: writeMonth(value) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          void choose({ ...options, period: value || null })
        }
      />
      <NativeSelect
        label={t('imports:page.form')}
        disabled={isRunning}
        value={options.formId ?? ''}
        data={[
          { value: '', label: t('imports:page.byColumns') },
          ...(forms ?? []).map(({ formId, title }) => ({ value: formId, label: title })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          void choose({ ...options, formId: value || null })
        }
      />
    </Group>
  );
}
