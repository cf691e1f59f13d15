import { describe, expect, it } from 'vitest';
import { readPastedVotes } from '../../../shared/domain/money/pasted-votes.ts';

describe('a column pasted into the budget', () => {
  it('is read line by line, with thin spaces, units and empty cells', () => {
    expect(readPastedVotes('15\u202F000\r\n\r\n7 500 FCFA\r\n', 3)).toEqual({
      kind: 'amounts',
      amounts: [15_000, null, 7500],
    });
  });

  it.each([
    ['more lines than headings', '1\n2\n3', 2],
    ['a word among the amounts', '1\ndeux', 5],
    ['a negative amount', '1\n-2', 5],
    ['half a franc', '1\n2,5', 5],
  ])('is refused whole with %s', (_, text, room) => {
    expect(readPastedVotes(text, room)).toEqual({ kind: 'refused' });
  });

  it('of one line is left to the field', () => {
    expect(readPastedVotes('15 000', 3)).toEqual({ kind: 'one' });
  });
});
