import { describe, expect, it } from 'vitest';
import type { CardItem } from '../../../shared/domain/scorecards/card-items.ts';
import {
  compareRounds,
  countChanges,
  listCardResults,
  scoreGroup,
} from '../../../shared/domain/scorecards/card-results.ts';
import {
  type CardGroup,
  type CardSide,
  type GivenMark,
  nextRoundDay,
} from '../../../shared/domain/scorecards/score-card.ts';

const MARKS = [0, 25, 50, 75, 100].map((score) => ({ name: `n${score}`, label: '', score }));
const item = (key: string, label = key): CardItem => ({
  key,
  section: '',
  label,
  marks: { users: MARKS, providers: MARKS },
});

let groups = 0;
function group(side: CardSide, participants: number, given: Partial<GivenMark>): CardGroup {
  groups += 1;
  const marks = { water: { mark: null, votes: null, reason: '', ...given } };
  return { id: `g${groups}`, side, name: side, participants, marks };
}

describe('the score of a group', () => {
  it.each([
    [
      'an agreed mark is that of everybody',
      { mark: 'n75', votes: null },
      { score: 75, answers: 12 },
    ],
    [
      'of votes it is their mean',
      { mark: null, votes: { n25: 3, n75: 1 } },
      { score: 37.5, answers: 4 },
    ],
    ['nothing is no score', { mark: null, votes: null }, null],
    ['no hand up is no score', { mark: null, votes: { n25: 0 } }, null],
    ['a mark that the form has no more counts nothing', { mark: 'n33', votes: null }, null],
  ])('%s', (_, given, expected) => {
    expect(scoreGroup(MARKS, given, 12)).toEqual(expected);
  });
});

describe('a round', () => {
  it('lets each group weigh the same, and says where the sides are a mark apart', () => {
    const [result] = listCardResults(
      [item('water')],
      [
        group('users', 40, { mark: 'n25' }),
        group('users', 5, { mark: 'n75' }),
        group('providers', 6, { mark: 'n75' }),
      ],
      5,
    );
    expect(result?.users.all).toEqual({ kind: 'shown', score: 50 });
    expect(result?.providers.all).toEqual({ kind: 'shown', score: 75 });
    expect(result?.isApart).toBe(true);
  });

  it('shows nothing of four providers, nor says how far they are from the users', () => {
    const [result] = listCardResults(
      [item('water')],
      [group('users', 20, { mark: 'n0' }), group('providers', 4, { mark: 'n100' })],
      5,
    );
    expect(result?.providers.all).toEqual({ kind: 'hidden' });
    expect(result?.isApart).toBe(false);
  });

  it('hides another group with a small one, whose mark the mean would give away', () => {
    const women = group('users', 20, { mark: 'n50' });
    const few = group('users', 3, { mark: 'n25' });
    const young = group('users', 30, { mark: 'n75' });
    const [result] = listCardResults([item('water')], [women, few, young], 5);
    expect(result?.users.groups).toMatchObject({
      [few.id]: { kind: 'hidden' },
      [women.id]: { kind: 'hidden' },
      [young.id]: { kind: 'shown', score: 75 },
    });
    expect(result?.users.all).toEqual({ kind: 'shown', score: 50 });
  });

  it('counts the votes that were cast, not the people who sat there', () => {
    const [result] = listCardResults(
      [item('water')],
      [group('users', 20, { votes: { n0: 2, n100: 2 } })],
      5,
    );
    expect(result?.users.all).toEqual({ kind: 'hidden' });
  });
});

describe('two rounds', () => {
  const round = (mark: string, label = 'water') =>
    listCardResults([item('water', label)], [group('users', 12, { mark })], 5);

  it('are compared item by item, in the same words only', () => {
    const same = compareRounds(round('n75'), round('n25'));
    expect(same).toMatchObject([{ before: { users: { score: 25 } }, change: 50 }]);
    expect(countChanges(same)).toEqual({ better: 1, worse: 0, compared: 1, of: 1 });
    expect(compareRounds(round('n75'), round('n25', 'clean water'))).toMatchObject([
      { before: null, change: null },
    ]);
    expect(compareRounds(round('n75'), [])).toMatchObject([{ before: null, change: null }]);
  });

  it('lie six months apart, on the last day of a shorter month', () => {
    expect(nextRoundDay('2026-03-15')).toBe('2026-09-15');
    expect(nextRoundDay('2026-08-31')).toBe('2027-02-28');
    expect(nextRoundDay('2027-08-31')).toBe('2028-02-29');
  });
});
