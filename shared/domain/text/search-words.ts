import { foldSpelling } from './spelling.ts';

/**
 * How letters of Bambara are written on a keyboard without them, the usual way first; an apostrophe is left out, or
 * parts two words.
 */
const WRITINGS: readonly (readonly [letter: string, ...writings: string[]])[] = [
  ['ɛ', 'e'],
  ['ɔ', 'o'],
  ['ɲ', 'ny', 'n', 'gn'],
  ['ŋ', 'n', 'ng'],
  ["'", '', ' '],
];

/**
 * The ways in which somebody who looks for a name may write it, in lower case without accents: each word of what
 * {@link searchWords} makes of a way of writing it begins a word of one of these.
 *
 * @example listSpellings("N'Gabakɔrɔ") // ['ngabakoro', 'n gabakoro']
 */
export function listSpellings(name: string): readonly string[] {
  const folded = foldSpelling(name);
  const met = WRITINGS.filter(([letter]) => folded.includes(letter));
  const spellings = met.reduce<readonly string[]>(
    (found, [letter, ...writings]) =>
      found.flatMap((text) => writings.map((writing) => text.replaceAll(letter, writing))),
    [folded],
  );
  return [...new Set(spellings.map((text) => text.replace(/ +/g, ' ').trim()))];
}

/**
 * What somebody typed to find a name, as words to look for.
 *
 * @example searchWords(" Ŋabakɔrɔ  d'") // ['nabakoro', 'd']
 */
export function searchWords(typed: string): readonly string[] {
  const [spelling = ''] = listSpellings(typed);
  return spelling.split(' ').filter((word) => word !== '');
}
