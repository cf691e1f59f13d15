import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ListedDeath } from '../../../shared/contract/deaths.ts';
import { monthOf } from '../../../shared/domain/calendar/month.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { MakeActionButton, useActionMaker } from '../../ui/make-action.tsx';

/** The actions that came out of a review, and one more in one gesture. */
export function DeathActions({ review }: { readonly review: ListedDeath }) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const { month } = useFormats();
  const maker = useActionMaker();
  const { data, error } = useQuery(calls.improvement.list.queryOptions({ input: { facility } }));
  const { id, kind, day } = review;
  const facts = { kind: t(`deaths:kinds.${kind}`), month: month(monthOf(day)) };
  const problem = t('deaths:actions.problem', facts);
  const source = { kind: 'death', ref: id, item: null, period: null } as const;
  const made = (data ?? []).filter(
    (action) => action.source?.kind === 'death' && action.source.ref === id,
  );
  return (
    <Stack gap="xs" component="section" data-make-row>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('deaths:actions.heading')}
        </Title>
        <MakeActionButton maker={maker} cause={{ source, problem }} name={problem} />
      </Group>
      <FailureNotice error={error} />
      {data && made.length === 0 && <Text>{t('deaths:actions.none')}</Text>}
      {made.map((action) => (
        <Anchor
          key={action.id}
          component={Link}
          to={`/actions/${encodeURIComponent(action.id)}`}
          mih={44}
        >
          {action.action}
        </Anchor>
      ))}
      {maker.dialog}
    </Stack>
  );
}
