import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActionStanding } from '../../../shared/domain/actions/action-standing.ts';
import { countVotes } from '../../../shared/domain/meetings/decision-votes.ts';
import { type Attendee, countQuorum } from '../../../shared/domain/meetings/meeting-record.ts';
import { mayBecome } from '../../../shared/domain/meetings/meeting-stage.ts';
import { standingAfter } from '../../../shared/domain/meetings/promise-outcome.ts';
import { type OpenMatters, proposeAgenda } from '../../../shared/domain/meetings/propose-agenda.ts';

const NOTHING: OpenMatters = {
  organ: 'CG',
  kind: 'ordinaire',
  hasEarlierMinutes: false,
  promises: 0,
  hasResults: false,
};

const TODO: ActionStanding = {
  status: 'todo',
  due: '2026-11-01',
  carriedOver: 1,
  closedOn: null,
};

function attendees(count: number, presence: Attendee['presence']): readonly Attendee[] {
  const one = { personId: null, label: '', office: null, sex: null, presence };
  return Array.from({ length: count }, (_, at) => ({ ...one, id: `${presence}${at}` }));
}

describe('an agenda', () => {
  it('asks for the promises and the minutes only where there are some', () => {
    expect(proposeAgenda(NOTHING)).not.toContain('promises');
    const open = { ...NOTHING, hasEarlierMinutes: true, promises: 4, hasResults: true };
    expect(proposeAgenda(open).slice(0, 2)).toEqual(['lastMinutes', 'promises']);
    expect(proposeAgenda(open)).toContain('results');
  });

  it('hears the control in the AG, and one matter alone in an extraordinary meeting', () => {
    expect(proposeAgenda({ ...NOTHING, organ: 'AG' })).toContain('controlReport');
    expect(proposeAgenda({ ...NOTHING, kind: 'extraordinaire', promises: 4 })).toEqual([
      'discussion',
      'decisions',
      'actionPlan',
    ]);
  });
});

describe('a quorum', () => {
  it.each([
    [12, 6, 50, 6, true],
    [13, 6, 50, 7, false],
    [12, 9, null, null, null],
    [0, 0, 50, 0, null],
  ])(
    'of %i members with %i present at %s percent',
    (members, present, percent, needed, isReached) => {
      const list = [...attendees(present, 'present'), ...attendees(members - present, 'expected')];
      const counted = countQuorum([...list, ...attendees(3, 'guest')], percent);
      expect(counted).toEqual({ members, present, needed, isReached });
    },
  );
});

describe('votes', () => {
  it.each([
    [7, 1, 1, 9, null],
    [9, 1, null, 10, 'more'],
    [5, null, null, 5, 'fewer'],
    [null, null, null, null, null],
  ] as const)(
    '%s, %s, %s of nine present',
    (votesFor, votesAgainst, abstentions, votes, differs) => {
      const decision = { id: '', text: '', votesFor, votesAgainst, abstentions };
      expect(countVotes(decision, 9)).toEqual({ votes, differs });
    },
  );
});

describe('a promise that a meeting speaks of', () => {
  it('is put off once from where it stood, and closed on the day of the meeting', () => {
    const postponed = standingAfter(TODO, 'postponed', '2026-12-01', '2026-11-12');
    expect(postponed).toEqual({ ...TODO, due: '2026-12-01', carriedOver: 2 });
    expect(standingAfter(TODO, 'abandoned', null, '2026-11-12').closedOn).toBe('2026-11-12');
  });

  it('stays verified when the meeting sees it done', () => {
    const verified = { ...TODO, status: 'verified', closedOn: '2026-11-05' } as const;
    expect(standingAfter(verified, 'done', null, '2026-11-12')).toEqual(verified);
  });

  it('stands as before when nothing is said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), (carriedOver) => {
        const before = { ...TODO, carriedOver };
        expect(standingAfter(before, null, null, '2026-11-12')).toEqual(before);
      }),
    );
  });
});

describe('the stages of a meeting', () => {
  it('go forward one by one, and nowhere from the signatures', () => {
    expect(mayBecome('planned', 'held')).toBe(true);
    expect(mayBecome('planned', 'approved')).toBe(false);
    expect(mayBecome('approved', 'signed')).toBe(false);
    expect(mayBecome('signed', 'approved')).toBe(false);
  });
});
