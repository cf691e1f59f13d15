import { describe, expect, it } from 'vitest';
import {
  type CatalogueEntry,
  createNameFinder,
  findByName,
} from '../../../shared/domain/catalogues/catalogue.ts';

function entry(code: string, name: string, aliases: readonly string[] = []): CatalogueEntry {
  return { code, name, labels: { fr: `${name} en entier`, en: `${name} in full` }, aliases };
}

const products = [
  entry('al-6x2', 'AL 6x2', ['AL 20/120 6×2']),
  entry('sulfate-mg', 'Sulfate Mg', ['sulfate de magnésium']),
  entry('zinc-20', 'Zinc 20', ['zinc']),
  entry('bcg', 'BCG', ['vaccin']),
  entry('penta', 'Penta', ['vaccin']),
];

describe('finding what a text names', () => {
  it.each([
    ['AL 6x2', 'al-6x2'],
    [' al  6×2 ', 'al-6x2'],
    ['AL 6 x 2', 'al-6x2'],
    ['AL 20/120 6x2', 'al-6x2'],
    ['SULFATE DE MAGNESIUM', 'sulfate-mg'],
    ['sulfate_mg', 'sulfate-mg'],
    ['Zinc', 'zinc-20'],
    ['zinc 20 en entier', 'zinc-20'],
  ])('takes "%s" for %s', (text, code) => {
    expect(findByName(products, text)?.code).toBe(code);
  });

  it.each(['', '  ', '---', 'Zinc 10', 'AL'])('finds nothing for "%s"', (text) => {
    expect(findByName(products, text)).toBeNull();
  });

  it('finds nothing where two entries could be meant', () => {
    expect(findByName(products, 'vaccin')).toBeNull();
  });

  it('prefers a name to an alias, and a code to a name', () => {
    const find = createNameFinder([
      ...products,
      entry('x1', 'Zinc'),
      entry('x2', 'BCG 2', ['Zinc']),
    ]);
    expect(find('zinc')?.code).toBe('x1');
    expect(findByName([entry('a', 'b'), entry('b', 'c')], 'b')?.code).toBe('b');
  });

  it('is not troubled by an alias that only repeats the name', () => {
    expect(findByName([entry('sro', 'SRO', ['sro', 'S.R.O', 'SRO '])], 'Sro')?.code).toBe('sro');
  });
});
