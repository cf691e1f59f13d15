import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { takeHandedFiles } from '../../ui/handed-files.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { TaskNotice } from '../../ui/task-notice.tsx';
import { ReceivedTable } from './received-table.tsx';
import { TakenList } from './taken-list.tsx';
import { TrayList } from './tray-list.tsx';
import { type Receiving, useReceiving } from './use-receiving.ts';

/** Files of keys are enrolled, not received: a person compares their digits first. */
function KeysNotice() {
  const { t } = useTranslation();
  return (
    <Group gap={8} mb="md" role="status">
      <StatusShape status="attention" />
      <Text>{t('receive:keys')}</Text>
      <Button variant="default" component={Link} to="/exchange">
        {t('receive:toExchange')}
      </Button>
    </Group>
  );
}

function ConflictsNotice() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { data } = useQuery(calls.receive.conflicts.queryOptions({ input: {} }));
  if (!data || data.length === 0) return null;
  return (
    <Group gap={8} mb="md">
      <StatusShape status="attention" />
      <Text>{t('receive:conflicts', { count: data.length })}</Text>
      <Button variant="default" component={Link} to="/exchange/conflicts">
        {t('receive:toConflicts')}
      </Button>
    </Group>
  );
}

function MainButton({ receiving }: { readonly receiving: Receiving }) {
  const { t } = useTranslation();
  const { brought, task, take, startAgain } = receiving;
  if (brought?.isDone) {
    return (
      <Button size="md" onClick={startAgain}>
        {t('receive:again')}
      </Button>
    );
  }
  const isUseful = brought?.packages.some(({ state }) => state === 'taken' || state === 'waiting');
  return (
    <Button size="md" disabled={!isUseful || task.progress !== null} onClick={() => void take()}>
      {t('receive:take')}
    </Button>
  );
}

function Outcome({ receiving: { brought } }: { readonly receiving: Receiving }) {
  const { t } = useTranslation();
  if (!brought) return null;
  const title = t(brought.isDone ? 'receive:didTake' : 'receive:wouldTake');
  return (
    <section aria-label={title}>
      <Title order={2} size="h3" mb="sm">
        {title}
      </Title>
      <ReceivedTable title={title} packages={brought.packages} />
      {brought.released.length > 0 && (
        <>
          <Title order={3} size="h4" mb="sm">
            {t('receive:released')}
          </Title>
          <ReceivedTable title={t('receive:released')} packages={brought.released} />
        </>
      )}
    </section>
  );
}

/** Takes in what other laptops and headquarters wrote: what it would change first, then the change. */
export default function ReceivePage() {
  const { t } = useTranslation();
  const receiving = useReceiving();
  const { brought, task, error, bring } = receiving;
  const [hasKeys, setKeys] = useState(false);
  const add = async (files: readonly File[]): Promise<void> => {
    const packages = files.filter(({ name }) => !/\.cles$/i.test(name));
    setKeys(packages.length < files.length);
    await bring(packages);
  };
  const latest = useRef(add);
  latest.current = add;
  useEffect(() => void latest.current(takeHandedFiles()), []);
  return (
    <>
      <PageHeader
        title={t('receive:title')}
        hint={t('receive:hint')}
        action={<MainButton receiving={receiving} />}
      />
      <FileDrop
        isEmpty={brought === null}
        accept=".keneya,.cles"
        kinds={t('receive:fileKinds')}
        onFiles={add}
      />
      {hasKeys && <KeysNotice />}
      <FailureNotice error={error} />
      <TaskNotice task={task} text={t('receive:reading')} />
      <Outcome receiving={receiving} />
      <ConflictsNotice />
      <TrayList />
      <TakenList />
    </>
  );
}
