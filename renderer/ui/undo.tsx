import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from 'react-i18next';
import { failureSentence } from './failure-notice.tsx';
import { PendingRemovals, type Removal } from './pending-removals.ts';

const RemovalsContext = createContext<PendingRemovals | null>(null);

/** Waits ten seconds before anything is deleted; what is left when the screen locks or closes is not deleted. */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const [removals] = useState(() => new PendingRemovals());
  useEffect(
    () => () => {
      for (const id of removals.endAll()) notifications.hide(id);
    },
    [removals],
  );
  return <RemovalsContext value={removals}>{children}</RemovalsContext>;
}

function UndoNote({ message, onUndo }: { readonly message: string; readonly onUndo: () => void }) {
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

/** Removes things with ten seconds to think better of it: `remove({ id, message, perform })`; lists leave out `hidden`. */
export function useUndo(): {
  readonly hidden: ReadonlySet<string>;
  readonly remove: (removal: Removal) => void;
} {
  const { t } = useTranslation();
  const removals = useContext(RemovalsContext);
  if (!removals) throw new Error('Nothing can be undone outside the shell');
  const hidden = useSyncExternalStore(removals.subscribe, removals.hidden);
  const end = (id: string): void => {
    notifications.hide(id);
    removals.end(id);
  };
  const finish = async ({ id, perform }: Removal): Promise<void> => {
    try {
      await perform();
    } catch (error) {
      notifications.show({ message: failureSentence(error, t), color: 'red' });
    }
    end(id);
  };
  const remove = (removal: Removal): void => {
    const { id, message } = removal;
    removals.begin(id, () => void finish(removal));
    notifications.show({
      id,
      autoClose: false,
      withCloseButton: false,
      message: <UndoNote message={message} onUndo={() => end(id)} />,
    });
  };
  return { hidden, remove };
}
