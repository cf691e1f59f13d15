import { Anchor, Button, Loader, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ListedCard } from '../../../shared/contract/scorecards.ts';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import { useApi } from '../../api/client-context.tsx';
import { Card } from '../../ui/card.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { localDay, useFormats } from '../../ui/formats.ts';
import { NoForm } from '../../ui/no-form.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useUndo } from '../../ui/undo.tsx';

function useColumns(): readonly DataColumn<ListedCard>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const title = (id: string) => ({ id, title: t(`scorecards:columns.${id}`) });
    const day = (value: ListedCard['nextOn']): string =>
      value === null ? '—' : formatShortDay(value);
    return [
      {
        ...title('day'),
        width: 140,
        value: (card) => card.day,
        text: (card) => day(card.day),
      },
      {
        ...title('usersGroups'),
        width: 180,
        align: 'right',
        value: ({ groups }) => groups.users,
      },
      { ...title('users'), width: 120, align: 'right', value: ({ people }) => people.users },
      {
        ...title('providers'),
        width: 140,
        align: 'right',
        value: ({ people }) => people.providers,
      },
      {
        ...title('interface'),
        width: 190,
        value: ({ interfaceOn }) => interfaceOn,
        text: ({ interfaceOn }) => day(interfaceOn),
      },
      {
        ...title('next'),
        width: 160,
        value: ({ nextOn }) => nextOn,
        text: ({ nextOn }) => day(nextOn),
      },
    ];
  }, [t]);
}

/** Says that cards came in filled that stand in no round, and leads to the last round, which can take them. */
function LooseNotice({
  count,
  last,
}: {
  readonly count: number;
  readonly last: ListedCard | undefined;
}) {
  const { t } = useTranslation();
  const { day } = useFormats();
  return (
    <Card title={t('scorecards:loose.count', { count })} status="attention">
      {last ? (
        <Anchor component={Link} to={`/interviews/cards/${encodeURIComponent(last.id)}`}>
          {t('scorecards:loose.openRound', { day: day(last.day) })}
        </Anchor>
      ) : (
        <Text>{t('scorecards:loose.begin')}</Text>
      )}
    </Card>
  );
}

/** The rounds of the community score card, and the next one. */
export default function ScorecardsPage() {
  const { t } = useTranslation();
  const { client, calls } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const mayBegin = useMay('coach');
  const columns = useColumns();
  const { hidden } = useUndo();
  const { data, error, refetch } = useQuery(
    calls.scorecards.list.queryOptions({ input: { facility } }),
  );
  const rounds = useMemo(
    () => (data?.rounds ?? []).filter(({ id }) => !hidden.has(id)),
    [data, hidden],
  );
  const open = (id: string): void => void navigate(`/interviews/cards/${encodeURIComponent(id)}`);
  const start = useMutation({
    mutationFn: () =>
      client.scorecards.start({ facility, day: localDay(new Date().toISOString()) }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries();
      open(id);
    },
  });
  return (
    <Stack gap="lg">
      <PageHeader
        title={t('scorecards:titles')}
        hint={t('scorecards:hint')}
        action={
          mayBegin &&
          data?.hasForms && (
            <Button size="md" loading={start.isPending} onClick={() => start.mutate()}>
              {t('scorecards:start')}
            </Button>
          )
        }
      />
      <FailureNotice error={start.error} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      {data && !data.hasForms && <NoForm text={t('scorecards:no-forms')} />}
      {data && data.loose > 0 && <LooseNotice count={data.loose} last={rounds[0]} />}
      {data && (data.hasForms || rounds.length > 0) && (
        <DataTable
          label={t('scorecards:titles')}
          columns={columns}
          entries={rounds}
          entryId={({ id }) => id}
          empty={t('scorecards:none')}
          onOpen={({ id }) => open(id)}
        />
      )}
    </Stack>
  );
}
