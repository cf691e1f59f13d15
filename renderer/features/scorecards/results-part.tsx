import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedCard } from '../../../shared/contract/scorecards.ts';
import { writeChange, writeScore } from '../../../shared/domain/reports/score-card-document.ts';
import {
  type ComparedResult,
  countChanges,
  type ShownScore,
} from '../../../shared/domain/scorecards/card-results.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useFormats } from '../../ui/formats.ts';
import { type ActionCause, type ActionMaker, useActionColumn } from '../../ui/make-action.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import type { CardDesk } from './use-card.ts';

const NONE: ShownScore = { kind: 'none' };

function useScoreColumns({
  minimum,
  beforeOn,
  groups,
}: OpenedCard): readonly DataColumn<ComparedResult>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const title = (name: string): string => t(`scorecards:results.${name}`);
    const column = (
      id: string,
      name: string,
      of: (result: ComparedResult) => ShownScore,
      hidden = t('scorecards:hidden', { count: minimum }),
    ): DataColumn<ComparedResult> => ({
      id,
      title: name,
      width: 115,
      align: 'right',
      value: (result) => {
        const score = of(result);
        return score.kind === 'shown' ? score.score : null;
      },
      text: (result) => writeScore(of(result), hidden),
    });
    const change: DataColumn<ComparedResult> = {
      id: 'change',
      title: title('change'),
      width: 75,
      align: 'right',
      value: (result) => result.change,
      text: (result) => writeChange(result.change),
    };
    const apart: DataColumn<ComparedResult> = {
      id: 'gap',
      title: title('gap'),
      width: 125,
      value: ({ isApart }) => (isApart ? title('apart') : ''),
      draw: ({ isApart }) => isApart && <StatusMark status="attention" word={title('apart')} />,
    };
    return [
      { id: 'item', title: title('item'), width: 240, value: ({ label }) => label },
      column('users', title('users'), ({ users }) => users.all),
      column('providers', title('providers'), ({ providers }) => providers.all),
      apart,
      ...(beforeOn === null
        ? []
        : [column('before', title('before'), ({ before }) => before?.users ?? NONE), change]),
      ...groups.map(({ id, side, name }) => ({
        ...column(
          id,
          name,
          (result) => result[side].groups[id] ?? NONE,
          t('scorecards:hiddenGroup'),
        ),
        hidden: true,
      })),
    ];
  }, [t, minimum, beforeOn, groups]);
}

/** Both sides beside each other, and this round beside the last one; an item becomes an action by F2. */
export function ResultsPart({
  desk,
  maker,
}: {
  readonly desk: CardDesk;
  readonly maker: ActionMaker;
}) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const { card } = desk;
  const columns = useScoreColumns(card);
  const causeOf = useMemo(
    () =>
      ({ key, label }: ComparedResult): ActionCause => ({
        source: { kind: 'scorecard', ref: card.id, item: key, period: null },
        problem: t('scorecards:results.problem', { item: label }),
      }),
    [card.id, t],
  );
  const actions = useActionColumn(maker, causeOf);
  const all = useMemo(() => [...columns, ...actions], [columns, actions]);
  const { beforeOn, results } = card;
  const facts = beforeOn && { day: day(beforeOn), ...countChanges(results) };
  const isEmpty = results.every(
    ({ users, providers }) => users.all.kind === 'none' && providers.all.kind === 'none',
  );
  if (isEmpty) return <Text>{t('scorecards:results.none')}</Text>;
  return (
    <Stack>
      <Text fw={600}>{facts ? t('scorecards:changed', facts) : t('scorecards:first')}</Text>
      <Text c="dark.4">{t('scorecards:method', { count: card.minimum })}</Text>
      <DataTable
        label={t('scorecards:results.title')}
        columns={all}
        entries={results}
        entryId={({ key }) => key}
        empty={t('scorecards:results.none')}
      />
    </Stack>
  );
}
