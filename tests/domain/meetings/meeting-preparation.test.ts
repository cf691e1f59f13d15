import { describe, expect, it } from 'vitest';
import {
  type MeetingPlan,
  prepareMeeting,
} from '../../../shared/domain/meetings/meeting-preparation.ts';

const SETTLED: MeetingPlan = {
  day: '2026-11-12',
  startAt: '09:00',
  place: 'Bureau',
  convokedOn: '2026-11-05',
  points: 6,
  noticeDays: 7,
};

describe('what a planned meeting still lacks', () => {
  it('is everything at first, with the day by which its members are called', () => {
    const bare = { ...SETTLED, startAt: null, place: null, convokedOn: null, points: 0 };
    expect(prepareMeeting(bare)).toEqual({
      tasks: ['agenda', 'startAt', 'place', 'convocation'],
      convokeBy: '2026-11-05',
    });
  });

  it('is nothing once all is settled', () => {
    expect(prepareMeeting(SETTLED)).toEqual({ tasks: [], convokeBy: null });
  });

  it('has no day for the convocation where the statutes give no notice', () => {
    const uncalled = { ...SETTLED, convokedOn: null, noticeDays: null };
    expect(prepareMeeting(uncalled)).toEqual({ tasks: ['convocation'], convokeBy: null });
  });
});
