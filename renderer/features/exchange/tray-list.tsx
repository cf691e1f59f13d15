import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TrayPackage } from '../../../shared/contract/receive.ts';
import { useApi } from '../../api/client-context.tsx';
import { type Task, useTask } from '../../api/task.ts';
import { useMay } from '../../ui/current-user.tsx';
import { useDone } from '../../ui/done-note.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { StatusShape } from '../../ui/status-shape.tsx';
import { TaskNotice } from '../../ui/task-notice.tsx';
import { senderWords, traySentence } from './package-words.ts';
import { usePartWords } from './received-table.tsx';

interface TrayActions {
  readonly task: Task;
  readonly lookAgain: () => Promise<void>;
  readonly acceptClock: (digest: string) => Promise<void>;
  readonly throwAway: (entry: TrayPackage) => Promise<void>;
  readonly bringBack: (entry: TrayPackage) => Promise<void>;
}

function useTrayActions(): TrayActions {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const task = useTask();
  const done = useDone();
  const refresh = () => queries.invalidateQueries();
  const bringBack = async ({ digest }: TrayPackage): Promise<void> => {
    await client.receive.bringBack({ digest });
    await refresh();
  };
  return {
    task,
    bringBack,
    async lookAgain() {
      await task.run(() => client.receive.lookAgain({}));
      await refresh();
    },
    async acceptClock(digest) {
      await task.run(() => client.receive.acceptClock({ digest }));
      await refresh();
    },
    async throwAway(entry) {
      await client.receive.throwAway({ digest: entry.digest });
      await refresh();
      done(t('receive:tray.thrown', { file: entry.file }), () => bringBack(entry));
    },
  };
}

function TrayButtons({
  entry,
  actions,
}: {
  readonly entry: TrayPackage;
  readonly actions: TrayActions;
}) {
  const { t } = useTranslation();
  const maySupervise = useMay('supervisor');
  const { file, digest, reason, isThrown } = entry;
  if (isThrown) {
    return (
      <Button
        variant="default"
        aria-label={t('receive:tray.bringBackOf', { file })}
        onClick={() => void actions.bringBack(entry)}
      >
        {t('receive:tray.bringBack')}
      </Button>
    );
  }
  return (
    <>
      {reason === 'clock' && maySupervise && (
        <Button
          variant="default"
          aria-label={t('receive:tray.acceptOf', { file })}
          onClick={() => void actions.acceptClock(digest)}
        >
          {t('receive:tray.accept')}
        </Button>
      )}
      <Button
        variant="subtle"
        color="dark"
        aria-label={t('receive:tray.throwOf', { file })}
        onClick={() => void actions.throwAway(entry)}
      >
        {t('receive:tray.throw')}
      </Button>
    </>
  );
}

function TrayCard({
  entry,
  actions,
}: {
  readonly entry: TrayPackage;
  readonly actions: TrayActions;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const partWords = usePartWords();
  const { file, receivedAt, part, parts, isAlarm, isThrown } = entry;
  const facts = [
    senderWords(entry, t),
    partWords(part, parts),
    t('receive:tray.since', { when: formats.instant(receivedAt) }),
  ].filter((word) => word !== '');
  const status = isThrown ? 'none' : isAlarm ? 'critical' : 'attention';
  return (
    <Paper withBorder p="md" component="li" data-tray={isThrown ? 'thrown' : entry.reason}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Group gap={8} wrap="nowrap" align="flex-start">
          <StatusShape status={status} />
          <Stack gap={2}>
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {file}
            </Text>
            <Text size="sm" c="dark.4">
              {facts.join(' · ')}
            </Text>
            <Text>{isThrown ? t('receive:tray.kept') : traySentence(entry, t)}</Text>
          </Stack>
        </Group>
        <Group gap="xs" wrap="nowrap" flex="none">
          <TrayButtons entry={entry} actions={actions} />
        </Group>
      </Group>
    </Paper>
  );
}

/** What waits and why, with what can be done about it; what was thrown away can be brought back. */
export function TrayList() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { data, error } = useQuery(calls.receive.trays.queryOptions({ input: {} }));
  const actions = useTrayActions();
  if (!data || data.length === 0) return <FailureNotice error={error} />;
  return (
    <Stack component="section" gap="sm" mb="xl" aria-labelledby="trays">
      <Group justify="space-between">
        <Title order={2} size="h3" id="trays">
          {t('receive:tray.title')}
        </Title>
        <Button variant="default" onClick={() => void actions.lookAgain()}>
          {t('receive:tray.again')}
        </Button>
      </Group>
      <TaskNotice task={actions.task} text={t('receive:tray.looking')} />
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {data.map((entry) => (
          <TrayCard key={entry.digest} entry={entry} actions={actions} />
        ))}
      </Stack>
    </Stack>
  );
}
