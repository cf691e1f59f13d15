import { Button, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedOrgan } from '../../../shared/contract/governance.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { OrganDialog } from './organ-dialog.tsx';
import { RecordTable } from './record-table.tsx';

const COLUMNS = ['code', 'name', 'meetingsPerYear', 'quorumPercent', 'noticeDays', 'mandateYears'];

/** The organs of the ASACO, and what its statutes ask of each. */
export function OrgansPart() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const mayWrite = useMay('coach');
  const { data, error, refetch } = useQuery(
    calls.governance.members.queryOptions({ input: { facility } }),
  );
  const [subject, write] = useState<{ readonly held: ListedOrgan | null } | null>(null);
  const amount = (value: number | null, words: (text: string) => string): string =>
    value === null ? '—' : words(formatShortNumber(value, 1));
  const cells = (organ: ListedOrgan) => [
    organ.code,
    organ.name,
    amount(organ.meetingsPerYear, (value) => value),
    amount(organ.quorumPercent, (value) => t('governance:organs.percent', { value })),
    amount(organ.noticeDays, (value) => t('governance:organs.days', { value })),
    amount(organ.mandateYears, (value) => t('governance:organs.years', { value })),
  ];
  const add = mayWrite && (
    <Button size="md" onClick={() => write({ held: null })}>
      {t('governance:organs.add')}
    </Button>
  );
  return (
    <Stack gap="sm">
      <PageHeader
        title={t('governance:organs.heading')}
        hint={t('governance:organs.hint')}
        action={add}
      />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      {data?.organs.length === 0 && <Text>{t('governance:organs.empty')}</Text>}
      {data && data.organs.length > 0 && (
        <RecordTable
          label={t('governance:organs.heading')}
          heads={COLUMNS.map((name) => t(`governance:organs.columns.${name}`))}
          entries={data.organs}
          entryId={({ id }) => id}
          cells={cells}
          onOpen={mayWrite ? (held) => write({ held }) : null}
        />
      )}
      <OrganDialog subject={subject} onClose={() => write(null)} />
    </Stack>
  );
}
