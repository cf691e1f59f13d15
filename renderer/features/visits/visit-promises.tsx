import { Button, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedAction } from '../../../shared/contract/improvement.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { useApi } from '../../api/client-context.tsx';
import { ActionFollowUp } from '../../ui/action-follow-up.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { useFormats } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

/** What a visit opens with: what is still to be kept, overdue first, then what was done since the last visit. */
function promisesSince(
  actions: readonly ListedAction[],
  since: Day | null,
): readonly ListedAction[] {
  const open = actions.filter(({ state }) => state !== 'closed');
  const done = actions.filter(
    ({ state, closedOn, status }) =>
      state === 'closed' && status !== 'abandoned' && since !== null && (closedOn ?? '') >= since,
  );
  return [...open.toSorted((a, b) => b.daysLate - a.daysLate), ...done];
}

/** The promises since the last visit, to be gone through before anything else. */
export function VisitPromises({ since }: { readonly since: Day | null }) {
  const { t } = useTranslation();
  const { code } = useFacility();
  const { calls } = useApi();
  const { data } = useQuery(calls.improvement.list.queryOptions({ input: { facility: code } }));
  if (!data) return null;
  const promises = promisesSince(data, since);
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('visits:promises.title')}
      </Title>
      <Paper withBorder p="md">
        {promises.length === 0 ? (
          <Text>{t('visits:promises.none')}</Text>
        ) : (
          <PromiseTable promises={promises} />
        )}
      </Paper>
    </section>
  );
}

function PromiseTable({ promises }: { readonly promises: readonly ListedAction[] }) {
  const { t } = useTranslation();
  const mayRecord = useMay('entry');
  const [followed, follow] = useState<ListedAction | null>(null);
  const formats = useFormats();
  return (
    <Stack gap="xs">
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('visits:promises.what')}</Table.Th>
            <Table.Th>{t('visits:promises.who')}</Table.Th>
            <Table.Th>{t('visits:promises.due')}</Table.Th>
            <Table.Th>{t('visits:promises.state')}</Table.Th>
            <Table.Th>{t('improvement:mark.menu')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {promises.map((promise) => {
            const { id, action, who, due, state, daysLate } = promise;
            return (
              <Table.Tr key={id}>
                <Table.Td>{action}</Table.Td>
                <Table.Td>{who ?? t('visits:promises.nobody')}</Table.Td>
                <Table.Td>{due === null ? t('visits:promises.no-day') : formats.day(due)}</Table.Td>
                <Table.Td>
                  {state === 'overdue' && (
                    <StatusMark
                      status="act"
                      word={t('visits:promises.late', { count: daysLate })}
                    />
                  )}
                  {state === 'open' && (
                    <StatusMark status="attention" word={t('visits:promises.open')} />
                  )}
                  {state === 'closed' && (
                    <StatusMark status="good" word={t('visits:promises.done')} />
                  )}
                </Table.Td>
                <Table.Td ta="end">
                  {mayRecord && (
                    <Button
                      variant="subtle"
                      mih={44}
                      aria-label={t('improvement:mark.menuOf', { action })}
                      onClick={() => follow(promise)}
                    >
                      {t('improvement:mark.menu')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <ActionFollowUp action={followed} onClose={() => follow(null)} />
    </Stack>
  );
}
