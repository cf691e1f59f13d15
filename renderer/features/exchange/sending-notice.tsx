import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Delivered } from '../../../shared/contract/sending.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { TaskNotice } from '../../ui/task-notice.tsx';
import { MailTools } from './mail-tools.tsx';
import type { Sending } from './use-sending.ts';

const KILOBYTE = 1000;

function useWhatWasSent() {
  const { t } = useTranslation();
  return ({ to, events, files }: Delivered): string => {
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    return t('sending:done.what', {
      name: to,
      count: events,
      number: formatNumber(events),
      size: formatNumber(Math.ceil(bytes / KILOBYTE)),
    });
  };
}

function DoneNotice({ done }: { readonly done: Delivered }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const describe = useWhatWasSent();
  const show = useMutation({ mutationFn: () => client.sending.show({ token: done.folder }) });
  return (
    <Paper withBorder p="md" mb="md" role="status">
      <Stack gap="xs">
        <Group wrap="nowrap" align="flex-start">
          <StatusShape status="good" />
          <Stack gap={4} flex={1}>
            {done.drive !== null && (
              <Text fw={700} fz="lg">
                {t('sending:done.pull', { name: done.drive })}
              </Text>
            )}
            <Text>{describe(done)}</Text>
            <Text c="dark.4" style={{ overflowWrap: 'anywhere' }}>
              {t('sending:done.place', { place: done.place })}
            </Text>
          </Stack>
          {done.drive === null && (
            <Button variant="default" loading={show.isPending} onClick={() => show.mutate()}>
              {t('sending:done.open')}
            </Button>
          )}
        </Group>
        <FailureNotice error={show.error} />
        <MailTools done={done} />
      </Stack>
    </Paper>
  );
}

/** How far a package has come, where it went, and what is left to do. */
export function SendingNotice({ sending }: { readonly sending: Sending }) {
  const { t } = useTranslation();
  const { task, done, pictureError } = sending;
  const step = task.progress?.step === 'write' ? 'write' : 'prepare';
  return (
    <>
      <TaskNotice task={task} text={t(`sending:steps.${step}`)} />
      {done !== null && done.files.length === 0 && (
        <Paper withBorder p="md" mb="md" role="status">
          <Group wrap="nowrap">
            <StatusShape status="good" />
            <Text>{t('sending:done.nothing', { name: done.to })}</Text>
          </Group>
        </Paper>
      )}
      {done !== null && done.files.length > 0 && <DoneNotice done={done} />}
      <FailureNotice error={pictureError} />
    </>
  );
}
