import { Button, Group, List, Loader, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakenPackageEntry, UndoneView } from '../../../shared/contract/receive.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { useApi } from '../../api/client-context.tsx';
import { useTask } from '../../api/task.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { fieldWord } from '../../ui/field-words.ts';
import { TaskNotice } from '../../ui/task-notice.tsx';
import { useRowName } from './row-name.ts';

function LeftList({ undone: { left, leftCount } }: { readonly undone: UndoneView }) {
  const { t } = useTranslation();
  const rowName = useRowName();
  if (leftCount === 0) return null;
  return (
    <>
      <Text fw={600}>{t('receive:undo.left', { count: leftCount })}</Text>
      <List>
        {left.map((each) => (
          <List.Item key={`${each.table} ${each.row} ${each.field}`}>
            {rowName(each)}
            {each.field !== null && `, ${fieldWord(each.table, each.field, t)}`}
            {` : ${t(`receive:undo.reasons.${each.reason}`)}`}
          </List.Item>
        ))}
      </List>
    </>
  );
}

function Plan({ undone }: { readonly undone: UndoneView }) {
  const { t } = useTranslation();
  const { tables } = undone;
  return (
    <>
      {tables.length === 0 && <Text>{t('receive:undo.nothing')}</Text>}
      {tables.length > 0 && (
        <List>
          {tables.map(({ table, ...counts }) => (
            <List.Item key={table}>
              {t(`users:tables.${table}`)}
              {' : '}
              {(['removed', 'restored', 'reset'] as const)
                .filter((name) => counts[name] > 0)
                .map((name) =>
                  t(`receive:undo.${name}`, {
                    count: counts[name],
                    number: formatNumber(counts[name]),
                  }),
                )
                .join(', ')}
            </List.Item>
          ))}
        </List>
      )}
      <LeftList undone={undone} />
    </>
  );
}

/** Says what undoing a package would change and what would stay, and undoes it. */
export function UndoDialog({
  taken: { digest, file },
  onClose,
}: {
  readonly taken: TakenPackageEntry;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const task = useTask();
  const [undone, setUndone] = useState<UndoneView | null>(null);
  const [isDone, setDone] = useState(false);
  const run = async (dryRun: boolean): Promise<void> => {
    const told = await task.run(() => client.receive.undo({ digest, dryRun }));
    if (!told) return;
    setUndone(told);
    setDone(!dryRun);
    if (!dryRun) await queries.invalidateQueries();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what would happen is asked once, when the dialog opens
  useEffect(() => void run(true), [digest]);
  return (
    <DialogFrame
      size="lg"
      onClose={onClose}
      title={t(isDone ? 'receive:undo.done' : 'receive:undo.title', { file })}
    >
      <Stack>
        {!isDone && <Text>{t('receive:undo.hint')}</Text>}
        <TaskNotice task={task} text={t('receive:undo.running')} />
        {!undone && task.progress !== null && <Loader aria-label={t('app:loading')} />}
        {undone && <Plan undone={undone} />}
        <Group justify="flex-end">
          {isDone ? (
            <Button mih={44} data-autofocus onClick={onClose}>
              {t('app:close')}
            </Button>
          ) : (
            <Button
              mih={44}
              color="red.9"
              disabled={undone === null || task.progress !== null}
              onClick={() => void run(false)}
            >
              {t('receive:undo.go')}
            </Button>
          )}
        </Group>
      </Stack>
    </DialogFrame>
  );
}
