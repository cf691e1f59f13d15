import { describe, expect, it } from 'vitest';
import {
  type ActionStanding,
  markAction,
  postponeAction,
} from '../../../shared/domain/actions/action-standing.ts';

const TODO: ActionStanding = {
  status: 'todo',
  due: '2026-11-30',
  carriedOver: 0,
  closedOn: null,
};
const DONE: ActionStanding = { ...TODO, status: 'done', closedOn: '2026-11-01' };

describe('a promise whose status is said', () => {
  it.each([
    ['takes the day when it is done', TODO, 'done', '2026-11-12'],
    ['takes the day when it is given up', TODO, 'abandoned', '2026-11-12'],
    ['keeps the day it was done when it is verified later', DONE, 'verified', '2026-11-01'],
    [
      'takes the day when nobody knows when it was done',
      { ...DONE, closedOn: null },
      'verified',
      '2026-11-12',
    ],
    ['loses its day when it is open again', DONE, 'todo', null],
  ] as const)('%s', (_, before, status, closedOn) => {
    expect(markAction(before, status, '2026-11-12')).toEqual({ ...before, status, closedOn });
  });
});

describe('a promise that is put off', () => {
  it('takes the new day and counts it', () => {
    expect(postponeAction(TODO, '2026-12-15')).toEqual({
      ...TODO,
      due: '2026-12-15',
      carriedOver: 1,
    });
  });

  it('is open again where it was closed', () => {
    expect(postponeAction(DONE, '2026-12-15')).toEqual({
      status: 'todo',
      due: '2026-12-15',
      carriedOver: 1,
      closedOn: null,
    });
  });

  it('counts neither its first day nor the same day again', () => {
    expect(postponeAction({ ...TODO, due: null }, '2026-12-15').carriedOver).toBe(0);
    expect(postponeAction(TODO, '2026-11-30')).toBe(TODO);
  });
});
