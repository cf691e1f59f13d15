import { Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Delivered } from '../../../shared/contract/sending.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';
import { TaskNotice } from '../../ui/task-notice.tsx';
import { MailTools } from './mail-tools.tsx';
import type { Sending } from './use-sending.ts';
import { WrittenPlace } from './written-place.tsx';

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
  const describe = useWhatWasSent();
  return (
    <WrittenPlace written={done} what={<Text>{describe(done)}</Text>}>
      <MailTools done={done} />
    </WrittenPlace>
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
