import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CadreWorkload, WorkloadStep } from '../../../shared/contract/staffing-workload.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import { ACTIVITY_KINDS, type ActivityKind } from '../../../shared/domain/staffing/workload.ts';
import { ActivityDialog } from './activity-dialog.tsx';

/** A service whose monthly counts may be the workload of an activity. */
export interface CountedService {
  readonly code: string;
  readonly label: string;
}

const number = (value: number | null): string =>
  value === null ? '—' : formatShortNumber(value, 2);

function useWorkloadWord({ workload, service }: WorkloadStep): string {
  const { t } = useTranslation();
  if (!workload || workload.cases === null) return t('staffing:workload.uncounted');
  const { cases, counted, months } = workload;
  if (service === null) return t('staffing:workload.typed', { cases: number(cases) });
  const facts = { counted: number(counted), cases: number(cases), count: months };
  return months === 12
    ? t('staffing:workload.counted', { counted: facts.counted })
    : t('staffing:workload.scaled', facts);
}

function HealthCells({
  step,
  hours,
}: {
  readonly step: WorkloadStep;
  readonly hours: number | null;
}) {
  const { t } = useTranslation();
  const word = useWorkloadWord(step);
  const { standardWorkload, required, workload, minutes } = step;
  const standard = t('staffing:workload.standardStep', {
    hours: number(hours),
    minutes: number(minutes),
    result: number(standardWorkload),
  });
  const persons = t('staffing:workload.personsStep', {
    cases: number(workload?.cases ?? null),
    standard: number(standardWorkload),
    result: number(required),
  });
  return (
    <>
      <Table.Td>{word}</Table.Td>
      <Table.Td ta="right">{number(minutes)}</Table.Td>
      <Table.Td>{standardWorkload === null ? '—' : standard}</Table.Td>
      <Table.Td fw={600}>{required === null ? '—' : persons}</Table.Td>
    </>
  );
}

function OtherCells({ step }: { readonly step: WorkloadStep }) {
  const { t } = useTranslation();
  const { kind, percent, persons, hours } = step;
  const share = `${t('staffing:workload.activity.percent')} : ${number(percent)}`;
  const time = `${t('staffing:workload.activity.persons')} : ${number(persons)} · ${t('staffing:workload.activity.hours')} : ${number(hours)}`;
  return <Table.Td colSpan={4}>{kind === 'support' ? share : time}</Table.Td>;
}

function StepRow({
  step,
  hours,
  onChange,
}: {
  readonly step: WorkloadStep;
  readonly hours: number | null;
  readonly onChange: (() => void) | null;
}) {
  const { t } = useTranslation();
  const { name, serviceLabel, kind } = step;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {name}
        {serviceLabel !== null && serviceLabel !== name && <Text size="sm">{serviceLabel}</Text>}
      </Table.Th>
      {kind === 'health' ? <HealthCells step={step} hours={hours} /> : <OtherCells step={step} />}
      <Table.Td ta="right">
        {onChange && (
          <Button
            variant="subtle"
            mih={44}
            aria-label={t('staffing:workload.activity.changeOf', { name })}
            onClick={onChange}
          >
            {t('staffing:workload.activity.change')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function KindRows({
  kind,
  workload,
  onOpen,
}: {
  readonly kind: ActivityKind;
  readonly workload: CadreWorkload;
  readonly onOpen: ((step: WorkloadStep) => void) | null;
}) {
  const { t } = useTranslation();
  const steps = workload.activities.filter((step) => step.kind === kind);
  if (steps.length === 0) return null;
  return (
    <>
      <Table.Tr>
        <Table.Th colSpan={6} scope="colgroup">
          {t(`staffing:workload.kinds.${kind}`)}
        </Table.Th>
      </Table.Tr>
      {steps.map((step) => (
        <StepRow
          key={step.id}
          step={step}
          hours={workload.availableHours}
          onChange={onOpen && (() => onOpen(step))}
        />
      ))}
    </>
  );
}

const HEADINGS = ['activity', 'year', 'unit', 'standard', 'persons'] as const;

/** The work of a cadre, activity by activity, with what each comes to. */
export function WorkloadActivities({
  workload,
  services,
  mayWrite,
}: {
  readonly workload: CadreWorkload;
  readonly services: readonly CountedService[];
  readonly mayWrite: boolean;
}) {
  const { t } = useTranslation();
  // The activity that is open; 'new' for one to be added, null while none is.
  const [open, setOpen] = useState<WorkloadStep | 'new' | null>(null);
  const { activities } = workload;
  return (
    <Stack component="section" gap="xs" aria-label={t('staffing:workload.activities')}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('staffing:workload.activities')}
        </Title>
        {mayWrite && (
          <Button variant="default" mih={44} onClick={() => setOpen('new')}>
            {t('staffing:workload.addActivity')}
          </Button>
        )}
      </Group>
      {activities.length === 0 && <Text>{t('staffing:workload.noActivities')}</Text>}
      {activities.length > 0 && (
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              {HEADINGS.map((name) => (
                <Table.Th key={name}>{t(`staffing:workload.steps.${name}`)}</Table.Th>
              ))}
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ACTIVITY_KINDS.map((kind) => (
              <KindRows
                key={kind}
                kind={kind}
                workload={workload}
                onOpen={mayWrite ? setOpen : null}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {open !== null && (
        <ActivityDialog
          cadre={workload.cadre}
          step={open === 'new' ? null : open}
          services={services}
          onClose={() => setOpen(null)}
        />
      )}
    </Stack>
  );
}
