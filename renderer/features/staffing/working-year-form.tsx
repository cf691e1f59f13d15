import { Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import type { WorkingYear } from '../../../shared/domain/staffing/wisn.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';

const FIELDS = [
  'possibleDays',
  'leaveDays',
  'holidays',
  'sickDays',
  'trainingDays',
  'hoursPerDay',
] as const satisfies readonly (keyof WorkingYear)[];

type Typed = { readonly [Name in keyof WorkingYear]: number | null };

const EMPTY: Typed = {
  possibleDays: null,
  leaveDays: null,
  holidays: null,
  sickDays: null,
  trainingDays: null,
  hoursPerDay: null,
};

function readWhole(typed: Typed): WorkingYear | null {
  const { possibleDays, leaveDays, holidays, sickDays, trainingDays, hoursPerDay } = typed;
  if (possibleDays === null || leaveDays === null || holidays === null) return null;
  if (sickDays === null || trainingDays === null || hoursPerDay === null) return null;
  return { possibleDays, leaveDays, holidays, sickDays, trainingDays, hoursPerDay };
}

function useSave(cadre: string) {
  const { client } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  return useMutation({
    async mutationFn(workingYear: WorkingYear) {
      await client.staffing.saveWorkingTime({ facility, cadre, workingYear });
      await queries.invalidateQueries();
    },
  });
}

function AvailableStep({ year, result }: { readonly year: WorkingYear; readonly result: number }) {
  const { t } = useTranslation();
  const number = (value: number): string => formatShortNumber(value, 2);
  return (
    <Text fw={600}>
      {t('staffing:workload.availableStep', {
        possible: number(year.possibleDays),
        leave: number(year.leaveDays),
        holidays: number(year.holidays),
        sick: number(year.sickDays),
        training: number(year.trainingDays),
        hours: number(year.hoursPerDay),
        result: number(result),
      })}
    </Text>
  );
}

/** The time that one person of a cadre works in a year, and how it is reckoned. */
export function WorkingYearForm({
  cadre,
  held,
  availableHours,
  mayWrite,
}: {
  readonly cadre: string;
  readonly held: WorkingYear | null;
  readonly availableHours: number | null;
  readonly mayWrite: boolean;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Typed>(held ?? EMPTY);
  const save = useSave(cadre);
  const whole = readWhole(typed);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (whole) save.mutate(whole);
  };
  return (
    <Stack component="section" gap="xs" aria-label={t('staffing:workload.year')}>
      <Title order={2} size="h4">
        {t('staffing:workload.year')}
      </Title>
      <form onSubmit={submit}>
        <Group align="flex-end" gap="sm">
          {FIELDS.map((field) => (
            <NumberInput
              key={field}
              label={t(`staffing:workload.${field}`)}
              size="md"
              w={150}
              min={0}
              max={field === 'hoursPerDay' ? 24 : 366}
              decimalSeparator=","
              allowNegative={false}
              hideControls
              readOnly={!mayWrite}
              value={typed[field] ?? ''}
              onChange={(value) =>
                setTyped({ ...typed, [field]: value === '' ? null : Number(value) })
              }
            />
          ))}
          {mayWrite && (
            <Button type="submit" variant="default" mih={44} disabled={!whole}>
              {t('staffing:workload.saveYear')}
            </Button>
          )}
        </Group>
      </form>
      <FailureNotice error={save.error} />
      {held && availableHours !== null && <AvailableStep year={held} result={availableHours} />}
    </Stack>
  );
}
