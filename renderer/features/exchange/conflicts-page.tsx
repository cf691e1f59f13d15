import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConflictView } from '../../../shared/contract/receive.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { useApi } from '../../api/client-context.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ConflictGroup } from './conflict-group.tsx';
import { DecisionList } from './decision-list.tsx';
import { SettleAll } from './settle-all.tsx';

type ConflictsOfRow = readonly [ConflictView, ...ConflictView[]];

/** Rows that are drawn at once; more are asked for. */
const PAGE = 20;

function groupByRow(conflicts: readonly ConflictView[]): readonly ConflictsOfRow[] {
  const groups = Map.groupBy(conflicts, ({ table, row }) => JSON.stringify([table, row]));
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest]] : []));
}

function ConflictList({ conflicts }: { readonly conflicts: readonly ConflictView[] }) {
  const { t } = useTranslation();
  const mayDecide = useMay('coach');
  const [shown, setShown] = useState(PAGE);
  const groups = groupByRow(conflicts);
  if (groups.length === 0) {
    return (
      <Group>
        <Text>{t('receive:noConflict')}</Text>
        <Button variant="default" component={Link} to="/exchange/receive">
          {t('receive:toReceive')}
        </Button>
      </Group>
    );
  }
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text>{t('receive:conflicts', { count: conflicts.length })}</Text>
        {mayDecide && groups.length > 1 && <SettleAll conflicts={conflicts} />}
      </Group>
      {groups.slice(0, shown).map((group) => (
        <ConflictGroup
          key={`${group[0].table} ${group[0].row}`}
          conflicts={group}
          mayDecide={mayDecide}
        />
      ))}
      {shown < groups.length && (
        <Group>
          <Button variant="default" onClick={() => setShown(shown + PAGE)}>
            {t('receive:more', { number: formatNumber(groups.length - shown) })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** The fields of which two laptops say two things, side by side, for somebody who knows to decide. */
export default function ConflictsPage() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { data, error, refetch } = useQuery(calls.receive.conflicts.queryOptions({ input: {} }));
  return (
    <>
      <PageHeader title={t('receive:conflictsTitle')} hint={t('receive:conflictsHint')} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      {data && <ConflictList conflicts={data} />}
      <DecisionList />
    </>
  );
}
