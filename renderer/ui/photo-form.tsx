import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../shared/domain/calendar/day.ts';
import { DayField } from './day-field.tsx';
import { DialogFrame } from './dialog-frame.tsx';
import { MediaFailure } from './media-failure.tsx';
import { NewPhoto } from './new-photo.tsx';

/** What is said of a picture. */
export interface TypedPhoto {
  /** Of what is to be mended, or of what was. */
  readonly moment: 'before' | 'after';
  readonly caption: string;
  readonly takenOn: Day | null;
}

interface PhotoFormProps {
  /** A picture that is held keeps its file and its moment. */
  readonly isHeld?: boolean;
  readonly typed: TypedPhoto;
  readonly onChange: (typed: TypedPhoto) => void;
  /** Keeps what was typed; the file is null where none was taken. */
  readonly onKeep: (file: File | null) => void;
  readonly isKeeping: boolean;
  readonly error: Error | null;
  readonly onClose: () => void;
  /** What else is said of it, before the caption. */
  readonly children?: ReactNode;
}

function MomentChoice({
  value,
  onChange,
}: {
  readonly value: TypedPhoto['moment'];
  readonly onChange: (moment: TypedPhoto['moment']) => void;
}) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('photos:visit.moment')}
      value={value}
      onChange={(moment) => onChange(moment === 'after' ? 'after' : 'before')}
    >
      <Group mt="xs">
        <Radio value="before" label={t('photos:moment.before')} />
        <Radio value="after" label={t('photos:moment.after')} />
      </Group>
    </Radio.Group>
  );
}

/** Takes or chooses a picture and says what it shows, over the page. */
export function PhotoForm(props: PhotoFormProps) {
  const { isHeld = false, typed, onChange, onKeep, isKeeping, error, onClose, children } = props;
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  return (
    <DialogFrame
      opened
      onClose={onClose}
      size="lg"
      title={t(isHeld ? 'photos:visit.edit' : 'photos:visit.add')}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isHeld || file) onKeep(file);
        }}
      >
        <Stack>
          {!isHeld && <NewPhoto file={file} onTake={setFile} />}
          {!isHeld && (
            <MomentChoice
              value={typed.moment}
              onChange={(moment) => onChange({ ...typed, moment })}
            />
          )}
          {children}
          <Textarea
            label={t('photos:visit.caption')}
            description={t('photos:visit.caption-hint')}
            maxLength={300}
            autosize
            value={typed.caption}
            onChange={(event) => onChange({ ...typed, caption: event.currentTarget.value })}
          />
          <DayField
            label={t('photos:visit.taken')}
            value={typed.takenOn}
            onChange={(takenOn) => onChange({ ...typed, takenOn })}
          />
          <MediaFailure error={error} />
          <Group justify="flex-end">
            <Button type="submit" mih={44} loading={isKeeping} disabled={!isHeld && file === null}>
              {t('photos:visit.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </DialogFrame>
  );
}
