import { describe, expect, it } from 'vitest';
import { splitResult } from '../../../shared/domain/surveys/split-results.ts';

const ITEM = {
  choices: [
    { name: 'never', score: 0 },
    { name: 'always', score: 1 },
    { name: 'na', score: 'na' as const },
  ],
  reverse: false,
};

const said = (group: string, answer: string | null, times: number) =>
  Array.from({ length: times }, () => ({ group, answer }));

describe('a question over groups', () => {
  it('counts the best answers of each, and of all', () => {
    const answers = [
      ...said('women', 'always', 6),
      ...said('women', 'never', 4),
      ...said('men', 'always', 5),
      ...said('men', 'na', 3),
      ...said('men', null, 2),
    ];
    expect(splitResult(ITEM, answers, ['women', 'men', 'others'], 5)).toEqual({
      all: { kind: 'shown', count: 11, of: 15 },
      groups: {
        women: { kind: 'shown', count: 6, of: 10 },
        men: { kind: 'shown', count: 5, of: 5 },
        others: { kind: 'none' },
      },
    });
  });

  it('hides a group of four, and the one by which it could be subtracted', () => {
    const answers = [
      ...said('women', 'always', 8),
      ...said('women', 'never', 4),
      ...said('men', 'always', 2),
      ...said('men', 'never', 2),
    ];
    expect(splitResult(ITEM, answers, ['women', 'men'], 5)).toEqual({
      all: { kind: 'shown', count: 10, of: 16 },
      groups: { women: { kind: 'hidden' }, men: { kind: 'hidden' } },
    });
  });

  it('hides the whole where fewer than the minimum answered', () => {
    expect(splitResult(ITEM, said('', 'always', 4), [], 5).all).toEqual({ kind: 'hidden' });
    expect(splitResult(ITEM, said('', null, 9), [], 5).all).toEqual({ kind: 'none' });
  });
});
