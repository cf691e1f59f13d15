import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A dialog that is there as long as it is drawn: its title, a way to close it that has a name, and nothing that moves. */
export function DialogFrame({
  title,
  size,
  onClose,
  children,
}: {
  readonly title: string;
  readonly size?: 'lg' | 'xl';
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      {...(size && { size })}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      {children}
    </Modal>
  );
}
