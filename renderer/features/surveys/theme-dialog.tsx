import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SayingTheme } from '../../../shared/domain/surveys/sayings.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { RecordForm } from '../../ui/record-form.tsx';

interface ThemeActs {
  readonly onSave: (name: string) => void;
  readonly onRemove: (theme: SayingTheme) => void;
  readonly onClose: () => void;
}

function ThemeForm({
  held,
  onSave,
  onRemove,
  onClose,
}: ThemeActs & { readonly held: SayingTheme | null }) {
  const { t } = useTranslation();
  const [name, setName] = useState(held?.name ?? '');
  return (
    <RecordForm
      error={null}
      isReady={name.trim() !== ''}
      save={t('sayings:save')}
      remove={t('sayings:remove')}
      onClose={onClose}
      onSave={() => onSave(name.trim())}
      onRemove={held ? () => onRemove(held) : undefined}
    >
      <TextInput
        label={t('sayings:theme')}
        size="md"
        data-autofocus
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </RecordForm>
  );
}

/** Names a group of sayings over the page; shut while there is none to name, and the cursor is then where it was. */
export function ThemeDialog({
  subject,
  ...acts
}: ThemeActs & { readonly subject: SayingTheme | 'new' | null }) {
  const { t } = useTranslation();
  const held = subject === 'new' ? null : subject;
  return (
    <DialogFrame
      opened={subject !== null}
      onClose={acts.onClose}
      title={held ? t('sayings:rename', { name: held.name }) : t('sayings:add')}
    >
      {subject !== null && <ThemeForm held={held} {...acts} />}
    </DialogFrame>
  );
}
