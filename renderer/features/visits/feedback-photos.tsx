import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { PhotoSheet } from './photo-sheet.tsx';
import { useItemWords } from './use-item-words.ts';
import { useVisitPhotos } from './visit-photos.tsx';

/** The pictures of a visit as the team reads them, two in a row; nothing where there are none. */
export function FeedbackPhotos({
  visit,
  definition,
}: {
  readonly visit: string;
  readonly definition: FormDefinition;
}) {
  const { t } = useTranslation();
  const { photos } = useVisitPhotos(visit);
  const { sayItem } = useItemWords(definition);
  if (!photos || photos.length === 0) return null;
  return (
    <>
      <Title order={4} mt="md" mb="xs" fz="inherit">
        {t('photos:visit.title')}
      </Title>
      <PhotoSheet visit={visit} photos={photos} sayItem={sayItem} />
    </>
  );
}
