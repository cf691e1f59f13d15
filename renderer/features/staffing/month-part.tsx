import { Button, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterMonthLine } from '../../../shared/contract/staffing.ts';
import { addMonths, type Month, monthOf } from '../../../shared/domain/calendar/month.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { MonthField } from '../../ui/day-field.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';

const COLUMNS = ['norm', 'filled', 'present'] as const;
type Proposed = RosterMonthLine['norm'];

const isNew = ({ proposed, held }: Proposed): boolean => proposed !== null && held === null;

function ProposedCell({ proposed, held }: Proposed) {
  const { t } = useTranslation();
  if (proposed === null) return <Text>{held === null ? '—' : formatNumber(held)}</Text>;
  if (held === null) {
    const word = t('staffing:month.proposed', { value: formatNumber(proposed) });
    return <StatusMark status="none" word={word} />;
  }
  if (held === proposed) {
    return (
      <Text>
        {formatNumber(held)} ({t('staffing:month.same')})
      </Text>
    );
  }
  return <StatusMark status="attention" word={t('staffing:month.differs', { held, proposed })} />;
}

function ProposedTable({ lines }: { readonly lines: readonly RosterMonthLine[] }) {
  const { t } = useTranslation();
  return (
    <Table verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          {['line', ...COLUMNS].map((name) => (
            <Table.Th key={name}>{t(`staffing:month.${name}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.row}>
            <Table.Th scope="row">
              {line.label}
              {line.elsewhere && <Text size="sm">{t('staffing:month.elsewhere')}</Text>}
            </Table.Th>
            {COLUMNS.map((column) => (
              <Table.Td key={column}>
                <ProposedCell {...line[column]} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function useFill(period: Month) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => client.staffing.fillMonth({ facility, period }),
    async onSuccess({ written }) {
      await queries.invalidateQueries();
      const message = t('staffing:month.written', { count: written });
      notifications.show({ message, withCloseButton: false });
    },
  });
}

/** What the roster proposes for a month, beside what the month holds; nothing that is written is replaced. */
export function MonthPart() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const mayWrite = useMay('entry');
  const last = addMonths(monthOf(new Date().toISOString()), -1);
  const [period, setPeriod] = useState<Month | null>(last);
  const shown = period ?? last;
  const query = calls.staffing.month.queryOptions({ input: { facility, period: shown } });
  const { data, error } = useQuery(query);
  const fill = useFill(shown);
  const hasNew = data?.some((line) => COLUMNS.some((column) => isNew(line[column]))) ?? false;
  const button = (
    <Button size="md" disabled={!hasNew} loading={fill.isPending} onClick={() => fill.mutate()}>
      {t('staffing:month.fill')}
    </Button>
  );
  return (
    <Stack gap="sm">
      <PageHeader
        title={t('staffing:parts.month')}
        hint={t('staffing:month.hint')}
        action={mayWrite && button}
      />
      <MonthField label={t('staffing:month.period')} value={period} onChange={setPeriod} />
      <FailureNotice error={fill.error ?? error} />
      {data?.length === 0 && <Text>{t('staffing:month.empty')}</Text>}
      {data && data.length > 0 && (
        <>
          {!hasNew && <Text>{t('staffing:month.nothing')}</Text>}
          <ProposedTable lines={data} />
        </>
      )}
    </Stack>
  );
}
