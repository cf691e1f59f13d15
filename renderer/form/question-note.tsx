import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notePath } from '../../shared/domain/instruments/paths.ts';
import classes from './form.module.css';
import { useDesk } from './form-desk.tsx';

/** Opens the field for a remark; beside the question, where it takes no room from the answers. */
export function NoteButton({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className={classes['quiet']} onClick={onOpen}>
      {t('form:note.add')}
    </button>
  );
}

/** The field for a remark on the question at a path. */
export function NoteField({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  const { form } = useDesk();
  const place = notePath(path);
  const [text, setText] = useState(() => form.note(place));
  const write = (typed: string): void => {
    setText(typed);
    form.writeNote(place, typed);
  };
  return (
    <Textarea
      label={t('form:note.label')}
      autosize
      minRows={1}
      autoFocus={text === ''}
      value={text}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
}
