import { describe, expect, it } from 'vitest';
import { pairPhotos } from '../../../renderer/features/visits/photo-pairs.ts';
import type { VisitPhoto } from '../../../shared/contract/visit-files.ts';

function photo(id: string, moment: VisitPhoto['moment'], item: string | null): VisitPhoto {
  const file = { name: `${id}.jpg`, mime: 'image/jpeg', size: 1, width: 4, height: 3 };
  return { ...file, id, moment, item, caption: '', takenOn: null };
}

describe('the pictures of a visit', () => {
  it('stand by what they show, the whole place first, then items in the order of their first picture', () => {
    const photos = [
      photo('1', 'before', '/puits'),
      photo('2', 'after', null),
      photo('3', 'before', '/banc'),
      photo('4', 'after', '/puits'),
      photo('5', 'before', '/puits'),
    ];
    const pairs = pairPhotos(photos).map(({ item, before, after }) => [
      item,
      before.map(({ id }) => id),
      after.map(({ id }) => id),
    ]);
    expect(pairs).toEqual([
      [null, [], ['2']],
      ['/puits', ['1', '5'], ['4']],
      ['/banc', ['3'], []],
    ]);
  });

  it('are no pairs where there are none', () => {
    expect(pairPhotos([])).toEqual([]);
  });
});
