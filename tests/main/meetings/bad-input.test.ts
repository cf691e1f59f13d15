import { describe, expect, it } from 'vitest';
import { readMeetingPaper } from '../../../main/features/reports/meeting-paper-reader.ts';
import { failureOf } from '../app/call-host.ts';
import {
  CG_MEETING,
  FACILITY,
  MEMBERS,
  openMeeting,
  planLine,
  promise,
  signMeeting,
} from './open-meeting.ts';

const [PRESIDENT = '', TREASURER = '', SECRETARY = ''] = MEMBERS.map(({ name }) => name);

/** A meeting with its minutes as they are printed. */
async function openMinutes() {
  const opened = await openMeeting();
  const { workspace, meeting } = opened;
  const minutes = (): string => {
    const choice = { meeting, paper: 'minutes', language: 'fr' } as const;
    return JSON.stringify(readMeetingPaper(workspace.database.reader, choice));
  };
  return { ...opened, minutes };
}

describe('a meeting without quorum', () => {
  it('says so and goes on to its signatures, and the minutes say it too', async () => {
    const opened = await openMinutes();
    const { client, meeting, read, minutes } = opened;
    const votes = { votesFor: 1, votesAgainst: 0, abstentions: 0 };
    await client.meetings.decide({ meeting, id: null, text: 'Acheter', ...votes });
    await signMeeting(opened);
    const { quorum, record } = await read();
    expect(quorum).toEqual({ members: 3, present: 1, needed: 2, isReached: false });
    expect(record).toMatchObject({ stage: 'signed', decisions: [{ text: 'Acheter' }] });
    expect(minutes()).toContain('Le quorum n’est pas atteint');
  });
});

describe('a member removed since', () => {
  it('stays on the list of a meeting where they were called, and on its paper', async () => {
    const { client, read, call, minutes } = await openMinutes();
    const attendee = await call(TREASURER, 'present');
    const { members } = await client.governance.members({ facility: FACILITY });
    const { id = '' } = members.find(({ name }) => name === TREASURER) ?? {};
    await client.governance.removeMember({ facility: FACILITY, id });
    const { record } = await read();
    expect(record.attendees.find((each) => each.id === attendee)).toMatchObject({
      label: TREASURER,
      presence: 'present',
    });
    expect(minutes()).toContain(TREASURER);
  });

  it('keeps the promises they made, without a name once it is erased, before and after the signatures', async () => {
    const opened = await openMinutes();
    const { client, meeting, read, call, minutes } = opened;
    const owed = { ...promise('Réparer', '2026-11-01'), who: SECRETARY };
    await client.improvement.record(owed);
    await client.meetings.agree({ meeting, ...planLine('Peindre', SECRETARY) });
    await call(SECRETARY, 'present');
    const { members } = await client.governance.members({ facility: FACILITY });
    const { person = '' } = members.find(({ name }) => name === SECRETARY) ?? {};
    await client.governance.eraseName({ facility: FACILITY, person });
    const said = async () => {
      const { attendees, promises, plan } = (await read()).record;
      const label = attendees.find(({ personId }) => personId === person)?.label;
      return [label, promises[0]?.who, plan[0]?.who];
    };
    const erased = await said();
    expect(new Set(erased).size).toBe(1);
    expect(erased[0]).not.toBe(SECRETARY);
    expect(minutes()).toContain('Peindre');
    await signMeeting(opened);
    expect(await said()).toEqual(erased);
    expect(minutes()).not.toContain(SECRETARY);
  });
});

describe('a meeting held twice on one day', () => {
  it('is asked about with the one that is there, and made where it is meant', async () => {
    const { client, meeting } = await openMeeting();
    const asked = await failureOf(client.meetings.plan(CG_MEETING));
    expect(asked).toMatchObject({
      code: 'meeting-exists',
      facts: { date: CG_MEETING.day, meeting },
    });
    const { id } = await client.meetings.plan({ ...CG_MEETING, isSecond: true });
    expect(id).not.toBe(meeting);
    await client.meetings.advance({ meeting: id, stage: 'held' });
    const listed = await client.meetings.list({ facility: FACILITY });
    expect(listed.map(({ stage }) => stage).toSorted()).toEqual(['held', 'planned']);
  });
});

describe('attendance of somebody twice', () => {
  it.each([
    ['a member by name', PRESIDENT],
    ['a member by office', 'Trésorier'],
  ])('is refused for %s, who stays a member', async (_, who) => {
    const { client, meeting, read, call } = await openMeeting();
    await call(PRESIDENT, 'present');
    await call(TREASURER, 'present');
    const before = await read();
    expect((await failureOf(client.meetings.invite({ meeting, who }))).code).toBe(
      'attendee-listed',
    );
    expect(await read()).toEqual(before);
    expect(before.quorum).toMatchObject({ members: 3, present: 2 });
  });

  it('is refused for a guest by office and by name, whatever the spelling', async () => {
    const { client, meeting, read } = await openMeeting();
    for (const [first, again] of [
      ['maire', 'MAIRE'],
      ['Oumou Keïta', 'oumou keita'],
    ] as const) {
      await client.meetings.invite({ meeting, who: first });
      const { code } = await failureOf(client.meetings.invite({ meeting, who: again }));
      expect(code).toBe('attendee-listed');
    }
    const guests = (await read()).record.attendees.filter(({ presence }) => presence === 'guest');
    expect(guests.map(({ label }) => label)).toEqual(['maire', 'Oumou Keïta']);
  });
});
