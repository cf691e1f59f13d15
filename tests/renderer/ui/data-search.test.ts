import { describe, expect, it } from 'vitest';
import { compareValues, type DataColumn, textOf } from '../../../renderer/ui/data-column.ts';
import { createSearch, matchesFilter } from '../../../renderer/ui/data-search.ts';

interface Medicine {
  readonly name: string;
  readonly month: string;
  readonly left: number | null;
}

const COLUMNS: readonly DataColumn<Medicine>[] = [
  { id: 'name', title: 'Produit', width: 100, value: ({ name }) => name },
  { id: 'month', title: 'Mois', width: 100, value: ({ month }) => month },
  { id: 'left', title: 'Reste', width: 100, value: ({ left }) => left },
];
const SULPHATE: Medicine = { name: 'Sulfate de magnésium', month: 'octobre', left: 1250.5 };

describe('the text of a cell', () => {
  it.each([
    [0, 'Sulfate de magnésium'],
    [2, '1\u202F250,5'],
  ])('of column %i is written as in Mali', (index, text) => {
    const column = COLUMNS[index];
    expect(column && textOf(column, SULPHATE)).toBe(text);
  });

  it('is empty, not 0, where no value is recorded', () => {
    const column = COLUMNS[2];
    expect(column && textOf(column, { ...SULPHATE, left: null })).toBe('');
  });
});

describe('a search', () => {
  const isFound = createSearch(COLUMNS);

  it.each([
    ['magnesium', true],
    ['OCTOBRE sulfate', true],
    ['magnésium novembre', false],
    ['  ', true],
    ['1250', true],
    ['1250,5', true],
    ['12505', false],
    ['1 250,5', true],
  ])('for "%s" finds the entry: %s', (wanted, found) => {
    expect(isFound(SULPHATE, wanted)).toBe(found);
  });
});

describe('a filter above a column', () => {
  it.each([
    [12, '12', '> 10', true],
    [10, '10', '> 10', false],
    [10, '10', '>= 10', true],
    [1250.5, '1\u202F250,5', '< 1 250,6', true],
    [0, '0', '= 0', true],
    [null, '–', '< 10', false],
    ['<10 cas', '<10 cas', '<10 cas', true],
    ['Zinc 20', 'Zinc 20', 'ZINC', true],
    ['Épisode', 'Épisode', 'episode', true],
    ['Zinc 20', 'Zinc 20', '> 10', false],
  ])('on %s (%s) with "%s" lets it through: %s', (value, text, wanted, passes) => {
    expect(matchesFilter(value, text, wanted)).toBe(passes);
  });
});

describe('the order of values', () => {
  it('is by size, then as in a French dictionary, numbers inside texts by size', () => {
    const values = ['été', 'Zinc 20', 12, 'Zinc 5', 'eau', 3, -1, 'etape'];
    expect(values.toSorted(compareValues)).toEqual([
      -1,
      3,
      12,
      'eau',
      'etape',
      'été',
      'Zinc 5',
      'Zinc 20',
    ]);
  });
});
