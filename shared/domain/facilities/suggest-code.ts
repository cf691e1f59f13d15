// What a name of a centre begins with and another's does too.
const LEADING_WORDS = new Set([
  'CSCOM',
  'CSCOM-U',
  'CSREF',
  'CENTRE',
  'DE',
  'DU',
  'DES',
  'LA',
  'LE',
]);

/**
 * A short code for a centre that has none yet, from its name: capital letters and digits without accents, at most twelve.
 * Empty where the name has no letter to take.
 *
 * @example suggestCode('CSCom de Niamana-Sébénikoro') === 'NIAMANASEBEN'
 */
export function suggestCode(name: string): string {
  const words = name
    .toUpperCase()
    .replaceAll('Ɛ', 'E')
    .replaceAll('Ɔ', 'O')
    .replaceAll('Ɲ', 'NY')
    .replaceAll('Ŋ', 'NG')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Z0-9-]+/)
    .filter((word) => !LEADING_WORDS.has(word));
  return words.join('').replaceAll('-', '').slice(0, 12);
}
