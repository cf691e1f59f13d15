import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notePath } from '../../shared/domain/instruments/paths.ts';
import { useDesk } from './form-desk.tsx';

/** The remark on a question: its text, and whether its field is shown. */
export interface NoteState {
  readonly text: string;
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly write: (text: string) => void;
}

/** The remark on the question at a path, opened when it is wanted. */
export function useNote(path: string): NoteState {
  const { form } = useDesk();
  const place = notePath(path);
  const [text, setText] = useState(() => form.note(place));
  const [isOpen, setOpen] = useState(text !== '');
  const write = (typed: string): void => {
    setText(typed);
    form.writeNote(place, typed);
  };
  return { text, isOpen, open: () => setOpen(true), write };
}

/** Opens the field for a remark; beside the question, where it takes no room from the answers. */
export function NoteButton({ note }: { readonly note: NoteState }) {
  const { t } = useTranslation();
  if (note.isOpen) return null;
  return (
    <Button variant="subtle" size="compact-md" mih={44} my={-8} onClick={note.open}>
      {t('form:note.add')}
    </Button>
  );
}

/** The field for a remark. */
export function NoteField({ note }: { readonly note: NoteState }) {
  const { t } = useTranslation();
  if (!note.isOpen) return null;
  return (
    <Textarea
      label={t('form:note.label')}
      autosize
      minRows={1}
      autoFocus={note.text === ''}
      value={note.text}
      onChange={(event) => note.write(event.currentTarget.value)}
    />
  );
}
