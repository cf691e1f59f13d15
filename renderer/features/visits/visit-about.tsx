import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import type { Client } from '../../api/connect.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { localTime, useFormats } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';
import { useDuration } from './use-duration.ts';

type About = Awaited<ReturnType<Client['visits']['about']>>;

/** How the form was filled: for how long, by whom, in which way; and what else was filled with it that day. */
export function VisitAbout({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { data, error } = useQuery(calls.visits.about.queryOptions({ input: { id } }));
  if (!data) return <FailureNotice error={error} />;
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('visits:about.title')}>
      <Title order={2} size="h3" mb="sm">
        {t('visits:about.title')}
      </Title>
      <Stack gap={4}>
        <WhoAndWhen about={data} />
        {data.reopened > 0 && <Text>{t('visits:about.reopened', { count: data.reopened })}</Text>}
        <SameForm sameDay={data.sameDay} />
      </Stack>
    </Paper>
  );
}

function WhoAndWhen({ about }: { readonly about: About }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const sayDuration = useDuration();
  const { startedBy, typedBy, startedAt, endedAt, openSeconds, way, source } = about;
  const unknown = t('visits:about.unknown');
  const instant = (value: string | null): string => (value ? formats.instant(value) : unknown);
  return (
    <>
      <Text data-open-seconds={openSeconds ?? ''}>
        {t('visits:about.open', {
          duration: openSeconds === null ? unknown : sayDuration(openSeconds),
        })}
      </Text>
      <Text>
        {t('visits:about.begun', { instant: instant(startedAt), user: startedBy ?? unknown })}
      </Text>
      <Text>
        {t(source === 'application' ? 'visits:about.typed' : 'visits:about.imported', {
          instant: instant(endedAt),
          user: typedBy ?? unknown,
        })}
      </Text>
      {way && <Text>{t(`visits:about.way.${way}`)}</Text>}
    </>
  );
}

function SameForm({ sameDay }: { readonly sameDay: About['sameDay'] }) {
  const { t } = useTranslation();
  if (sameDay.length === 0) return null;
  return (
    <div data-same-form="">
      <StatusMark
        status="attention"
        word={t('visits:about.again', { count: sameDay.length + 1 })}
      />
      {sameDay.map(({ id, startedAt }) => (
        <Anchor
          key={id}
          component={Link}
          display="block"
          py="xs"
          to={`/visits/${encodeURIComponent(id)}`}
        >
          {startedAt
            ? t('visits:about.other-at', { hour: localTime(startedAt) })
            : t('visits:about.other')}
        </Anchor>
      ))}
    </div>
  );
}
