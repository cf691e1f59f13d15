import {
  Button,
  Group,
  Loader,
  NativeSelect,
  Paper,
  SegmentedControl,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { SPANS, type Span } from '../../../shared/domain/services/span.ts';
import { useApi } from '../../api/client-context.tsx';
import { Card } from '../../ui/card.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useActionMaker } from '../../ui/make-action.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TogetherList } from '../../ui/together-list.tsx';
import { CountTable } from './count-table.tsx';
import { RateTable } from './rate-table.tsx';
import { ServiceCards } from './service-cards.tsx';

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

/** What the centre gives: rates and coverage with what they are divided by, counts, and how far they can be trusted. */
export default function ServicesPage() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const { month: writeMonth } = useFormats();
  const [chosen, choose] = useState<Month | null>(null);
  const [span, setSpan] = useState<Span>('month');
  const maker = useActionMaker();
  const query = calls.indicators.services.queryOptions({
    input: { facility, period: chosen, span },
  });
  const { data, error, refetch } = useQuery(query);
  const { given = null, period = null, recorded = [], together = [] } = data ?? {};
  const [first, last] = [given?.months[0], given?.months.at(-1)];
  return (
    <>
      <PageHeader
        title={t('services:title')}
        hint={t('services:hint')}
        action={
          period !== null && (
            <NativeSelect
              label={t('indicators:page.month')}
              value={period}
              data={recorded.map((value) => ({ value, label: writeMonth(value as Month) }))}
              onChange={(event) => choose(event.currentTarget.value as Month)}
            />
          )
        }
      />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      {data && given === null && (
        <Group>
          <Text>{t('services:empty')}</Text>
          <Button component={Link} to="/month" variant="default">
            {t('services:enter')}
          </Button>
        </Group>
      )}
      {given && first && last && (
        <Stack>
          <Group>
            <SegmentedControl
              aria-label={t('services:span')}
              value={span}
              onChange={(value) => setSpan(value as Span)}
              data={SPANS.map((value) => ({ value, label: t(`services:spans.${value}`) }))}
            />
            <Text>
              {first === last
                ? writeMonth(last as Month)
                : t('services:months', {
                    from: writeMonth(first as Month),
                    to: writeMonth(last as Month),
                  })}
            </Text>
          </Group>
          <ServiceCards {...given} />
          <Part title={t('services:rates')}>
            <RateTable rates={given.rates} maker={maker} period={last as Month} />
          </Part>
          <Card
            title={t('indicators:cross.title')}
            status={together.length > 0 ? 'attention' : 'good'}
          >
            <TogetherList together={together} />
          </Card>
          <Part title={t('services:counts')}>
            <CountTable counts={given.counts} />
          </Part>
        </Stack>
      )}
      {maker.dialog}
    </>
  );
}
