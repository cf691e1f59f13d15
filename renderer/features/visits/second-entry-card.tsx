import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { formatPercent } from '../../../shared/domain/numbers/format-number.ts';
import { useApi } from '../../api/client-context.tsx';
import type { Client } from '../../api/connect.ts';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';

type SecondEntry = Awaited<ReturnType<Client['visits']['secondEntry']>>;

/** Whether the paper of a visit was typed twice, what differed, and what is left to decide. */
export function SecondEntryCard({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { data, error } = useQuery(calls.visits.secondEntry.queryOptions({ input: { visit: id } }));
  if (!data) return <FailureNotice error={error} />;
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('paperForms:second.title')}>
      <Stack gap="sm">
        <Title order={2} size="h3">
          {t('paperForms:second.title')}
        </Title>
        <Standing entry={data} />
        <NextStep id={id} entry={data} />
      </Stack>
    </Paper>
  );
}

function Standing({
  entry: { draft, fields, settled, differences },
}: {
  readonly entry: SecondEntry;
}) {
  const { t } = useTranslation();
  if (fields === null)
    return <Text>{t(draft === null ? 'paperForms:second.none' : 'paperForms:second.begun')}</Text>;
  const open = differences.filter(({ choice }) => choice === null).length;
  const word =
    open > 0
      ? t('paperForms:second.open', { count: open })
      : t(settled ? 'paperForms:second.done' : 'paperForms:second.decided');
  const rate = fields === 0 ? 0 : (100 * differences.length) / fields;
  return (
    <>
      <StatusMark status={settled ? 'good' : 'attention'} word={word} />
      <Text>
        {t('paperForms:second.rate', {
          differences: differences.length,
          fields,
          rate: formatPercent(rate, 1),
        })}
      </Text>
    </>
  );
}

function NextStep({
  id,
  entry: { draft, fields, settled },
}: {
  readonly id: string;
  readonly entry: SecondEntry;
}) {
  const { t } = useTranslation();
  const { client } = useApi();
  const navigate = useNavigate();
  const mayType = useMay('entry');
  const mayDecide = useMay('coach');
  const start = useMutation({
    mutationFn: () => client.visits.startSecond({ visit: id }),
    onSuccess: (second) => navigate(`/visits/draft/${encodeURIComponent(second.id)}`),
  });
  if (fields === null)
    return (
      mayType && (
        <Group>
          <Button
            variant="default"
            mih={44}
            loading={start.isPending}
            onClick={() => start.mutate()}
          >
            {t(draft === null ? 'paperForms:second.start' : 'paperForms:second.resume')}
          </Button>
          <FailureNotice error={start.error} />
        </Group>
      )
    );
  if (settled || !mayDecide) return null;
  return (
    <Group>
      <Button
        component={Link}
        variant="light"
        mih={44}
        to={`/visits/${encodeURIComponent(id)}/entries`}
      >
        {t('paperForms:second.resolve')}
      </Button>
    </Group>
  );
}
