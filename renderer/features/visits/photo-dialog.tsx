import { Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitPhoto } from '../../../shared/contract/visit-files.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { useApi } from '../../api/client-context.tsx';
import { uploadFile } from '../../api/files.ts';
import { localDay } from '../../ui/formats.ts';
import { PhotoForm, type TypedPhoto } from '../../ui/photo-form.tsx';
import type { NamedItem } from './use-item-words.ts';

interface PhotoDialogProps {
  readonly visit: string;
  readonly day: Day;
  readonly items: readonly NamedItem[];
  /** The picture whose words are changed; null for a new one. */
  readonly held: VisitPhoto | null;
  readonly onClose: () => void;
}

interface Kept {
  readonly typed: TypedPhoto;
  readonly item: string | null;
  readonly file: File | null;
}

function useKeep({ visit, held, onClose }: PhotoDialogProps) {
  const { client, calls } = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ typed, item, file }: Kept) => {
      const { moment, ...said } = typed;
      const words = { ...said, item };
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
function followMoment(before: TypedPhoto, typed: TypedPhoto, visit: Day): TypedPhoto {
  if (typed.moment === before.moment) return typed;
  const usual = { before: visit, after: localDay(new Date().toISOString()) };
  const isUsual = before.takenOn === usual[before.moment];
  return isUsual ? { ...typed, takenOn: usual[typed.moment] } : typed;
}

/** Adds a picture to a visit, or changes what is said of one. */
export function PhotoDialog(props: PhotoDialogProps) {
  const { day, items, held, onClose } = props;
  const { t } = useTranslation();
  const keep = useKeep(props);
  const [item, setItem] = useState<string | null>(held?.item ?? null);
  const [typed, setTyped] = useState<TypedPhoto>(() => ({
    moment: held?.moment ?? 'before',
    caption: held?.caption ?? '',
    takenOn: held ? (held.takenOn as Day | null) : day,
  }));
  return (
    <PhotoForm
      isHeld={held !== null}
      typed={typed}
      onChange={(next) => setTyped(followMoment(typed, next, day))}
      onKeep={(file) => keep.mutate({ typed, item, file })}
      isKeeping={keep.isPending}
      error={keep.error}
      onClose={onClose}
    >
      <Select
        label={t('photos:visit.item')}
        placeholder={t('photos:visit.whole')}
        data={items}
        value={item}
        clearable
        searchable
        onChange={setItem}
      />
    </PhotoForm>
  );
}
