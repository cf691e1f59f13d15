import { Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';

/** The day of the next visit: agreed before leaving, printed with the rest. */
export function NextVisit() {
  const { t } = useTranslation();
  const { client, calls } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const formats = useFormats();
  const mayRecord = useMay('entry');
  const { data } = useQuery(calls.visits.planned.queryOptions({ input: { facility } }));
  const plan = useMutation({
    mutationFn: (day: Day | null) => client.visits.plan({ facility, day }),
    onSettled: () => queries.invalidateQueries(),
  });
  if (!data) return null;
  const day = plan.isPending ? plan.variables : data.day;
  return (
    <section>
      <Text className="on-paper-only" fz="inherit" fw={700}>
        {t('visits:next.of', {
          day: day === null ? '____ / ____ / ________' : formats.day(day),
        })}
      </Text>
      <div className="no-print">
        <DayField
          label={t('visits:next.label')}
          value={day}
          disabled={!mayRecord}
          onChange={(chosen) => plan.mutate(chosen)}
        />
        <FailureNotice error={plan.error} />
      </div>
    </section>
  );
}
