import { Group, List, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Answered } from '../../../shared/contract/sending.ts';
import { StatusShape } from '../../ui/status-shape.tsx';
import { TaskNotice } from '../../ui/task-notice.tsx';
import type { Answering } from './use-answering.ts';
import { WrittenPlace } from './written-place.tsx';

const LACKS = ['missing', 'missingBlobs', 'conflicts'] as const;

function Receipt({ receipt }: { readonly receipt: Answered['receipts'][number] }) {
  const { t } = useTranslation();
  const lacks = LACKS.filter((name) => receipt[name] > 0).map((name) =>
    t(`sending:answer.${name}`, { count: receipt[name] }),
  );
  return (
    <List.Item>
      {t('sending:answer.line', {
        name: receipt.name,
        what: [t('sending:answer.events', { count: receipt.events }), ...lacks].join(', '),
      })}
    </List.Item>
  );
}

/** How far the receipts have come, where they went, and what they tell each laptop. */
export function AnswerNotice({ answering }: { readonly answering: Answering }) {
  const { t } = useTranslation();
  const { task, done } = answering;
  return (
    <>
      <TaskNotice task={task} text={t('sending:answer.step')} />
      {done !== null && done.receipts.length === 0 && (
        <Paper withBorder p="md" mb="md" role="status">
          <Group wrap="nowrap">
            <StatusShape status="none" />
            <Text>{t('sending:answer.nothing')}</Text>
          </Group>
        </Paper>
      )}
      {done !== null && done.receipts.length > 0 && (
        <WrittenPlace
          written={done}
          what={<Text>{t('sending:answer.done', { count: done.receipts.length })}</Text>}
        >
          <List withPadding>
            {done.receipts.map((receipt) => (
              <Receipt key={receipt.name} receipt={receipt} />
            ))}
          </List>
        </WrittenPlace>
      )}
    </>
  );
}
