import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureSentence } from './failure-notice.tsx';

/** How long one can think better of it. */
const UNDO_MS = 10_000;

/** Something that is gone from the screen, and not yet gone. */
interface Removal {
  readonly id: string;
  /** What the note says: "Brouillon supprimé." */
  readonly message: string;
  readonly perform: () => Promise<unknown>;
}

interface Undo {
  /** What lists leave out already. */
  readonly hidden: ReadonlySet<string>;
  readonly remove: (removal: Removal) => void;
}

const UndoContext = createContext<Undo | null>(null);

/** Waits ten seconds before anything is deleted; what is left when the screen locks or closes is not deleted. */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [timers] = useState(() => new Map<string, number>());
  useEffect(
    () => () => {
      for (const [id, timer] of timers) {
        window.clearTimeout(timer);
        notifications.hide(id);
      }
      timers.clear();
    },
    [timers],
  );
  const undo = useMemo<Undo>(() => {
    const show = (id: string): void =>
      setHidden((before) => new Set([...before].filter((each) => each !== id)));
    const cancel = (id: string): void => {
      window.clearTimeout(timers.get(id));
      timers.delete(id);
      notifications.hide(id);
      show(id);
    };
    const finish = async ({ id, perform }: Removal): Promise<void> => {
      timers.delete(id);
      notifications.hide(id);
      try {
        await perform();
      } catch (error) {
        notifications.show({ message: failureSentence(error, t), color: 'red' });
      }
      show(id);
    };
    const remove = (removal: Removal): void => {
      const { id, message } = removal;
      setHidden((before) => new Set([...before, id]));
      timers.set(
        id,
        window.setTimeout(() => void finish(removal), UNDO_MS),
      );
      notifications.show({
        id,
        autoClose: false,
        withCloseButton: false,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text>{message}</Text>
            <Button variant="default" onClick={() => cancel(id)}>
              {t('app:undo')}
            </Button>
          </Group>
        ),
      });
    };
    return { hidden, remove };
  }, [hidden, timers, t]);
  return <UndoContext value={undo}>{children}</UndoContext>;
}

/** Removes things with ten seconds to think better of it: `remove({ id, message, perform })`; lists leave out `hidden`. */
export function useUndo(): Undo {
  const undo = useContext(UndoContext);
  if (!undo) throw new Error('Nothing can be undone outside the shell');
  return undo;
}
