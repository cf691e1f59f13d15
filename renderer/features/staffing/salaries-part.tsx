import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SalaryLine } from '../../../shared/contract/staffing.ts';
import { addMonths, type Month, monthOf } from '../../../shared/domain/calendar/month.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { MonthField } from '../../ui/day-field.tsx';
import { useDone } from '../../ui/done-note.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PayerTable } from './payer-table.tsx';
import { type Amounts, SalaryTable } from './salary-table.tsx';

type Typed = Readonly<Record<string, Amounts>>;

function amountsOf(lines: readonly SalaryLine[]): Typed {
  return Object.fromEntries(lines.map(({ post, due, paid }) => [post, { due, paid }]));
}

function useSave(period: Month, lines: readonly SalaryLine[]) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const done = useDone();
  const write = async (amounts: Typed): Promise<void> => {
    const salaries = Object.entries(amounts).map(([post, { due, paid }]) => ({ post, due, paid }));
    await client.staffing.saveSalaries({ facility, period, salaries });
    await queries.invalidateQueries();
  };
  return useMutation({
    async mutationFn(typed: Typed) {
      await write(typed);
      done(t('staffing:salary.saved'), () => write(amountsOf(lines)));
    },
  });
}

function SalarySheet({
  period,
  lines,
  month,
}: {
  readonly period: Month;
  readonly lines: readonly SalaryLine[];
  /** The choice of the month, under the head of the page. */
  readonly month: ReactNode;
}) {
  const { t } = useTranslation();
  const mayWrite = useMay('entry');
  const [typed, setTyped] = useState(() => amountsOf(lines));
  const save = useSave(period, lines);
  const takeOver = (): void =>
    setTyped({
      ...typed,
      ...Object.fromEntries(
        lines.map(({ post, dueBefore }) => {
          const { due = null, paid = null } = typed[post] ?? {};
          return [post, { due: due ?? dueBefore, paid }];
        }),
      ),
    });
  const canTakeOver = lines.some(
    ({ post, dueBefore }) => dueBefore !== null && (typed[post]?.due ?? null) === null,
  );
  const saveButton = (
    <Button size="md" loading={save.isPending} onClick={() => save.mutate(typed)}>
      {t('staffing:salary.save')}
    </Button>
  );
  return (
    <Stack gap="sm">
      <PageHeader
        title={t('staffing:parts.salaries')}
        hint={t('staffing:salary.hint')}
        action={mayWrite && saveButton}
      />
      {month}
      <SalaryTable
        lines={lines}
        typed={typed}
        onType={mayWrite ? (post, amounts) => setTyped({ ...typed, [post]: amounts }) : null}
      />
      <FailureNotice error={save.error} />
      {mayWrite && (
        <Group>
          <Button variant="default" mih={44} disabled={!canTakeOver} onClick={takeOver}>
            {t('staffing:salary.before')}
          </Button>
        </Group>
      )}
      <PayerTable lines={lines} />
    </Stack>
  );
}

/** Salaries of a month: what was due, what was paid, and what is still owed by whom. */
export function SalariesPart() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const last = addMonths(monthOf(new Date().toISOString()), -1);
  const [period, setPeriod] = useState<Month | null>(last);
  const query = calls.staffing.salaries.queryOptions({
    input: { facility, period: period ?? last },
  });
  const { data, error } = useQuery(query);
  const month = (
    <MonthField label={t('staffing:salary.period')} value={period} onChange={setPeriod} />
  );
  if (period !== null && data && data.length > 0) {
    // What is typed begins anew only when what is held has changed.
    const key = period + JSON.stringify(data);
    return <SalarySheet key={key} period={period} lines={data} month={month} />;
  }
  return (
    <Stack gap="sm">
      <PageHeader title={t('staffing:parts.salaries')} hint={t('staffing:salary.hint')} />
      {month}
      <FailureNotice error={error} />
      {data?.length === 0 && <Text>{t('staffing:salary.empty')}</Text>}
    </Stack>
  );
}
