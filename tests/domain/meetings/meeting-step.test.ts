import { describe, expect, it } from 'vitest';
import type {
  AgendaItem,
  MeetingRecord,
  ReviewedPromise,
} from '../../../shared/domain/meetings/meeting-record.ts';
import { findLastStep } from '../../../shared/domain/meetings/meeting-step.ts';

const POINT: AgendaItem = { id: 'p', kind: 'other', title: 'Divers', notes: '' };

const PROMISE: ReviewedPromise = {
  actionId: 'a',
  action: 'Réparer',
  who: null,
  due: null,
  carriedOver: 0,
  before: 'todo',
  outcome: null,
  newDue: null,
  proof: '',
};

const HELD: MeetingRecord = {
  id: 'm',
  facility: 'TEST01',
  organ: 'CG',
  organName: 'Comité de gestion',
  kind: 'ordinaire',
  stage: 'held',
  day: '2026-11-12',
  startAt: null,
  endAt: null,
  place: null,
  convokedOn: null,
  nextDay: null,
  chair: null,
  secretary: null,
  agenda: [POINT],
  attendees: [],
  promises: [PROMISE],
  decisions: [],
  plan: [],
  addenda: [],
};

describe('the step at which a meeting is taken up again', () => {
  it('follows its stage before it is held and after', () => {
    expect(findLastStep({ ...HELD, stage: 'planned' })).toBe('prepare');
    expect(findLastStep({ ...HELD, stage: 'approved' })).toBe('minutes');
    expect(findLastStep({ ...HELD, stage: 'signed' })).toBe('minutes');
  });

  it('is the last in which something was written while it is held', () => {
    expect(findLastStep(HELD)).toBe('roll');
    const asked = { ...HELD, promises: [{ ...PROMISE, outcome: 'done' as const }] };
    expect(findLastStep(asked)).toBe('promises');
    const noted = { ...asked, agenda: [{ ...POINT, notes: 'Dit.' }] };
    expect(findLastStep(noted)).toBe('points');
    const votes = { votesFor: null, votesAgainst: null, abstentions: null };
    const decided = { ...noted, decisions: [{ id: 'd', text: 'Acheter', ...votes }] };
    expect(findLastStep(decided)).toBe('decisions');
  });
});
