import type { Subject } from './subject.ts';
import { DEFAULT_COMBO, isUid, type Uid } from './uid.ts';

/** Where a value stands in DHIS2; an option that is `null` is the server's default one. */
export interface ElementPlace {
  readonly dataElement: Uid;
  readonly categoryOptionCombo: Uid | null;
  readonly attributeOptionCombo: Uid | null;
}

/** What of a month is which element of DHIS2, as somebody has said; nothing is ever guessed from names. */
export interface Link extends ElementPlace {
  /** `''` for what all centres have; the code of the centre for what it added itself. */
  readonly facility: string;
  readonly subject: Subject;
}

/** Why a link is not taken: an identifier is none, or the place belongs to another subject already. */
export type LinkRefusal =
  | { readonly code: 'not-a-uid'; readonly field: keyof ElementPlace; readonly value: string }
  | { readonly code: 'element-taken'; readonly by: Subject };

/**
 * Why a link cannot stand beside those that are held; `null` where it can. Two subjects with one place would send two
 * values for it, and leave open whose a value is that comes back.
 *
 * @example checkLink({ facility: '', subject: 'service.cpn1', dataElement: 'cpn 1', … }, []) → not-a-uid
 */
export function checkLink(link: Link, held: readonly Link[]): LinkRefusal | null {
  const places: readonly (keyof ElementPlace)[] = [
    'dataElement',
    'categoryOptionCombo',
    'attributeOptionCombo',
  ];
  for (const field of places) {
    const value = link[field];
    if (value !== null && !isUid(value)) return { code: 'not-a-uid', field, value };
  }
  const meets = (other: Link): boolean =>
    other.facility === '' || link.facility === '' || other.facility === link.facility;
  const rival = held.find(
    (other) => meets(other) && linkId(other) !== linkId(link) && placeKey(other) === placeKey(link),
  );
  return rival ? { code: 'element-taken', by: rival.subject } : null;
}

/** What names a link. */
export function linkId({ facility, subject }: Pick<Link, 'facility' | 'subject'>): string {
  return facility === '' ? subject : `${facility}:${subject}`;
}

/**
 * Gives the subject that a place of DHIS2 is, of those of one centre. The default option, named or left out, is one; a
 * place that two subjects have, which only merged workspaces can bring, is nobody's.
 *
 * | linked | asked | found |
 * | --- | --- | --- |
 * | element E, no option | E with the default option, E with none | the subject |
 * | element E, no option | E with option O | null |
 * | element E with option O | E with option O | the subject |
 */
export function createLinkFinder(links: readonly Link[]): (place: ElementPlace) => Subject | null {
  const places = Map.groupBy(links, placeKey);
  return (place) => {
    const [first, ...others] = places.get(placeKey(place)) ?? [];
    return first !== undefined && others.length === 0 ? first.subject : null;
  };
}

function placeKey({ dataElement, categoryOptionCombo, attributeOptionCombo }: ElementPlace) {
  const options = [categoryOptionCombo, attributeOptionCombo].map((each) => each ?? DEFAULT_COMBO);
  return [dataElement, ...options].join(' ');
}
