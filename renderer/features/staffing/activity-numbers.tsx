import { NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ActivityFields } from '../../../shared/contract/staffing-workload.ts';
import type { CountedService } from './workload-activities.tsx';

type NumberField = 'yearlyVolume' | 'minutes' | 'percent' | 'persons' | 'hours';

function fieldsOf({ kind, service }: ActivityFields): readonly NumberField[] {
  if (kind === 'support') return ['percent'];
  if (kind === 'additional') return ['persons', 'hours'];
  return service === null ? ['yearlyVolume', 'minutes'] : ['minutes'];
}

/** The figures that an activity of its kind needs: cases and minutes, a share of the time, persons and hours. */
export function ActivityNumbers({
  value,
  services,
  onChange,
}: {
  readonly value: ActivityFields;
  readonly services: readonly CountedService[];
  readonly onChange: (value: ActivityFields) => void;
}) {
  const { t } = useTranslation();
  const none = { value: '', label: t('staffing:workload.activity.noService') };
  const choices = services.map(({ code, label }) => ({ value: code, label }));
  return (
    <>
      {value.kind === 'health' && (
        <NativeSelect
          label={t('staffing:workload.activity.service')}
          size="md"
          data={[none, ...choices]}
          value={value.service ?? ''}
          onChange={(event) => onChange({ ...value, service: event.currentTarget.value || null })}
        />
      )}
      {fieldsOf(value).map((field) => (
        <NumberInput
          key={field}
          label={t(`staffing:workload.activity.${field}`)}
          size="md"
          min={0}
          {...(field === 'percent' ? { max: 100 } : {})}
          decimalSeparator=","
          allowNegative={false}
          hideControls
          value={value[field] ?? ''}
          onChange={(typed) => onChange({ ...value, [field]: typed === '' ? null : Number(typed) })}
        />
      ))}
    </>
  );
}
