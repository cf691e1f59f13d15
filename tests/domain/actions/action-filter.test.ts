import { describe, expect, it } from 'vitest';
import { chooseActions, totalActions } from '../../../shared/domain/actions/action-filter.ts';
import { isDueSoon } from '../../../shared/domain/actions/action-state.ts';

const ACTIONS = [
  { who: 'DTC', state: 'open', cost: 5000 },
  { who: 'DTC', state: 'overdue', cost: null },
  { who: null, state: 'closed', cost: 0 },
] as const;

describe('a list of promises', () => {
  it.each([
    ['all', null, 3],
    ['open', null, 2],
    ['overdue', null, 1],
    ['closed', null, 1],
    ['all', 'DTC', 2],
    ['closed', 'DTC', 0],
  ] as const)('of %s and %s has %i', (shown, who, count) => {
    expect(chooseActions(ACTIONS, who, shown)).toHaveLength(count);
  });

  it('sums the costs that are known, and says of how many', () => {
    expect(totalActions(ACTIONS)).toEqual({ count: 3, overdue: 1, cost: 5000, known: 2 });
  });
});

describe('a promise that is called to mind', () => {
  const PROMISE = { agreedOn: '2026-11-01', closedOn: null, carriedOver: 0 } as const;

  it.each([
    ['2026-11-12', 'todo', true],
    ['2026-11-26', 'doing', true],
    ['2026-11-27', 'todo', false],
    ['2026-11-11', 'todo', false],
    [null, 'todo', false],
    ['2026-11-12', 'done', false],
  ] as const)('due %s and %s is soon: %s', (dueOn, status, soon) => {
    expect(isDueSoon({ ...PROMISE, dueOn, status }, '2026-11-12')).toBe(soon);
  });
});
