import { Button, Group, Text } from '@mantine/core';
import { notifications, notificationsStore } from '@mantine/notifications';
import { useCallback, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { failureSentence } from './failure-notice.tsx';

/** How long what was done can be taken back from its note. */
const UNDO_MS = 10_000;

/** The library keeps what is over five waiting, and the newest is what somebody wants to take back. */
const MOST_NOTES = 3;

function makeRoom(): void {
  const notes = notificationsStore
    .getState()
    .notifications.filter(({ autoClose }) => autoClose === UNDO_MS);
  for (const { id } of notes.slice(0, Math.max(0, notes.length + 1 - MOST_NOTES))) {
    if (id !== undefined) notifications.hide(id);
  }
}

function Note({ message, onUndo }: { readonly message: string; readonly onUndo: () => void }) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text>{message}</Text>
      <Button variant="default" flex="none" onClick={onUndo}>
        {t('app:undo')}
      </Button>
    </Group>
  );
}

/** Says that something was done, with ten seconds to take it back. */
export function useDone(): (message: string, undo: () => Promise<unknown>) => void {
  const { t } = useTranslation();
  const id = useId();
  return useCallback(
    (message, undo) => {
      const takeBack = (): void => {
        notifications.hide(id);
        undo().catch((error: unknown) =>
          notifications.show({ message: failureSentence(error, t), color: 'red' }),
        );
      };
      notifications.hide(id);
      makeRoom();
      notifications.show({
        id,
        autoClose: UNDO_MS,
        withCloseButton: false,
        message: <Note message={message} onUndo={takeBack} />,
      });
    },
    [id, t],
  );
}
