import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitPhoto } from '../../../shared/contract/visit-files.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { AttachedMedia } from '../../ui/attached-file.tsx';
import { useFormats } from '../../ui/formats.ts';
import { type PhotoPair, pairPhotos } from './photo-pairs.ts';
import './photo-sheet.css';

interface PhotoSheetProps {
  readonly visit: string;
  readonly photos: readonly VisitPhoto[];
  /** The words of an item of the form. */
  readonly sayItem: (path: string) => string;
  /** What can be done with a picture; nothing on paper. */
  readonly tools?: (photo: VisitPhoto) => ReactNode;
}

/** The pictures of a visit, what was before beside what came after. */
export function PhotoSheet({ visit, photos, sayItem, tools }: PhotoSheetProps) {
  const { t } = useTranslation();
  const cards = (side: readonly VisitPhoto[], word: string): ReactNode => (
    <div className="photo-side">
      <Text>{word}</Text>
      {side.length === 0 && <Text c="dark.4">{t('photos:visit.no-photo')}</Text>}
      {side.map((photo) => (
        <PhotoCard key={photo.id} visit={visit} photo={photo} tools={tools} />
      ))}
    </div>
  );
  const titleOf = ({ item }: PhotoPair): string =>
    item === null ? t('photos:visit.whole') : sayItem(item);
  return pairPhotos(photos).map((pair) => (
    <section key={pair.item ?? ''} className="photo-pair" aria-label={titleOf(pair)}>
      <Text fw={700}>{titleOf(pair)}</Text>
      <div className="photo-sides">
        {cards(pair.before, t('photos:moment.before'))}
        {cards(pair.after, t('photos:moment.after'))}
      </div>
    </section>
  ));
}

function PhotoCard({
  visit,
  photo,
  tools,
}: {
  readonly visit: string;
  readonly photo: VisitPhoto;
  readonly tools: PhotoSheetProps['tools'];
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { name, mime, moment, caption, takenOn } = photo;
  const word = t(`photos:moment.${moment}`);
  const description = caption === '' ? word : t('photos:visit.described', { word, caption });
  return (
    <figure className="photo-card" data-photo={moment}>
      <AttachedMedia owner={visit} name={name} mime={mime} description={description} />
      <figcaption>
        {caption !== '' && <Text>{caption}</Text>}
        {takenOn !== null && <Text c="dark.4">{formats.day(takenOn as Day)}</Text>}
      </figcaption>
      {tools?.(photo)}
    </figure>
  );
}
