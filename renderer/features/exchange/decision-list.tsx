import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionView } from '../../../shared/contract/receive.ts';
import { useApi } from '../../api/client-context.tsx';
import { useMay } from '../../ui/current-user.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { fieldWord, useFieldValue } from '../../ui/field-words.ts';
import { useFormats } from '../../ui/formats.ts';
import { useRowName } from './row-name.ts';
import { useSettling } from './use-settling.ts';

function useColumns(
  onWithdraw: (decision: DecisionView) => void,
): readonly DataColumn<DecisionView>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  const rowName = useRowName();
  const valueWords = useFieldValue();
  const mayDecide = useMay('coach');
  return useMemo(() => {
    const title = (name: string): string => t(`receive:decisions.${name}`);
    const withdraw: DataColumn<DecisionView> = {
      id: 'withdraw',
      title: title('withdraw'),
      width: 120,
      value: ({ withdrawn }) => title(withdrawn ? 'withdrawn' : 'withdraw'),
      act: (decision) => (decision.withdrawn ? null : () => onWithdraw(decision)),
      key: 'F2',
    };
    const columns: readonly DataColumn<DecisionView>[] = [
      {
        id: 'at',
        title: title('at'),
        width: 170,
        value: ({ at }) => at,
        text: ({ at }) => formats.instant(at),
      },
      { id: 'user', title: title('user'), width: 120, value: ({ user }) => user },
      { id: 'row', title: title('row'), width: 230, value: rowName },
      {
        id: 'field',
        title: title('field'),
        width: 130,
        value: ({ table, field }) => fieldWord(table, field, t),
      },
      {
        id: 'chosen',
        title: title('chosen'),
        width: 130,
        value: ({ chosen, ...place }) => valueWords({ ...place, ...chosen }),
      },
      { id: 'reason', title: title('reason'), width: 160, value: ({ reason }) => reason },
    ];
    return mayDecide ? [...columns, withdraw] : columns;
  }, [t, formats, rowName, valueWords, mayDecide, onWithdraw]);
}

/** What was decided, by whom and why; a decision can be taken back while the field still says it. */
export function DecisionList() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { data, error } = useQuery(calls.receive.decisions.queryOptions({ input: {} }));
  const settling = useSettling();
  const { withdraw } = settling;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the columns do stays the same
  const onWithdraw = useMemo(
    () =>
      ({ id }: DecisionView) =>
        void withdraw([id]),
    [],
  );
  const columns = useColumns(onWithdraw);
  if (!data || data.length === 0) return <FailureNotice error={error} />;
  return (
    <Stack component="section" gap="sm" mt="xl" aria-labelledby="decisions">
      <Title order={2} size="h3" id="decisions">
        {t('receive:decisions.title')}
      </Title>
      <FailureNotice error={settling.error} />
      <DataTable
        label={t('receive:decisions.title')}
        columns={columns}
        entries={data}
        entryId={({ id }) => id}
        empty=""
      />
    </Stack>
  );
}
