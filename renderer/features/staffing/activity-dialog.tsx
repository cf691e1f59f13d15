import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityFields, WorkloadStep } from '../../../shared/contract/staffing-workload.ts';
import { ACTIVITY_KINDS, type ActivityKind } from '../../../shared/domain/staffing/workload.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ActivityNumbers } from './activity-numbers.tsx';
import type { CountedService } from './workload-activities.tsx';

const EMPTY: ActivityFields = {
  name: '',
  kind: 'health',
  service: null,
  yearlyVolume: null,
  minutes: null,
  percent: null,
  persons: null,
  hours: null,
};

function fieldsOf(step: WorkloadStep | null): ActivityFields {
  if (step === null) return EMPTY;
  const { name, kind, service, yearlyVolume, minutes, percent, persons, hours } = step;
  return { name, kind, service, yearlyVolume, minutes, percent, persons, hours };
}

/** Without these the calculation has nothing to reckon with. */
function isReady({
  name,
  kind,
  service,
  yearlyVolume,
  minutes,
  percent,
  persons,
  hours,
}: ActivityFields): boolean {
  if (name.trim() === '') return false;
  if (kind === 'health') return minutes !== null && (service !== null || yearlyVolume !== null);
  return kind === 'support' ? percent !== null : persons !== null && hours !== null;
}

interface DialogProps {
  readonly cadre: string;
  /** The activity to change; null for a new one. */
  readonly step: WorkloadStep | null;
  readonly services: readonly CountedService[];
  readonly onClose: () => void;
}

function useChange({ cadre, step, onClose }: DialogProps) {
  const { client } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  return useMutation({
    async mutationFn(activity: ActivityFields | null) {
      const id = step?.id ?? null;
      if (activity !== null) await client.staffing.saveActivity({ facility, id, cadre, activity });
      else if (id !== null) await client.staffing.removeActivity({ facility, id });
      await queries.invalidateQueries();
    },
    onSuccess: onClose,
  });
}

/** Writes an activity of a cadre: what it is, how it is counted, how long it takes. */
export function ActivityDialog(props: DialogProps) {
  const { t } = useTranslation();
  const { step, services, onClose } = props;
  const [fields, setFields] = useState(() => fieldsOf(step));
  const change = useChange(props);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady(fields) && !change.isPending) change.mutate(fields);
  };
  const kinds = ACTIVITY_KINDS.map((value) => ({
    value,
    label: t(`staffing:workload.kinds.${value}`),
  }));
  return (
    <DialogFrame opened onClose={onClose} title={t('staffing:workload.activity.title')}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t('staffing:workload.activity.name')}
            size="md"
            data-autofocus
            maxLength={200}
            value={fields.name}
            onChange={(event) => setFields({ ...fields, name: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('staffing:workload.activity.kind')}
            size="md"
            data={kinds}
            value={fields.kind}
            onChange={(event) =>
              setFields({ ...fields, kind: event.currentTarget.value as ActivityKind })
            }
          />
          <ActivityNumbers value={fields} services={services} onChange={setFields} />
          <FailureNotice error={change.error} />
          <Group justify="space-between">
            <div>
              {step && (
                <Button variant="subtle" color="red" mih={44} onClick={() => change.mutate(null)}>
                  {t('staffing:workload.activity.remove')}
                </Button>
              )}
            </div>
            <Button type="submit" mih={44} loading={change.isPending} disabled={!isReady(fields)}>
              {t('staffing:workload.activity.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </DialogFrame>
  );
}
