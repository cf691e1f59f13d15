import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notePath } from '../../shared/domain/instruments/paths.ts';
import { useDesk } from './form-desk.tsx';

/** A remark on any question, opened when it is wanted. */
export function QuestionNote({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  const { form } = useDesk();
  const place = notePath(path);
  const [text, setText] = useState(() => form.note(place));
  const [isOpen, setOpen] = useState(text !== '');
  if (!isOpen) {
    return (
      <Button
        variant="subtle"
        size="compact-md"
        mih={44}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setOpen(true)}
      >
        {t('form:note.add')}
      </Button>
    );
  }
  return (
    <Textarea
      label={t('form:note.label')}
      autosize
      minRows={1}
      autoFocus={text === ''}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        form.writeNote(place, event.currentTarget.value);
      }}
    />
  );
}
