import { Group, NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CadreWorkload } from '../../../shared/contract/staffing-workload.ts';
import { addMonths, type Month, monthOf } from '../../../shared/domain/calendar/month.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { MonthField } from '../../ui/day-field.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { WorkingYearForm } from './working-year-form.tsx';
import { type CountedService, WorkloadActivities } from './workload-activities.tsx';
import { WorkloadResult } from './workload-result.tsx';

function CadrePages({
  workload,
  services,
}: {
  readonly workload: CadreWorkload;
  readonly services: readonly CountedService[];
}) {
  const mayWrite = useMay('entry');
  const { cadre, workingYear } = workload;
  return (
    <Stack gap="lg">
      <WorkingYearForm
        key={cadre + JSON.stringify(workingYear)}
        cadre={cadre}
        held={workingYear}
        availableHours={workload.availableHours}
        mayWrite={mayWrite}
      />
      <WorkloadActivities workload={workload} services={services} mayWrite={mayWrite} />
      <WorkloadResult workload={workload} />
    </Stack>
  );
}

/** Staff against workload, one cadre at a time, with every step of the calculation. */
export function WorkloadPart() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const last = addMonths(monthOf(new Date().toISOString()), -1);
  const [period, setPeriod] = useState<Month | null>(last);
  const [chosen, choose] = useState<string | null>(null);
  const query = calls.staffing.workload.queryOptions({
    input: { facility, period: period ?? last },
  });
  const { data, error } = useQuery(query);
  const cadre = chosen ?? data?.cadres[0]?.cadre;
  const workload = data?.cadres.find((each) => each.cadre === cadre);
  return (
    <Stack gap="sm">
      <PageHeader title={t('staffing:parts.wisn')} hint={t('staffing:workload.hint')} />
      <FailureNotice error={error} />
      {data && (
        <Group align="flex-end">
          <NativeSelect
            label={t('staffing:workload.cadre')}
            size="md"
            data={data.cadres.map((each) => ({ value: each.cadre, label: each.label }))}
            value={cadre}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          <MonthField label={t('staffing:workload.period')} value={period} onChange={setPeriod} />
        </Group>
      )}
      {data && workload && <CadrePages workload={workload} services={data.services} />}
    </Stack>
  );
}
