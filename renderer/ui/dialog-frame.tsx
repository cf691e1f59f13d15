import { Modal } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { lendCursor } from './lent-cursor.ts';

/** The key that opened a dialog, held down or on its way up, presses nothing in it. */
function ignoreOpeningKey(): () => void {
  const heed = (event: KeyboardEvent): void => {
    if (event.type === 'keydown' && !event.repeat) stop();
    else event.preventDefault();
  };
  const stop = (): void => {
    window.removeEventListener('keydown', heed, true);
    window.removeEventListener('keypress', heed, true);
  };
  window.addEventListener('keydown', heed, true);
  window.addEventListener('keypress', heed, true);
  return stop;
}

/**
 * The cursor is in the first field before the dialog is seen, so that no letter typed at once is lost, and goes back
 * to where it was when the dialog goes.
 */
function CursorKeeper({ children }: { readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const stopIgnoring = ignoreOpeningKey();
    const giveBack = lendCursor(frame.current?.querySelector<HTMLElement>('[data-autofocus]'));
    return () => {
      stopIgnoring();
      giveBack();
    };
  }, []);
  return <div ref={frame}>{children}</div>;
}

/** A dialog: its title, a way to close it that has a name, and nothing that moves. */
export function DialogFrame({
  opened = true,
  title,
  size,
  onClose,
  children,
}: {
  /** Left out where the dialog is there as long as it is drawn. */
  readonly opened?: boolean;
  readonly title: string;
  readonly size?: 'lg' | 'xl';
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      {...(size && { size })}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <CursorKeeper>{children}</CursorKeeper>
    </Modal>
  );
}
