import { Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { useApi } from '../../api/client-context.tsx';
import { MonthField } from '../../ui/day-field.tsx';
import type { Importing } from './use-import.ts';

/** What some files do not say themselves: the month of the staff list, the form of interviews. */
export function ImportChoices({ importing }: { readonly importing: Importing }) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { data: forms } = useQuery(calls.instruments.list.queryOptions({ input: {} }));
  const { options, choose, task } = importing;
  // Not disabled meanwhile: the cursor stays where the hand left it.
  const isRunning = task.progress !== null;
  return (
    <Group mb="md" align="flex-end">
      <MonthField
        label={t('imports:page.period')}
        placeholder={t('imports:page.lastMonth')}
        readOnly={isRunning}
        value={options.period as Month | null}
        onChange={(period) => void choose({ ...options, period })}
      />
      <NativeSelect
        label={t('imports:page.form')}
        aria-disabled={isRunning}
        value={options.formId ?? ''}
        data={[
          { value: '', label: t('imports:page.byColumns') },
          ...(forms ?? []).map(({ formId, title }) => ({ value: formId, label: title })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          if (!isRunning) void choose({ ...options, formId: value || null });
        }}
      />
    </Group>
  );
}
