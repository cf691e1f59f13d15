import { describe, expect, it } from 'vitest';
import { figureToFollow } from '../../../shared/domain/actions/action-source.ts';
import { listSmartGaps } from '../../../shared/domain/actions/smart-gaps.ts';

const WHOLE = {
  who: 'DTC',
  due: '2026-12-10',
  cost: 5000,
  indicator: 'Savon vu à la visite',
  figure: null,
} as const;

describe('what a promise does not say yet', () => {
  it('is nothing where somebody, a day, a cost and a sign are said', () => {
    expect(listSmartGaps(WHOLE)).toEqual([]);
  });

  it('is named in the order in which a meeting asks', () => {
    const bare = { who: null, due: null, cost: null, indicator: null, figure: null };
    expect(listSmartGaps(bare)).toEqual(['who', 'due', 'cost', 'seen']);
  });

  it.each([
    ['a name of spaces', { who: '  ' }, ['who']],
    ['a cost of nothing, which is a cost', { cost: 0 }, []],
    ['a figure in the place of words', { indicator: '', figure: 'rate.cpn4' }, []],
    ['neither words nor a figure', { indicator: '' }, ['seen']],
  ])('reads %s', (_, change, gaps) => {
    expect(listSmartGaps({ ...WHOLE, ...change })).toEqual(gaps);
  });
});

describe('the figure of a source', () => {
  it.each([
    ['figure', 'rate.cpn4', 'rate.cpn4'],
    ['figure', 'service.cpn1', 'service.cpn1'],
    ['figure', 'money.balance', null],
    ['stock', 'sro', 'stock.sro'],
    ['warning', 'services', null],
  ] as const)('of %s %s is %s', (kind, ref, figure) => {
    expect(figureToFollow({ kind, ref, item: null, period: '2026-10' })).toBe(figure);
  });
});
