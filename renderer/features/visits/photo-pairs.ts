import type { VisitPhoto } from '../../../shared/contract/visit-files.ts';

/** The pictures of one item, or of the place as a whole (`item` null), side by side. */
export interface PhotoPair {
  readonly item: string | null;
  readonly before: readonly VisitPhoto[];
  readonly after: readonly VisitPhoto[];
}

/** Pictures by what they show, in the order in which each item was first photographed; the whole place comes first. */
export function pairPhotos(photos: readonly VisitPhoto[]): readonly PhotoPair[] {
  const items = new Set(photos.map(({ item }) => item));
  const ordered = [...items].toSorted((a, b) => Number(a !== null) - Number(b !== null));
  return ordered.map((item) => {
    const own = photos.filter((photo) => photo.item === item);
    return {
      item,
      before: own.filter(({ moment }) => moment === 'before'),
      after: own.filter(({ moment }) => moment === 'after'),
    };
  });
}
