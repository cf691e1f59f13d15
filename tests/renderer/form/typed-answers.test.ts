import { describe, expect, it } from 'vitest';
import { searchChoices } from '../../../renderer/form/search-choices.ts';
import { readNumber } from '../../../renderer/form/typed-number.ts';
import { moodsOf } from '../../../shared/domain/surveys/moods.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';

describe('a number as it is typed', () => {
  it.each([
    ['12', 'int', '12'],
    ['12 500', 'int', '12500'],
    ['-3', 'int', '-3'],
    ['1,5', 'int', null],
    ['1,5', 'decimal', '1.5'],
    ['1 250,75', 'decimal', '1250.75'],
    [',5', 'decimal', '.5'],
    ['1.5.2', 'decimal', null],
    ['12x', 'decimal', null],
    ['', 'int', null],
    ['-', 'int', null],
  ] as const)('%j as %s is %j', (text, type, number) => {
    expect(readNumber(text, type)).toBe(number);
  });
});

describe('the search of a long list', () => {
  const choices = ['Bamako', 'Ségou', 'Nara', 'Banamba', 'Kéniéba'].map((label) => ({
    value: label,
    label,
    folded: foldSpelling(label),
  }));

  it('finds without accents, what begins so before what only holds it', () => {
    const found = (text: string) => searchChoices(choices, text).map(({ value }) => value);
    expect(found('segou')).toEqual(['Ségou']);
    expect(found('ba')).toEqual(['Bamako', 'Banamba', 'Kéniéba']);
    expect(found('zzz')).toEqual([]);
  });

  it('shows no more of a list of 20,000 than a screen can hold', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      value: String(index),
      label: `Village ${index}`,
      folded: `village ${index}`,
    }));
    expect(searchChoices(many, 'village')).toHaveLength(50);
    expect(searchChoices(many, '19999').map(({ value }) => value)).toEqual(['19999']);
  });
});

describe('the faces of the kiosk', () => {
  const scale = (scores: readonly (number | null)[]) =>
    scores.map((score, index) => ({ name: `${index}`, label: {}, score, extra: {} }));

  it.each([
    ['a scale', [0, 1, 2, 3], false, [0, 1 / 3, 2 / 3, 1]],
    ['a scale where the low score is the good one', [0, 1, 2, 3], true, [1, 2 / 3, 1 / 3, 0]],
    ['yes and no', [1, 0], false, null],
    ['choices without points', [null, null, null], false, null],
    ['a scale with an answer outside it', [0, 1, 2, null], false, null],
  ] as const)('of %s', (_, scores, isReversed, moods) => {
    const found = moodsOf(scale(scores), isReversed);
    expect(found && [...found.values()]).toEqual(moods);
  });
});
