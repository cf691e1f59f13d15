import { Button, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import { ABSENCE_REASONS, type AbsenceReason } from '../../../shared/domain/staffing/absence.ts';
import { DayField } from '../../ui/day-field.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useSentFields } from '../../ui/sent-fields.ts';
import { useRecords } from './use-records.ts';

const EMPTY = {
  startOn: null as Day | null,
  endOn: null as Day | null,
  reason: 'leave' as AbsenceReason,
};

/** Why somebody is away and for how long; an absence without an end goes on. */
export function AbsenceRecords({ post }: { readonly post: string }) {
  const { t } = useTranslation();
  const { facility, records, error, change } = useRecords(post);
  const { typed, setTyped, submit } = useSentFields(EMPTY, async ({ startOn, ...rest }) => {
    if (startOn === null) return;
    const absence = { ...rest, startOn, id: null };
    await change.mutateAsync((calls) => calls.saveAbsence({ facility, post, absence }));
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.startOn !== null) submit();
  };
  const reasons = ABSENCE_REASONS.map((value) => ({
    value,
    label: t(`staffing:reasons.${value}`),
  }));
  return (
    <Stack>
      <form onSubmit={send}>
        <Group align="flex-end">
          <DayField
            label={t('staffing:absence.start')}
            value={typed.startOn}
            onChange={(startOn) => setTyped({ ...typed, startOn })}
          />
          <DayField
            label={t('staffing:absence.end')}
            value={typed.endOn}
            onChange={(endOn) => setTyped({ ...typed, endOn })}
          />
          <NativeSelect
            label={t('staffing:absence.reason')}
            size="md"
            data={reasons}
            value={typed.reason}
            onChange={(event) =>
              setTyped({ ...typed, reason: event.currentTarget.value as AbsenceReason })
            }
          />
          <Button type="submit" mih={44} disabled={typed.startOn === null}>
            {t('staffing:absence.add')}
          </Button>
        </Group>
      </form>
      <FailureNotice error={error} />
      {records?.absences.length === 0 && <Text>{t('staffing:absence.none')}</Text>}
      <Table>
        <Table.Tbody>
          {records?.absences.map(({ id, startOn, endOn, reason }) => {
            const start = formatShortDay(startOn);
            const days =
              endOn === null
                ? t('staffing:absence.open', { start })
                : t('staffing:absence.line', { start, end: formatShortDay(endOn) });
            return (
              <Table.Tr key={id}>
                <Table.Td>{days}</Table.Td>
                <Table.Td>{t(`staffing:reasons.${reason}`)}</Table.Td>
                <Table.Td ta="right">
                  <Button
                    variant="subtle"
                    mih={44}
                    aria-label={t('staffing:absence.removeOf', { day: start })}
                    onClick={() =>
                      change.mutate((calls) =>
                        calls.removeRecord({ facility, post, kind: 'absence', id }),
                      )
                    }
                  >
                    {t('staffing:absence.remove')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
