import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { layOutForm } from '../../../shared/domain/instruments/paper/paper-form.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFormSource } from '../../form/use-draft.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DifferenceCard } from './difference-card.tsx';
import { useSettleEntries } from './use-settle-entries.ts';

/** The lines that two people typed differently, one under the other, each to be decided with the paper in the hand. */
export default function EntriesPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const { calls } = useApi();
  const entry = useQuery(calls.visits.secondEntry.queryOptions({ input: { visit: id } }));
  const visit = useQuery(calls.visits.open.queryOptions({ input: { id } }));
  const { formId = '', formVersion = '' } = visit.data ?? {};
  const source = useFormSource(formId, formVersion, visit.data !== undefined);
  const form = useMemo(
    () => source.data && layOutForm(source.data.definition, source.data.xform),
    [source.data],
  );
  const settle = useSettleEntries(id);
  const [turn, setTurn] = useState(0);
  if (!entry.data || !visit.data || !form || !source.data)
    return <FailureNotice error={entry.error ?? visit.error ?? source.error} />;
  const { differences } = entry.data;
  const left = differences.filter(({ choice }) => choice === null);
  const apply = (): void =>
    settle.mutate({ differences, answers: visit.data.answers, source: source.data });
  return (
    <>
      <PageHeader
        title={t('paperForms:second.title')}
        hint={t('paperForms:second.pageHint')}
        action={
          <Button
            key={left.length === 0 ? 'ready' : 'waiting'}
            size="md"
            autoFocus={left.length === 0}
            disabled={left.length > 0 || entry.data.settled}
            loading={settle.isPending}
            onClick={apply}
          >
            {t('paperForms:second.apply')}
          </Button>
        }
      />
      <Stack gap="md">
        <FailureNotice error={settle.error} />
        <Text role="status" fw={700}>
          {left.length === 0
            ? t(entry.data.settled ? 'paperForms:second.done' : 'paperForms:second.decided')
            : t('paperForms:second.left', { count: left.length })}
        </Text>
        {differences.map((difference) => (
          <DifferenceCard
            key={difference.path}
            visit={id}
            form={form}
            difference={difference}
            isNext={difference.path === left[0]?.path}
            turn={turn}
            onDecided={() => setTurn((before) => before + 1)}
          />
        ))}
        <Button
          component={Link}
          variant="default"
          mih={44}
          to={`/visits/${encodeURIComponent(id)}`}
          style={{ alignSelf: 'start' }}
        >
          {t('paperForms:second.back')}
        </Button>
      </Stack>
    </>
  );
}
