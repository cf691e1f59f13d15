import { Button, Group, NumberInput, Stack, Table, Text, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import { DayField } from '../../ui/day-field.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useSentFields } from '../../ui/sent-fields.ts';
import { useRecords } from './use-records.ts';

const EMPTY = { topic: '', onDay: null as Day | null, days: null as number | null };

/** The training that somebody received. */
export function TrainingRecords({ post }: { readonly post: string }) {
  const { t } = useTranslation();
  const { facility, records, error, change } = useRecords(post);
  const { typed, setTyped, submit } = useSentFields(EMPTY, async ({ onDay, ...rest }) => {
    if (onDay === null) return;
    const training = { ...rest, onDay, id: null };
    await change.mutateAsync((calls) => calls.saveTraining({ facility, post, training }));
  });
  const isReady = typed.topic.trim() !== '' && typed.onDay !== null;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) submit();
  };
  return (
    <Stack>
      <form onSubmit={send}>
        <Group align="flex-end">
          <TextInput
            label={t('staffing:training.topic')}
            size="md"
            maxLength={200}
            value={typed.topic}
            onChange={(event) => setTyped({ ...typed, topic: event.currentTarget.value })}
          />
          <DayField
            label={t('staffing:training.onDay')}
            value={typed.onDay}
            onChange={(onDay) => setTyped({ ...typed, onDay })}
          />
          <NumberInput
            label={t('staffing:training.days')}
            size="md"
            w={110}
            min={0}
            max={366}
            hideControls
            decimalSeparator=","
            value={typed.days ?? ''}
            onChange={(days) => setTyped({ ...typed, days: days === '' ? null : Number(days) })}
          />
          <Button type="submit" mih={44} disabled={!isReady}>
            {t('staffing:training.add')}
          </Button>
        </Group>
      </form>
      <FailureNotice error={error} />
      {records?.trainings.length === 0 && <Text>{t('staffing:training.none')}</Text>}
      <Table>
        <Table.Tbody>
          {records?.trainings.map(({ id, topic, onDay, days }) => (
            <Table.Tr key={id}>
              <Table.Td>{formatShortDay(onDay)}</Table.Td>
              <Table.Td>{topic}</Table.Td>
              <Table.Td>{days !== null && t('staffing:training.length', { count: days })}</Table.Td>
              <Table.Td ta="right">
                <Button
                  variant="subtle"
                  mih={44}
                  aria-label={t('staffing:training.removeOf', { topic })}
                  onClick={() =>
                    change.mutate((calls) =>
                      calls.removeRecord({ facility, post, kind: 'training', id }),
                    )
                  }
                >
                  {t('staffing:training.remove')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
