import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CadreWorkload } from '../../../shared/contract/staffing-workload.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import type { ReportStatus } from '../../../shared/domain/reports/document.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

/** Within a tenth of a balance nothing is said to lack or to be too much. */
const NEAR = 0.1;

type Verdict = 'pressed' | 'balanced' | 'spare';

const STATUSES: Readonly<Record<Verdict, ReportStatus>> = {
  pressed: 'act',
  balanced: 'good',
  spare: 'attention',
};

function verdictOf(ratio: number): Verdict {
  if (ratio < 1 - NEAR) return 'pressed';
  return ratio > 1 + NEAR ? 'spare' : 'balanced';
}

const number = (value: number): string => formatShortNumber(value, 2);

function Steps({ workload }: { readonly workload: CadreWorkload }) {
  const { t } = useTranslation();
  const { requirement, activities, availableHours } = workload;
  if (!requirement || availableHours === null) return null;
  const { forActivities, categoryFactor, individualFactor, required } = requirement;
  const percent = activities.reduce((sum, step) => sum + (step.percent ?? 0), 0);
  const hours = activities.reduce((sum, step) => sum + (step.persons ?? 0) * (step.hours ?? 0), 0);
  const say = (step: string, facts: Readonly<Record<string, number>>): string => {
    const words = Object.entries(facts).map(([name, value]) => [name, number(value)] as const);
    return t(`staffing:workload.${step}`, Object.fromEntries(words));
  };
  return (
    <>
      <Text>{say('sumStep', { result: forActivities })}</Text>
      <Text>{say('cafStep', { percent, result: categoryFactor })}</Text>
      <Text>{say('iafStep', { hours, available: availableHours, result: individualFactor })}</Text>
      <Text fw={700}>
        {say('totalStep', {
          activities: forActivities,
          caf: categoryFactor,
          iaf: individualFactor,
          result: required,
        })}
      </Text>
    </>
  );
}

function Comparison({ workload }: { readonly workload: CadreWorkload }) {
  const { t } = useTranslation();
  const { requirement, existing, difference, ratio } = workload;
  if (!requirement) return null;
  if (existing === null || difference === null) {
    return <Text>{t('staffing:workload.existingUnknown')}</Text>;
  }
  const facts = { existing: number(existing), required: number(requirement.required) };
  const verdict = ratio === null ? null : verdictOf(ratio);
  return (
    <>
      <Text>{t('staffing:workload.difference', { ...facts, result: number(difference) })}</Text>
      {ratio !== null && (
        <Text>{t('staffing:workload.ratio', { ...facts, result: number(ratio) })}</Text>
      )}
      {verdict && (
        <StatusMark status={STATUSES[verdict]} word={t(`staffing:workload.verdict.${verdict}`)} />
      )}
    </>
  );
}

/** What the work of a cadre asks for, step by step, against who is there. */
export function WorkloadResult({ workload }: { readonly workload: CadreWorkload }) {
  const { t } = useTranslation();
  const { fault } = workload;
  return (
    <Stack component="section" gap={4} aria-label={t('staffing:workload.result')}>
      <Title order={2} size="h4">
        {t('staffing:workload.result')}
      </Title>
      {fault !== null && <StatusMark status="none" word={t(`staffing:workload.faults.${fault}`)} />}
      <Steps workload={workload} />
      <Comparison workload={workload} />
    </Stack>
  );
}
