import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedSaying } from '../../../shared/contract/sayings.ts';
import { coverWords } from '../../../shared/domain/text/seems-named.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { RecordForm } from '../../ui/record-form.tsx';

interface DialogProps {
  readonly saying: ListedSaying;
  readonly onSave: (words: readonly string[]) => void;
  readonly onClose: () => void;
}

function CoverForm({ saying, onSave, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(saying.covered.join('\n'));
  const original = saying.original ?? saying.text;
  const words = typed
    .split('\n')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return (
    <RecordForm
      error={null}
      isReady
      save={t('sayings:masking.save')}
      onClose={onClose}
      onSave={() => onSave(words)}
    >
      <div>
        <Text c="dark.4">{t('sayings:masking.text')}</Text>
        <Text>{original}</Text>
      </div>
      <Textarea
        label={t('sayings:masking.words')}
        description={t('sayings:masking.hint')}
        inputWrapperOrder={['label', 'input', 'description']}
        size="md"
        autosize
        minRows={2}
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div role="status">
        <Text c="dark.4">{t('sayings:masking.preview')}</Text>
        <Text fw={600}>{coverWords(original, words)}</Text>
      </div>
    </RecordForm>
  );
}

/** Covers what of a saying names somebody, with what will be shown beside it; shut while there is none. */
export function CoverDialog({
  saying,
  ...acts
}: Omit<DialogProps, 'saying'> & { readonly saying: ListedSaying | null }) {
  const { t } = useTranslation();
  return (
    <DialogFrame
      opened={saying !== null}
      onClose={acts.onClose}
      size="lg"
      title={t('sayings:masking.title')}
    >
      {saying && <CoverForm saying={saying} {...acts} />}
    </DialogFrame>
  );
}
