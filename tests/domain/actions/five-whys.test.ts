import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askWhys, keepWhys, MOST_WHYS } from '../../../shared/domain/actions/five-whys.ts';

describe('the five whys', () => {
  it('begin with the problem', () => {
    expect(askWhys('Pas de savon', [])).toEqual([{ about: 'Pas de savon', answer: '' }]);
  });

  it('ask about each answer in turn', () => {
    expect(askWhys('Pas de savon', ["Pas d'argent", 'Pas au budget'])).toEqual([
      { about: 'Pas de savon', answer: "Pas d'argent" },
      { about: "Pas d'argent", answer: 'Pas au budget' },
      { about: 'Pas au budget', answer: '' },
    ]);
  });

  it('keep the line of an answer that was wiped between others', () => {
    expect(askWhys('', ['a', '', 'c']).map(({ answer }) => answer)).toEqual(['a', '', 'c', '']);
  });

  it('end after five, whatever was answered', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 9 }), (answers) => {
        const lines = askWhys('x', answers);
        expect(lines.length).toBeGreaterThanOrEqual(1);
        expect(lines.length).toBeLessThanOrEqual(MOST_WHYS);
        const kept = keepWhys(answers);
        expect(kept.length).toBeLessThanOrEqual(MOST_WHYS);
        expect(keepWhys(kept)).toEqual(kept);
        expect(kept.every((answer) => answer !== '')).toBe(true);
      }),
    );
  });
});
