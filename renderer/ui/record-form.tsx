import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from './failure-notice.tsx';

/** The frame of a form that writes one thing: its fields, what went wrong, the buttons. */
export function RecordForm({
  children,
  error,
  isReady,
  save,
  remove,
  onClose,
  onSave,
  onRemove,
}: {
  readonly children: ReactNode;
  readonly error: unknown;
  /** Whether everything that is needed is there. */
  readonly isReady: boolean;
  /** The words of the button that keeps. */
  readonly save: string;
  /** The words of the button that takes away. */
  readonly remove?: string;
  readonly onClose: () => void;
  readonly onSave: () => void;
  readonly onRemove?: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onSave();
      }}
    >
      <Stack>
        {children}
        <FailureNotice error={error} />
        <Group justify="flex-end">
          {onRemove && (
            <Button variant="subtle" mih={44} onClick={onRemove}>
              {remove}
            </Button>
          )}
          <Button variant="default" mih={44} onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" mih={44} disabled={!isReady}>
            {save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
