import type { Translate } from '../text/translate.ts';
import type { Letterhead } from './document.ts';
import type { ReportFacility } from './meeting-data.ts';
import { shortenText } from './shorten-text.ts';

/** How much of a place's name stands in the letterhead, in signs. */
export const PLACE_LENGTH = 60;

/** Where the centre lies, from the region down to its own name; what is not known is left out. */
function administrativeLines(facility: ReportFacility, translate: Translate): readonly string[] {
  const names = ['region', 'district', 'commune', 'area', 'name'] as const;
  return names.flatMap((name) => {
    const place = facility[name];
    return place === null || place === ''
      ? []
      : [translate(`meeting:letterhead.${name}`, { place: shortenText(place, PLACE_LENGTH) })];
  });
}

/** The head of an official paper in Mali: the Republic and its motto, where the centre lies, then what the paper is. */
export function buildLetterhead(
  facility: ReportFacility,
  { title, subtitle }: { readonly title: string; readonly subtitle: string },
  translate: Translate,
): Letterhead {
  return {
    kind: 'letterhead',
    ...(facility.logo && { logo: facility.logo }),
    left: [translate('meeting:letterhead.republic'), translate('meeting:letterhead.motto')],
    right: administrativeLines(facility, translate),
    title,
    subtitle,
  };
}
