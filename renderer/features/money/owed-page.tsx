import { Button, Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedDebt, ListedFreeCare } from '../../../shared/contract/money.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DebtDialog } from './debt-dialog.tsx';
import { FreeCareDialog } from './free-care-dialog.tsx';
import { MoneyLinks } from './money-links.tsx';
import { useDebtColumns, useFreeCareColumns } from './owed-columns.tsx';
import type { OwedSubject } from './owed-dialog.tsx';

function DebtsSection({ onOpen }: { readonly onOpen: ((debt: ListedDebt) => void) | undefined }) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const columns = useDebtColumns();
  const { data, error, refetch } = useQuery(
    calls.money.debts.queryOptions({ input: { facility } }),
  );
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {t('money:owed.debts')}
      </Title>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data && (
        <DataTable
          label={t('money:owed.debts')}
          columns={columns}
          entries={data}
          entryId={({ id }) => id}
          empty={t('money:owed.empty')}
          {...(onOpen ? { onOpen } : {})}
        />
      )}
    </section>
  );
}

function FreeCareSection({
  onOpen,
  onAdd,
}: {
  readonly onOpen: ((given: ListedFreeCare) => void) | undefined;
  readonly onAdd: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const columns = useFreeCareColumns();
  const { data, error, refetch } = useQuery(
    calls.money.freeCare.queryOptions({ input: { facility } }),
  );
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          {t('money:freeCare.title')}
        </Title>
        {onAdd && (
          <Button variant="default" onClick={onAdd}>
            {t('money:freeCare.add')}
          </Button>
        )}
      </Group>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data && (
        <DataTable
          label={t('money:freeCare.title')}
          columns={columns}
          entries={data}
          entryId={({ id }) => id}
          empty={t('money:freeCare.empty')}
          {...(onOpen ? { onOpen } : {})}
        />
      )}
    </section>
  );
}

/** Who owes whom, and the care that was given free and is to be paid for. */
export default function OwedPage() {
  const { t } = useTranslation();
  const mayType = useMay('entry');
  const [debt, writeDebt] = useState<OwedSubject<ListedDebt> | null>(null);
  const [care, writeCare] = useState<OwedSubject<ListedFreeCare> | null>(null);
  return (
    <>
      <PageHeader
        title={t('money:owed.title')}
        hint={t('money:owed.hint')}
        action={
          mayType && (
            <Button onClick={() => writeDebt({ held: null })}>{t('money:owed.add')}</Button>
          )
        }
      />
      <MoneyLinks />
      <Stack gap="xl">
        <DebtsSection onOpen={mayType ? (held) => writeDebt({ held }) : undefined} />
        <FreeCareSection
          onOpen={mayType ? (held) => writeCare({ held }) : undefined}
          onAdd={mayType ? () => writeCare({ held: null }) : undefined}
        />
      </Stack>
      <DebtDialog subject={debt} onClose={() => writeDebt(null)} />
      <FreeCareDialog subject={care} onClose={() => writeCare(null)} />
    </>
  );
}
