import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { RecordForm } from '../../ui/record-form.tsx';

/** The frame of the forms of what is owed. */
export function OwedForm(form: Omit<ComponentProps<typeof RecordForm>, 'save' | 'remove'>) {
  const { t } = useTranslation();
  return <RecordForm {...form} save={t('money:save')} remove={t('money:owed.remove')} />;
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
    <DialogFrame
      opened={subject !== null}
      onClose={onClose}
      size="lg"
      title={t(subject?.held ? `money:${words}.heldTitle` : `money:${words}.newTitle`)}
    >
      {subject && children(subject.held)}
    </DialogFrame>
  );
}
