import { Button, Group, Loader, NumberInput, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BudgetLine } from '../../../shared/contract/money.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { useDone } from '../../ui/done-note.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { BudgetTable, type LineVote } from './budget-table.tsx';
import { MoneyLinks } from './money-links.tsx';
import { NewHeadingDialog } from './new-heading.tsx';

type Vote = Pick<BudgetLine, 'box' | 'heading' | 'direction' | 'amount'>;

function useVote(year: number, lines: readonly BudgetLine[]) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const done = useDone();
  const write = async (changes: readonly Vote[]): Promise<void> => {
    await client.money.vote({ facility, year, changes: [...changes] });
    await queries.invalidateQueries();
  };
  const heldOf = ({ box, heading, direction }: Vote): Vote => {
    const held = lines.find(
      (line) => line.box === box && line.heading === heading && line.direction === direction,
    );
    return { box, heading, direction, amount: held?.amount ?? null };
  };
  return useMutation({
    mutationFn: write,
    onSuccess(_, changes) {
      const before = changes.map(heldOf);
      done(t('money:budget.saved'), () => write(before));
    },
  });
}

function BudgetSections({
  lines,
  onVote,
}: {
  readonly lines: readonly BudgetLine[];
  readonly onVote: ((votes: readonly LineVote[]) => void) | undefined;
}) {
  const { t } = useTranslation();
  return (['receipt', 'spending'] as const).map((direction) => {
    const own = lines.filter((line) => line.direction === direction);
    if (own.length === 0) return null;
    return (
      <Paper key={direction} withBorder p="lg" component="section">
        <Title order={2} size="h4" mb="sm">
          {t(`money:directions.${direction}`)}
        </Title>
        <BudgetTable lines={own} onVote={onVote} />
      </Paper>
    );
  });
}

/** The lines for which the year before says what nobody has voted yet. */
function fromYearBefore(lines: readonly BudgetLine[]): readonly Vote[] {
  return lines.flatMap(({ box, heading, direction, amount, before }) =>
    amount === null && before !== null && before >= 0
      ? [{ box, heading, direction, amount: before }]
      : [],
  );
}

/** What was voted for a year, heading by heading, beside what became of it. */
export default function BudgetPage() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const mayVote = useMay('coach');
  const [year, setYear] = useState(new Date().getUTCFullYear());
  const [isAdding, { open, close }] = useDisclosure();
  const { data, error, refetch } = useQuery({
    ...calls.money.budget.queryOptions({ input: { facility, year } }),
    placeholderData: keepPreviousData,
  });
  const lines = data?.lines ?? [];
  const vote = useVote(year, lines);
  const copied = fromYearBefore(lines);
  return (
    <>
      <PageHeader
        title={t('money:budget.title')}
        hint={t('money:budget.hint')}
        action={mayVote && <Button onClick={open}>{t('money:budget.add')}</Button>}
      />
      <MoneyLinks />
      <Group align="flex-end" mb="md">
        <NumberInput
          label={t('money:budget.year')}
          size="md"
          w={140}
          min={1990}
          max={2200}
          clampBehavior="blur"
          allowDecimal={false}
          value={year}
          onChange={(value) => {
            const typed = Number(value);
            if (typed >= 1990 && typed <= 2200) setYear(typed);
          }}
        />
        {mayVote && copied.length > 0 && (
          <Button variant="default" onClick={() => vote.mutate(copied)}>
            {t('money:budget.copy')}
          </Button>
        )}
      </Group>
      <FailureNotice error={error ?? vote.error} onRetry={() => void refetch()} />
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      {data && lines.length === 0 && <Text>{t('money:budget.empty')}</Text>}
      <Stack gap="md">
        <BudgetSections
          lines={lines}
          onVote={mayVote ? (votes) => vote.mutate(votes.map(toVote)) : undefined}
        />
      </Stack>
      <NewHeadingDialog
        isOpen={isAdding}
        boxes={data?.boxes ?? []}
        onClose={close}
        onAdd={(line) => {
          vote.mutate([line]);
          close();
        }}
      />
    </>
  );
}

function toVote({ line: { box, heading, direction }, amount }: LineVote): Vote {
  return { box, heading, direction, amount };
}
