import { describe, expect, it } from 'vitest';
import { CG_MEETING, FACILITY, openMeeting } from './open-meeting.ts';

/** A centre with a meeting planned for today, and what its start page says of the next one. */
async function openToday() {
  const opened = await openMeeting();
  const { client, meeting } = opened;
  const next = async () => (await client.today.read({ facility: FACILITY })).nextMeeting;
  const hold = (nextDay: string | null) =>
    Promise.resolve()
      .then(() => client.meetings.change({ meeting, nextDay }))
      .then(() => client.meetings.advance({ meeting, stage: 'held' }));
  return { ...opened, next, hold };
}

describe('the next meeting on the start page', () => {
  it('comes from its plan, with place, hour and what is still to do', async () => {
    const { client, meeting, workspace, next } = await openToday();
    workspace.write('coach', (db) => db.run("UPDATE organ SET notice_days = 7 WHERE code = 'CG'"));
    await client.meetings.change({ meeting, day: '2026-11-26', startAt: null });
    expect(await next()).toMatchObject({
      id: meeting,
      day: '2026-11-26',
      place: CG_MEETING.place,
      startAt: null,
      tasks: ['startAt', 'convocation'],
      convokeBy: '2026-11-19',
    });
    await client.meetings.change({ meeting, startAt: '10:00', convokedOn: '2026-11-12' });
    expect(await next()).toMatchObject({ startAt: '10:00', tasks: [], convokeBy: null });
  });

  it('is the day that the minutes set, until somebody plans it', async () => {
    const { client, next, hold } = await openToday();
    await hold('2026-12-10');
    expect(await next()).toMatchObject({ id: null, day: '2026-12-10', place: null });
    const { id } = await client.meetings.plan({ ...CG_MEETING, day: '2026-12-11' });
    expect(await next()).toMatchObject({ id, day: '2026-12-11' });
  });

  it('is the first of two plans, and one whose day is past only where no other comes', async () => {
    const { client, meeting, next } = await openToday();
    await client.meetings.plan({ ...CG_MEETING, day: '2026-12-10' });
    expect(await next()).toMatchObject({ id: meeting });
    await client.meetings.change({ meeting, day: '2026-11-02' });
    expect(await next()).toMatchObject({ day: '2026-12-10' });
    const { id } = (await next()) ?? {};
    await client.meetings.remove({ meeting: id ?? '' });
    expect(await next()).toMatchObject({ id: meeting, day: '2026-11-02' });
  });

  it('is nothing where none is planned or announced', async () => {
    const { next, hold } = await openToday();
    await hold(null);
    expect(await next()).toBeNull();
  });
});
