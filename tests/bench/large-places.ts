const SYLLABLES = 'ko sa ba di ma fa tou nie ka so gni ya dia ku le ndo mbe wo ri ga'.split(' ');

function syllable(number: number): string {
  return SYLLABLES[number % SYLLABLES.length] ?? '';
}

/** So many names of villages, each another, neighbours in the list unlike one another. */
export function placeNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const [first, second] = [Math.floor(index / 20), Math.floor(index / 400)];
    const word = syllable(index) + syllable(first) + syllable(second);
    return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${1 + Math.floor(index / 8_000)}`;
  });
}

/** A form that asks for one of so many villages first. */
export function placesText(count: number): string {
  const rows = placeNames(count).map((name, index) => `| village | v${index} | ${name} | |`);
  return `
## survey
| type | name | label |
| select_one village | village | Quel village ? |
| select_one observe | propre | Le village est propre |
## choices
| list_name | name | label | score |
| observe | oui | Oui | 1 |
| observe | non | Non | 0 |
${rows.join('\n')}`;
}
