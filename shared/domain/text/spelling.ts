/**
 * The form under which two spellings of one name meet, so that "AL 6×2", "al 6x2" and "AL  6X2 " are one product:
 * lower case, no accents, `×` as `x`, ligatures opened, typographic apostrophes plain, every other run of signs one space.
 *
 * @example foldSpelling('Sulfate de Magnésium ') === 'sulfate de magnesium'
 */
export function foldSpelling(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/×/g, 'x')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘`´]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}
