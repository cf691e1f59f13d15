import { Button, Loader, Paper, SimpleGrid, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import { ActionFollowUp } from '../../ui/action-follow-up.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ActionChart } from './action-chart.tsx';
import { ActionFacts, ActionWhy } from './action-facts.tsx';
import { ActionHistory } from './action-history.tsx';
import { ActionPhotos } from './action-photos.tsx';

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const title = t(`improvement:page.${name}`);
  return (
    <Paper withBorder p="lg" component="section" aria-label={title}>
      <Title order={2} size="h4" mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

/** One promise: what, why, whether it moved its figure, what it looked like before and after, and what became of it. */
export default function ActionPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const { calls } = useApi();
  const mayRecord = useMay('entry');
  const [isFollowed, follow] = useState(false);
  const query = calls.improvement.open.queryOptions({ input: { id } });
  const { data: action, error, refetch } = useQuery(query);
  if (!action) {
    return error ? (
      <FailureNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <Loader aria-label={t('app:loading')} />
    );
  }
  const { facility, figure } = action;
  return (
    <>
      <PageHeader
        title={action.action}
        hint={action.centre}
        action={
          mayRecord && (
            <Button size="md" onClick={() => follow(true)}>
              {t('improvement:mark.menu')}
            </Button>
          )
        }
      />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Stack>
          <Part name="what">
            <ActionFacts action={action} />
          </Part>
          <Part name="history">
            <ActionHistory id={id} facility={facility} />
          </Part>
        </Stack>
        <Stack>
          <Part name="why">
            <ActionWhy action={action} />
          </Part>
          {figure !== null && (
            <Part name="figure">
              <ActionChart facility={facility} figure={figure} />
            </Part>
          )}
          <Part name="photos">
            <ActionPhotos action={action} />
          </Part>
        </Stack>
      </SimpleGrid>
      <ActionFollowUp action={isFollowed ? action : null} onClose={() => follow(false)} />
    </>
  );
}
