import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionPhoto } from '../../../shared/contract/improvement.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { useApi } from '../../api/client-context.tsx';
import { uploadFile } from '../../api/files.ts';
import { DayField } from '../../ui/day-field.tsx';
import { localDay } from '../../ui/formats.ts';
import { MediaFailure } from '../../ui/media-failure.tsx';
import { NewPhoto } from '../../ui/new-photo.tsx';

/** Adds a picture to a promise: of what is to be mended, or of what was. */
export function ActionPhotoDialog({
  id,
  isDone,
  onClose,
}: {
  readonly id: string;
  /** What is done has the picture of after to add. */
  readonly isDone: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [moment, setMoment] = useState<ActionPhoto['moment']>(isDone ? 'after' : 'before');
  const [caption, setCaption] = useState('');
  const [takenOn, setTakenOn] = useState<Day | null>(() => localDay(new Date().toISOString()));
  const keep = useMutation({
    mutationFn: async (chosen: File) => {
      const token = await uploadFile(chosen);
      await client.improvement.addPhoto({ id, token, moment, caption, takenOn });
    },
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('photos:visit.add')}
      closeButtonProps={{ 'aria-label': t('photos:camera.close') }}
      transitionProps={{ duration: 0 }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (file) keep.mutate(file);
        }}
      >
        <Stack>
          <NewPhoto file={file} onTake={setFile} />
          <Radio.Group
            label={t('photos:visit.moment')}
            value={moment}
            onChange={(value) => setMoment(value === 'after' ? 'after' : 'before')}
          >
            <Group mt="xs">
              <Radio value="before" label={t('photos:moment.before')} />
              <Radio value="after" label={t('photos:moment.after')} />
            </Group>
          </Radio.Group>
          <Textarea
            label={t('photos:visit.caption')}
            description={t('photos:visit.caption-hint')}
            maxLength={300}
            autosize
            value={caption}
            onChange={(event) => setCaption(event.currentTarget.value)}
          />
          <DayField label={t('photos:visit.taken')} value={takenOn} onChange={setTakenOn} />
          <MediaFailure error={keep.error} />
          <Group justify="flex-end">
            <Button type="submit" mih={44} loading={keep.isPending} disabled={file === null}>
              {t('photos:visit.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
