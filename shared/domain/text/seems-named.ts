/** A way to address somebody before a capital letter; two words or more with capital letters; a telephone number. */
const SIGNS = [
  /(?<!\p{L})(?:M|Mr|Mme|Mlle|Dr|Pr|Monsieur|Madame|Mademoiselle|Docteur)\.?\s+\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’-]*)*/gu,
  /(?<!\p{L})\p{Lu}['’]?\p{Lu}?\p{Ll}+(?:[\s-]+(?:\p{Lu}['’]?\p{Lu}?\p{Ll}+|\p{Lu}{3,})(?!\p{L}))+/gu,
  /(?:\d[\s.-]?){7,}\d/g,
];

/** What stands where a name stood. */
const COVER = '[…]';

/**
 * The stretches of a text that seem to name somebody, in the order of the signs. It finds too much rather than too
 * little, and nothing is refused for it.
 *
 * | text | found |
 * | --- | --- |
 * | Saignement après la naissance. Pas d’ocytocine. | – |
 * | Amenée par Mme K. | Mme K. |
 * | Fanta Jigi est arrivée à 3 h | Fanta Jigi |
 * | appeler le 76 12 34 56 | 76 12 34 56 |
 */
export function findNamed(text: string): readonly string[] {
  return [...new Set(SIGNS.flatMap((sign) => text.match(sign) ?? []))];
}

/** Whether a text seems to name somebody, so that who writes it is asked to look again. */
export function seemsNamed(text: string): boolean {
  return findNamed(text).length > 0;
}

/**
 * The text with these words covered, the longest first, so that no part of a longer name stays.
 *
 * @example "Madame Traoré crie", ["Madame Traoré"] → "[…] crie"
 */
export function coverWords(text: string, words: readonly string[]): string {
  return words
    .filter((word) => word.trim() !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((covered, word) => covered.replaceAll(word.trim(), COVER), text);
}
