import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listSpellings, searchWords } from '../../../shared/domain/text/search-words.ts';

/** Whether what is typed finds a name: each word begins a word of one and the same spelling. */
function finds(typed: string, name: string): boolean {
  return listSpellings(name).some((spelling) => {
    const words = spelling.split(' ');
    return searchWords(typed).every((word) => words.some((each) => each.startsWith(word)));
  });
}

describe('a name that is looked for', () => {
  it.each([
    ['segou', 'Ségou'],
    ['SEG', 'Ségou'],
    ['sahel nio', 'Nioro du Sahel'],
    ['ngabakoro', "N'Gabakɔrɔ"],
    ['n gabakoro', "N'Gabakɔrɔ"],
    ['n’gaba', "N'Gabakɔrɔ"],
    ['gabakɔrɔ', "N'Gabakɔrɔ"],
    ['nyenkoro', 'Ɲɛnkɔrɔ'],
    ['nenkoro', 'Ɲɛnkɔrɔ'],
    ['gnenkoro', 'Ɲɛnkɔrɔ'],
    ['ɲɛn', 'Ɲɛnkɔrɔ'],
    ['ŋolo', 'Ŋolo'],
    ['nolo', 'Ŋolo'],
    ['ngolo', 'Ŋolo'],
    ['ba sikasso', 'Sikasso-Ba'],
  ])('is found by "%s": %s', (typed, name) => {
    expect(finds(typed, name)).toBe(true);
  });

  it.each([
    ['gou', 'Ségou'],
    ['segou kati', 'Ségou'],
    ['kayes', 'Ségou'],
  ])('is not found by "%s": %s', (typed, name) => {
    expect(finds(typed, name)).toBe(false);
  });

  it('is found by itself, whatever its letters', () => {
    const letters = [..."aeéèɛɔɲŋ'’ -NKO"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters), { maxLength: 12 }), (name) => {
        expect(finds(name.join(''), name.join(''))).toBe(true);
      }),
    );
  });
});
