import { Button, Group, Paper, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/domain/numbers/format-number.ts';
import type { Task, TaskProgress } from '../api/task.ts';
import { FailureNotice } from './failure-notice.tsx';
import { useStayOpen } from './stay-open.tsx';

function share({ done, total }: TaskProgress): number {
  return total === null || total === 0 ? 100 : (100 * done) / total;
}

/** Long work while it runs, with the way to stop it; what went wrong after it failed. */
export function TaskNotice({ task, text }: { readonly task: Task; readonly text: string }) {
  const { t } = useTranslation();
  const { progress, error, cancel } = task;
  // Locking would stop it.
  useStayOpen(progress !== null);
  if (!progress) return <FailureNotice error={error} />;
  const { done } = progress;
  return (
    <Paper withBorder p="md" mb="md" role="status">
      <Group justify="space-between" wrap="nowrap">
        <Text>{done > 0 ? `${text} ${formatNumber(done)}` : text}</Text>
        <Button variant="default" onClick={cancel}>
          {t('tables:stop')}
        </Button>
      </Group>
      <Progress
        mt="xs"
        aria-label={text}
        value={share(progress)}
        animated={progress.total === null}
      />
    </Paper>
  );
}
