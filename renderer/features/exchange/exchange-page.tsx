import { Button, Loader, Paper, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { SendingStatus } from '../../../shared/contract/sending.ts';
import { useApi } from '../../api/client-context.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { MonthExportNotice } from '../../ui/month-export.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AnswerNotice } from './answer-notice.tsx';
import { EnrolDialog } from './enrol-dialog.tsx';
import { ExchangeLinks } from './exchange-links.tsx';
import { KeysPart } from './keys-part.tsx';
import { knowsSomebody } from './known-peers.ts';
import { Lacking } from './lacking.tsx';
import { RecordList } from './record-list.tsx';
import { SendButtons } from './send-buttons.tsx';
import { SendingNotice } from './sending-notice.tsx';
import { StatePart } from './state-part.tsx';
import { StickButton } from './stick-button.tsx';
import { TellCard } from './tell-card.tsx';
import { type Answering, useAnswering } from './use-answering.ts';
import { useOpenExport } from './use-open-export.ts';
import { type Sending, useSending } from './use-sending.ts';

const PARTS = ['state', 'records', 'keys'] as const;

function Parts({ status, sending }: { readonly status: SendingStatus; readonly sending: Sending }) {
  const { t } = useTranslation();
  const [words, setWords] = useSearchParams();
  const part = PARTS.find((each) => each === words.get('part')) ?? 'state';
  return (
    <Tabs
      value={part}
      onChange={(next) => setWords(next === null ? {} : { part: next }, { replace: true })}
    >
      <Tabs.List mb="md" aria-label={t('sending:title')}>
        {PARTS.map((name) => (
          <Tabs.Tab key={name} value={name} mih={44}>
            {t(`sending:parts.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={part}>
        {part === 'state' && <StatePart status={status} />}
        {part === 'records' && <RecordList />}
        {part === 'keys' && <KeysPart status={status} sending={sending} />}
      </Tabs.Panel>
    </Tabs>
  );
}

/** What to do before anything can be sent. */
function NotEnrolled({ mayEnrol }: { readonly mayEnrol: boolean }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="lg" mb="md">
      <Stack gap="xs">
        <Text fw={600}>{t('sending:unknown.title')}</Text>
        <Text>{t(mayEnrol ? 'sending:unknown.todo' : 'sending:enrol.supervisor')}</Text>
      </Stack>
    </Paper>
  );
}

function Actions({
  status,
  sending,
  answering,
}: {
  readonly status: SendingStatus;
  readonly sending: Sending;
  readonly answering: Answering;
}) {
  const { t } = useTranslation();
  const maySend = useMay('coach');
  const mayEnrol = useMay('supervisor');
  const [isEnrolling, setEnrolling] = useState(false);
  const isKnown = knowsSomebody(status);
  if (isKnown && status.kind === 'centre') return maySend && <SendButtons sending={sending} />;
  if (!mayEnrol) return null;
  if (isKnown) {
    const isBusy = answering.task.progress !== null;
    return <StickButton label={t('sending:answer.go')} isBusy={isBusy} onGo={answering.answer} />;
  }
  return (
    <>
      <Button onClick={() => setEnrolling(true)}>{t('sending:enrol.open')}</Button>
      {isEnrolling && <EnrolDialog onClose={() => setEnrolling(false)} />}
    </>
  );
}

/** What went to headquarters and what did not, the ways to send it, and who is believed. */
export default function ExchangePage() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const sending = useSending();
  const answering = useAnswering();
  const made = useOpenExport();
  const mayEnrol = useMay('supervisor');
  const { data, error, refetch } = useQuery(calls.sending.status.queryOptions({ input: {} }));
  const atHeadquarters = data?.kind === 'headquarters';
  const isEnrolled = !data || knowsSomebody(data);
  return (
    <>
      <PageHeader
        title={t(atHeadquarters ? 'sending:titleHeadquarters' : 'sending:title')}
        hint={t(atHeadquarters ? 'sending:hintHeadquarters' : 'sending:hint')}
        action={data && <Actions status={data} {...{ sending, answering }} />}
      />
      <ExchangeLinks made={made} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      <MonthExportNotice made={made} />
      <SendingNotice sending={sending} />
      <AnswerNotice answering={answering} />
      {!isEnrolled && !atHeadquarters && <NotEnrolled mayEnrol={mayEnrol} />}
      {data &&
        (atHeadquarters ? (
          <Stack>
            <Lacking status={data} />
            <KeysPart {...{ sending }} status={data} />
            <TellCard />
          </Stack>
        ) : (
          <Parts {...{ sending }} status={data} />
        ))}
    </>
  );
}
