import { describe, expect, test } from 'vitest';
import {
  type ActionFacts,
  actionStateOn,
  countActions,
  parseActionStatus,
  promisesAt,
} from '../../../shared/domain/actions/action-state.ts';

function action(rest: Partial<ActionFacts> = {}): ActionFacts {
  return {
    agreedOn: '2026-07-20',
    dueOn: '2026-08-15',
    status: 'todo',
    closedOn: null,
    carriedOver: 0,
    ...rest,
  };
}

describe('the state of a promise', () => {
  test.each([
    ['open', 0, { dueOn: '2026-11-12' }],
    ['open', 0, { dueOn: null }],
    ['overdue', 1, { dueOn: '2026-11-11', status: 'doing' }],
    ['overdue', 89, {}],
    ['closed', 0, { status: 'done' }],
    ['closed', 0, { status: 'verified', closedOn: '2026-11-12' }],
    ['closed', 0, { status: 'abandoned', closedOn: '2026-10-01' }],
    ['overdue', 89, { status: 'done', closedOn: '2026-11-13' }],
  ] as const)('is on the day of the meeting %s, %i days late, with %j', (state, daysLate, rest) => {
    expect(actionStateOn(action(rest), '2026-11-12')).toMatchObject({ state, daysLate });
  });

  test('counts the days it took, across 29 February, and not where the closing day is unknown', () => {
    const closed = action({ agreedOn: '2028-02-28', status: 'done', closedOn: '2028-03-01' });
    expect(actionStateOn(closed, '2028-03-01').daysToClose).toBe(2);
    expect(actionStateOn(closed, '2028-02-29').daysToClose).toBeNull();
    expect(actionStateOn(action({ status: 'done' }), '2026-11-12').daysToClose).toBeNull();
  });

  test.each([
    ['à faire', 'todo'],
    ['A FAIRE', 'todo'],
    [' en  cours', 'doing'],
    ['fait', 'done'],
    ['Vérifié', 'verified'],
    ['vérifiée', 'verified'],
    ['abandonné', 'abandoned'],
    ['', null],
    ['terminé', null],
    ['constructor', null],
  ])('reads "%s" as %s', (text, status) => {
    expect(parseActionStatus(text)).toBe(status);
  });

  test('is counted over all promises', () => {
    const all = [
      action({ carriedOver: 2 }),
      action({ dueOn: null, carriedOver: 1 }),
      action({ status: 'done', carriedOver: 3 }),
      action({ dueOn: '2026-12-01' }),
    ];
    expect(countActions(all, '2026-11-12')).toEqual({
      open: 2,
      overdue: 1,
      closed: 1,
      carriedOver: 2,
    });
    expect(countActions([], '2026-11-12')).toEqual({
      open: 0,
      overdue: 0,
      closed: 0,
      carriedOver: 0,
    });
  });
});

describe('the promises a meeting opens with', () => {
  const before = '2026-08-01';
  test.each([
    ['open at the meeting before', true, {}],
    ['closed since then', true, { status: 'done', closedOn: '2026-08-02' }],
    ['closed on the day of the meeting before', false, { status: 'done', closedOn: before }],
    ['closed long before', false, { status: 'verified', closedOn: '2026-07-30' }],
    ['closed, nobody knows when, and made earlier', false, { status: 'done' }],
    ['closed, nobody knows when, and made since', true, { status: 'done', agreedOn: '2026-09-01' }],
    ['made at the meeting before', true, { agreedOn: before }],
    ['made on the day of this meeting', true, { agreedOn: '2026-11-12' }],
    ['made after this meeting', false, { agreedOn: '2026-11-13' }],
  ] as const)('%s: %s', (_case, kept, rest) => {
    expect(promisesAt([action(rest)], '2026-11-12', before)).toHaveLength(kept ? 1 : 0);
  });

  test('are all of them where there was no meeting before', () => {
    const all = [action(), action({ status: 'verified', agreedOn: '2020-01-01' })];
    expect(promisesAt(all, '2026-11-12', null)).toEqual(all);
  });
});
