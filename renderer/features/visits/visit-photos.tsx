import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitPhoto } from '../../../shared/contract/visit-files.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { useApi } from '../../api/client-context.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useUndo } from '../../ui/undo.tsx';
import { PhotoDialog } from './photo-dialog.tsx';
import { PhotoSheet } from './photo-sheet.tsx';
import { useItemWords } from './use-item-words.ts';

interface VisitPhotosProps {
  readonly visit: string;
  readonly day: Day;
  readonly definition: FormDefinition;
}

/** The pictures of a visit that are not about to be removed. */
export function useVisitPhotos(visit: string) {
  const { calls } = useApi();
  const { hidden } = useUndo();
  const { data, error } = useQuery(calls.visits.photos.queryOptions({ input: { visit } }));
  return { photos: data?.filter(({ id }) => !hidden.has(id)) ?? null, error };
}

/** Before and after: the pictures of a visit, to add to, to describe, to take away. */
export function VisitPhotos({ visit, day, definition }: VisitPhotosProps) {
  const { t } = useTranslation();
  const mayAdd = useMay('entry');
  const { photos, error } = useVisitPhotos(visit);
  const { items, sayItem } = useItemWords(definition);
  const [subject, setSubject] = useState<VisitPhoto | 'new' | null>(null);
  const tools = (photo: VisitPhoto): ReactNode => (
    <PhotoTools visit={visit} photo={photo} onEdit={() => setSubject(photo)} />
  );
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('photos:visit.title')}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          {t('photos:visit.title')}
        </Title>
        {mayAdd && (
          <Button variant="default" mih={44} onClick={() => setSubject('new')}>
            {t('photos:visit.add')}
          </Button>
        )}
      </Group>
      <FailureNotice error={error} />
      {photos?.length === 0 && <Text>{t('photos:visit.none')}</Text>}
      {photos && (
        <PhotoSheet
          visit={visit}
          photos={photos}
          sayItem={sayItem}
          {...(mayAdd ? { tools } : {})}
        />
      )}
      {subject !== null && (
        <PhotoDialog
          visit={visit}
          day={day}
          items={items}
          held={subject === 'new' ? null : subject}
          onClose={() => setSubject(null)}
        />
      )}
    </Paper>
  );
}

function PhotoTools({
  visit,
  photo,
  onEdit,
}: {
  readonly visit: string;
  readonly photo: VisitPhoto;
  readonly onEdit: () => void;
}) {
  const { t } = useTranslation();
  const { client, calls } = useApi();
  const queries = useQueryClient();
  const { remove } = useUndo();
  const { id, caption } = photo;
  const name = caption === '' ? t(`photos:moment.${photo.moment}`) : caption;
  const perform = async (): Promise<void> => {
    await client.visits.removePhoto({ id });
    await queries.invalidateQueries({ queryKey: calls.visits.photos.key({ input: { visit } }) });
    // A picture that comes later may have the same name.
    queries.removeQueries({
      queryKey: calls.visits.file.key({ input: { owner: visit, name: photo.name } }),
    });
  };
  return (
    <Group gap="xs">
      <Button
        variant="subtle"
        mih={44}
        aria-label={t('photos:visit.edit-named', { name })}
        onClick={onEdit}
      >
        {t('photos:visit.edit')}
      </Button>
      <Button
        variant="subtle"
        c="#b21e1e"
        mih={44}
        aria-label={t('photos:visit.remove-named', { name })}
        onClick={() => remove({ id, message: t('photos:removed.image'), perform })}
      >
        {t('photos:remove')}
      </Button>
    </Group>
  );
}
