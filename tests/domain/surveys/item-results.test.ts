import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proportionInterval } from '../../../shared/domain/statistics/proportion.ts';
import { itemResult } from '../../../shared/domain/surveys/item-results.ts';

const scale = [
  { name: '3', score: 3 },
  { name: '2', score: 2 },
  { name: '1', score: 1 },
  { name: '0', score: 0 },
  { name: 'so', score: 'na' },
] as const;

function answers(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).flatMap(([name, count]) => Array<string>(count).fill(name));
}

const twelve = answers({ 3: 6, 2: 3, 1: 2, 0: 1 });

describe('the results of a question', () => {
  test('count the choices, the best ones with their interval, and the mean', () => {
    const result = itemResult({ choices: scale, reverse: false }, twelve);
    expect(result).toEqual({
      answered: 12,
      choices: [
        { name: '3', count: 6 },
        { name: '2', count: 3 },
        { name: '1', count: 2 },
        { name: '0', count: 1 },
      ],
      topBox: { count: 6, share: 0.5, interval: proportionInterval(6, 12) },
      topTwo: { count: 9, share: 0.75, interval: proportionInterval(9, 12) },
      mean: (18 + 6 + 2) / 12,
      hidden: false,
      small: false,
    });
  });

  test('turn the scale round where the item is reversed', () => {
    const result = itemResult({ choices: scale, reverse: true }, twelve);
    expect(result.topBox?.count).toBe(1);
    expect(result.topTwo?.count).toBe(3);
    expect(result.mean).toBeCloseTo(3 - 26 / 12, 12);
  });

  test('leave "sans objet", empty answers and unknown choices out of every count', () => {
    const more = [...twelve, 'so', 'so', '', null, '7'];
    const item = { choices: scale, reverse: false };
    expect(itemResult(item, more)).toEqual(itemResult(item, twelve));
  });

  test.each([
    [0, false, true, 0],
    [1, true, true, null],
    [4, true, true, null],
    [5, false, true, 5],
    [9, false, true, 9],
    [10, false, false, 10],
  ])('of %i answers: hidden %s, small %s', (count, hidden, small, answered) => {
    const result = itemResult({ choices: scale, reverse: false }, answers({ 3: count }));
    expect(result).toMatchObject({ hidden, small, answered });
    if (hidden)
      expect(result).toMatchObject({ choices: [], topBox: null, topTwo: null, mean: null });
  });

  test('hide by the minimum that the centre sets', () => {
    const item = { choices: scale, reverse: false };
    expect(itemResult(item, answers({ 3: 5 }), 8).hidden).toBe(true);
    expect(itemResult(item, answers({ 3: 1 }), 1).hidden).toBe(false);
  });

  test('have no value, and hide nothing, where nobody answered', () => {
    const result = itemResult({ choices: scale, reverse: false }, [null, 'so']);
    expect(result).toMatchObject({ answered: 0, topBox: null, mean: null, hidden: false });
    expect(result.choices.every(({ count }) => count === 0)).toBe(true);
  });

  test('have no second-best of two choices', () => {
    const yesNo = [
      { name: 'oui', score: 1 },
      { name: 'non', score: 0 },
    ] as const;
    const result = itemResult({ choices: yesNo, reverse: false }, answers({ oui: 7, non: 3 }));
    expect(result).toMatchObject({ topBox: { count: 7 }, topTwo: null, mean: 0.7 });
  });

  test('of a question without scores are the counts alone', () => {
    const plain = [
      { name: 'enfant', score: null },
      { name: 'cpn', score: null },
    ] as const;
    const result = itemResult({ choices: plain, reverse: false }, answers({ enfant: 4, cpn: 3 }));
    expect(result).toMatchObject({ answered: 7, topBox: null, mean: null });
    expect(result.choices).toEqual([
      { name: 'enfant', count: 4 },
      { name: 'cpn', count: 3 },
    ]);
  });

  test('do not depend on the order of the interviews', () => {
    const many = fc.array(fc.constantFrom('0', '1', '2', '3', 'so', null));
    fc.assert(
      fc.property(many, fc.boolean(), (given, reverse) => {
        const item = { choices: scale, reverse };
        expect(itemResult(item, given.toReversed())).toEqual(itemResult(item, given));
      }),
    );
  });
});
