import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../ui/failure-notice.tsx';

/** The frame of the forms of what is owed: fields, what went wrong, the buttons. */
export function OwedForm({
  children,
  error,
  isReady,
  onClose,
  onSave,
  onRemove,
}: {
  readonly children: ReactNode;
  readonly error: unknown;
  readonly isReady: boolean;
  readonly onClose: () => void;
  readonly onSave: () => void;
  readonly onRemove: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <Stack>
        {children}
        <FailureNotice error={error} />
        <Group justify="flex-end">
          {onRemove && (
            <Button variant="subtle" mih={44} onClick={onRemove}>
              {t('money:owed.remove')}
            </Button>
          )}
          <Button variant="default" mih={44} onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" mih={44} disabled={!isReady}>
            {t('money:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What is written: a new one, or one that is held. */
export type OwedSubject<Held> = { readonly held: Held | null };

/** The place over the page where what is owed is written; shut while there is nothing to write. */
export function OwedDialog<Held>({
  subject,
  words,
  onClose,
  children,
}: {
  readonly subject: OwedSubject<Held> | null;
  /** The texts that name it. */
  readonly words: 'owed' | 'freeCare';
  readonly onClose: () => void;
  readonly children: (held: Held | null) => ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={subject !== null}
      onClose={onClose}
      size="lg"
      title={t(subject?.held ? `money:${words}.heldTitle` : `money:${words}.newTitle`)}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      {subject && children(subject.held)}
    </Modal>
  );
}
