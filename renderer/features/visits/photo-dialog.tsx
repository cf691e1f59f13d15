import { Button, Group, Modal, Radio, Select, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitPhoto } from '../../../shared/contract/visit-files.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { useApi } from '../../api/client-context.tsx';
import { uploadFile } from '../../api/files.ts';
import { DayField } from '../../ui/day-field.tsx';
import { localDay } from '../../ui/formats.ts';
import { MediaFailure } from '../../ui/media-failure.tsx';
import { NewPhoto } from '../../ui/new-photo.tsx';
import type { NamedItem } from './use-item-words.ts';

interface PhotoDialogProps {
  readonly visit: string;
  readonly day: Day;
  readonly items: readonly NamedItem[];
  /** The picture whose words are changed; null for a new one. */
  readonly held: VisitPhoto | null;
  readonly onClose: () => void;
}

/** What is said of a picture. */
interface TypedPhoto {
  readonly moment: VisitPhoto['moment'];
  readonly item: string | null;
  readonly caption: string;
  readonly takenOn: Day | null;
}

function useKeep({ visit, held, onClose }: PhotoDialogProps) {
  const { client, calls } = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ typed, file }: { typed: TypedPhoto; file: File | null }) => {
      const { moment, ...words } = typed;
      if (held) return client.visits.describePhoto({ id: held.id, ...words });
      if (!file) throw new Error('A new picture has a file');
      const token = await uploadFile(file);
      return client.visits.addPhoto({ visit, token, moment, ...words });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: calls.visits.photos.key({ input: { visit } }) });
      onClose();
    },
  });
}

/** A picture from after is of today unless a person says otherwise, and one from before is of the visit. */
function turnTo(typed: TypedPhoto, moment: VisitPhoto['moment'], visit: Day): TypedPhoto {
  const usual = { before: visit, after: localDay(new Date().toISOString()) };
  const isUsual = typed.takenOn === usual[typed.moment];
  return { ...typed, moment, takenOn: isUsual ? usual[moment] : typed.takenOn };
}

/** Adds a picture to a visit, or changes what is said of one. */
export function PhotoDialog(props: PhotoDialogProps) {
  const { day, items, held, onClose } = props;
  const { t } = useTranslation();
  const keep = useKeep(props);
  const [file, setFile] = useState<File | null>(null);
  const [typed, setTyped] = useState<TypedPhoto>(() => ({
    moment: held?.moment ?? 'before',
    item: held?.item ?? null,
    caption: held?.caption ?? '',
    takenOn: held ? (held.takenOn as Day | null) : day,
  }));
  const say = (change: Partial<TypedPhoto>): void => setTyped({ ...typed, ...change });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(held ? 'photos:visit.edit' : 'photos:visit.add')}
      closeButtonProps={{ 'aria-label': t('photos:camera.close') }}
      transitionProps={{ duration: 0 }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate({ typed, file });
        }}
      >
        <Stack>
          {!held && <NewPhoto file={file} onTake={setFile} />}
          {!held && (
            <Radio.Group
              label={t('photos:visit.moment')}
              value={typed.moment}
              onChange={(moment) =>
                setTyped(turnTo(typed, moment === 'after' ? 'after' : 'before', day))
              }
            >
              <Group mt="xs">
                <Radio value="before" label={t('photos:moment.before')} />
                <Radio value="after" label={t('photos:moment.after')} />
              </Group>
            </Radio.Group>
          )}
          <Select
            label={t('photos:visit.item')}
            placeholder={t('photos:visit.whole')}
            data={items}
            value={typed.item}
            clearable
            searchable
            onChange={(item) => say({ item })}
          />
          <Textarea
            label={t('photos:visit.caption')}
            description={t('photos:visit.caption-hint')}
            maxLength={300}
            autosize
            value={typed.caption}
            onChange={(event) => say({ caption: event.currentTarget.value })}
          />
          <DayField
            label={t('photos:visit.taken')}
            value={typed.takenOn}
            onChange={(takenOn) => say({ takenOn })}
          />
          <MediaFailure error={keep.error} />
          <Group justify="flex-end">
            <Button
              type="submit"
              mih={44}
              loading={keep.isPending}
              disabled={!held && file === null}
            >
              {t('photos:visit.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
