import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionPhoto, ListedAction } from '../../../shared/contract/improvement.ts';
import { useApi } from '../../api/client-context.tsx';
import { AttachedMedia } from '../../ui/attached-file.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useUndo } from '../../ui/undo.tsx';
import { ActionPhotoDialog } from './action-photo-dialog.tsx';

const MOMENTS = ['before', 'after'] as const;

function PhotoFigure({ action, photo }: { readonly action: string; readonly photo: ActionPhoto }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const formats = useFormats();
  const mayChange = useMay('entry');
  const { remove } = useUndo();
  const { id, moment, name, mime, caption, takenOn } = photo;
  const word = caption === '' ? t(`photos:moment.${moment}`) : caption;
  const perform = async (): Promise<void> => {
    await client.improvement.removePhoto({ id });
    await queries.invalidateQueries();
  };
  return (
    <figure data-photo={moment} style={{ margin: 0 }}>
      <AttachedMedia owner={action} name={name} mime={mime} description={word} />
      <figcaption>
        {caption !== '' && <Text>{caption}</Text>}
        {takenOn !== null && <Text c="dark.4">{formats.day(takenOn)}</Text>}
      </figcaption>
      {mayChange && (
        <Button
          variant="subtle"
          c="#b21e1e"
          mih={44}
          aria-label={t('photos:visit.remove-named', { name: word })}
          onClick={() => remove({ id, message: t('photos:removed.image'), perform })}
        >
          {t('photos:remove')}
        </Button>
      )}
    </figure>
  );
}

/** What was to be mended beside what was: the pictures of a promise. */
export function ActionPhotos({ action }: { readonly action: ListedAction }) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const mayAdd = useMay('entry');
  const { hidden } = useUndo();
  const [isAdding, setAdding] = useState(false);
  const { id, state } = action;
  const { data, error } = useQuery(calls.improvement.photos.queryOptions({ input: { id } }));
  const photos = (data ?? []).filter((photo) => !hidden.has(photo.id));
  return (
    <Stack gap="sm">
      <FailureNotice error={error} />
      {photos.length === 0 && <Text>{t('photos:visit.none')}</Text>}
      {photos.length > 0 && (
        <SimpleGrid cols={2}>
          {MOMENTS.map((moment) => (
            <Stack key={moment} gap="xs">
              <Text fw={600}>{t(`photos:moment.${moment}`)}</Text>
              {photos
                .filter((photo) => photo.moment === moment)
                .map((photo) => (
                  <PhotoFigure key={photo.id} action={id} photo={photo} />
                ))}
            </Stack>
          ))}
        </SimpleGrid>
      )}
      {mayAdd && (
        <Group>
          <Button variant="default" mih={44} onClick={() => setAdding(true)}>
            {t('photos:visit.add')}
          </Button>
        </Group>
      )}
      {isAdding && (
        <ActionPhotoDialog id={id} isDone={state === 'closed'} onClose={() => setAdding(false)} />
      )}
    </Stack>
  );
}
