import { Anchor, Paper, Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { formatPercent } from '../../../shared/domain/numbers/format-number.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useUndo } from '../../ui/undo.tsx';

/** The checklists of one day, which together are one visit: the other results, a press away. */
export function SameDayVisits({ id, day }: { readonly id: string; readonly day: Day }) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const { hidden } = useUndo();
  const input = { facility, kind: 'checklist' } as const;
  const { data } = useQuery(calls.visits.list.queryOptions({ input }));
  const others = (data ?? []).filter(
    (visit) => visit.day === day && visit.id !== id && !hidden.has(visit.id),
  );
  if (others.length === 0) return null;
  return (
    <Paper withBorder p="lg" component="section">
      <Title order={2} size="h3" mb="sm">
        {t('visits:visit.same-day')}
      </Title>
      <Table verticalSpacing="xs" tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('visits:list.form')}</Table.Th>
            <Table.Th ta="end">{t('visits:list.score')}</Table.Th>
            <Table.Th>{t('visits:list.band')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {others.map((other) => (
            <Table.Tr key={other.id}>
              <Table.Td>
                <Anchor component={Link} to={`/visits/${encodeURIComponent(other.id)}`}>
                  {other.title}
                </Anchor>
              </Table.Td>
              <Table.Td ta="end">
                {other.score === null ? '–' : formatPercent(other.score)}
              </Table.Td>
              <Table.Td>{other.band ?? '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
