import { formatDay } from '../calendar/format-day.ts';
import type { Translate } from '../text/translate.ts';
import type { Block, Photo } from './document.ts';
import type { ReportPhoto } from './meeting-data.ts';
import {
  missingParagraph,
  paragraph,
  type ReportContext,
  sectionHeading,
} from './report-context.ts';

/** A photo with its caption: when it was taken and what it shows. */
function photoBlock({ moment, takenOn, shows, picture }: ReportPhoto, translate: Translate): Photo {
  const word = translate(`meeting:photos.${moment}`);
  const when = takenOn === null ? word : `${word}, ${formatDay(takenOn, translate)}`;
  return {
    kind: 'photo',
    picture,
    caption: shows === '' ? when : translate('meeting:photos.caption', { when, shows }),
    instead: translate('meeting:photos.lost'),
  };
}

/** Photos under their heading; nothing where there are none. */
export function photoBlocks(
  photos: readonly ReportPhoto[],
  translate: Translate,
): readonly Block[] {
  if (photos.length === 0) return [];
  return [
    sectionHeading({ translate }, 'photos'),
    paragraph('small', translate('meeting:photos.count', { count: photos.length })),
    ...photos.map((photo) => photoBlock(photo, translate)),
  ];
}

/** What was mended, to be seen: before beside after. */
export function photosSection(context: ReportContext<'photos'>): readonly Block[] {
  const { data, translate } = context;
  if (data.photos.length > 0) return photoBlocks(data.photos, translate);
  return [sectionHeading(context, 'photos'), missingParagraph(context, 'photos')];
}
