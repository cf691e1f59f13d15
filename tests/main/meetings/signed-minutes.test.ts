import { describe, expect, it } from 'vitest';
import { verifyWorkspace } from '../../../main/app/verify.ts';
import { recordMeeting } from '../../../main/features/meetings/writer.ts';
import { failureOf } from '../app/call-host.ts';
import { FACILITY, MEMBERS, openMeeting, planLine, promise, signMeeting } from './open-meeting.ts';

const VOTES = { votesFor: 2, votesAgainst: 0, abstentions: 0 };

/** A meeting with something of everything, up to its signatures. */
async function openSigned() {
  const opened = await openMeeting();
  const { client, meeting } = opened;
  const { id: action } = await client.improvement.record(promise('Réparer', '2026-11-01'));
  await client.meetings.review({ meeting, action, outcome: 'doing', newDue: null, proof: '' });
  await client.meetings.decide({ meeting, id: null, text: 'Acheter', ...VOTES });
  const { id: line } = await client.meetings.agree({ meeting, ...planLine('Peindre', 'DTC') });
  await client.meetings.invite({ meeting, who: 'maire' });
  await signMeeting(opened);
  return { ...opened, action, line };
}

describe('signed minutes', () => {
  it('refuse every call that would change them, in one sentence', async () => {
    const { client, meeting, read, action, line } = await openSigned();
    const { record } = await read();
    const item = record.agenda[0]?.id ?? '';
    const attendee = record.attendees[0]?.id ?? '';
    const guest = record.attendees.find(({ presence }) => presence === 'guest')?.id ?? '';
    const decision = record.decisions[0]?.id ?? '';
    const { meetings } = client;
    const calls = [
      meetings.change({ meeting, place: 'ailleurs' }),
      meetings.change({ meeting, day: '2026-11-13' }),
      meetings.advance({ meeting, stage: 'held' }),
      meetings.setAgenda({ meeting, items: [] }),
      meetings.note({ meeting, item, notes: 'autre chose' }),
      meetings.attend({ meeting, attendee, presence: 'excused' }),
      meetings.invite({ meeting, who: 'imam' }),
      meetings.removeGuest({ meeting, attendee: guest }),
      meetings.setDuty({ meeting, duty: 'chair', attendee }),
      meetings.review({ meeting, action, outcome: 'done', newDue: null, proof: '' }),
      meetings.decide({ meeting, id: null, text: 'Vendre', ...VOTES }),
      meetings.removeDecision({ meeting, id: decision }),
      meetings.agree({ meeting, ...planLine('Vendre', '') }),
      meetings.withdraw({ meeting, id: line }),
      meetings.sign({ meeting, signers: [attendee] }),
    ];
    const failures = await Promise.all(calls.map(failureOf));
    expect(failures.map(({ code }) => code)).toEqual(calls.map(() => 'meeting-signed'));
    expect((await failureOf(meetings.remove({ meeting }))).code).toBe('meeting-begun');
    expect((await read()).record).toEqual(record);
  });

  it.each([
    "UPDATE meeting SET place = 'ailleurs' WHERE stage = 'signed'",
    "UPDATE meeting SET stage = 'held' WHERE stage = 'signed'",
    'DELETE FROM meeting',
    'DELETE FROM attendance',
    "UPDATE attendance SET presence = 'excused'",
    "UPDATE decision SET text = 'autre'",
    'DELETE FROM decision',
    "UPDATE agenda_item SET notes = 'autre'",
    'DELETE FROM promise_review',
    "UPDATE agreed_action SET action = 'autre'",
    "INSERT INTO decision (id, facility_id, meeting_id, position, text) SELECT 'x', facility_id, id, 9, 'x' FROM meeting",
  ])('refuse in the tables themselves: %s', async (sql) => {
    const { workspace } = await openSigned();
    const tried = () => workspace.write('coach', (db) => db.run(sql));
    expect(tried).toThrow('meeting-signed {"date":"2026-11-12"}');
  });

  it('are not changed by a file with the same meeting', async () => {
    const { workspace, read } = await openSigned();
    const before = await read();
    const minutes = {
      organ: 'CG',
      kind: 'ordinaire',
      day: '2026-11-12',
      place: 'ailleurs',
    } as const;
    const tried = () =>
      workspace.write('coach', (db) =>
        recordMeeting(db, FACILITY, { ...minutes, decisions: ['Vendre'], nextDay: null }, []),
      );
    expect(tried).toThrow('meeting-signed');
    expect(await read()).toEqual(before);
  });

  it('say what was signed, whatever becomes of promises and mandates since', async () => {
    const { client, workspace, read, action, line } = await openSigned();
    const { record } = await read();
    await client.improvement.mark({
      ...{ id: action, status: 'done', due: '2027-01-01', carriedOver: 4, closedOn: '2026-11-20' },
    });
    await client.improvement.remove({ id: line });
    workspace.write('coach', (db) => db.run("UPDATE mandate SET end_on = '2020-01-01'"));
    expect((await read()).record).toEqual(record);
    expect(record.plan).toMatchObject([{ action: 'Peindre', due: '2026-12-31' }]);
    expect(record.attendees.map(({ presence }) => presence)).toEqual([
      ...['guest', 'present', 'expected', 'expected'],
    ]);
    expect(verifyWorkspace(workspace)).toMatchObject({ ok: true, orphans: 0 });
  });

  it('take an addition, with its day and its author, and keep it', async () => {
    const { client, meeting, workspace, read } = await openSigned();
    await client.meetings.addAddendum({ meeting, text: 'Il y avait 12 sacs, non 10.' });
    expect((await read()).record.addenda).toMatchObject([
      { day: '2026-11-12', text: 'Il y avait 12 sacs, non 10.', author: 'Awa' },
    ]);
    expect(() => workspace.write('coach', (db) => db.run('DELETE FROM addendum'))).toThrow(
      'meeting-signed',
    );
  });

  it('are not there before the meeting approved them', async () => {
    const { client, meeting, call } = await openMeeting();
    const president = await call(MEMBERS[0]?.name ?? '', 'present');
    const early = await failureOf(client.meetings.sign({ meeting, signers: [president] }));
    expect(early.code).toBe('meeting-not-approved');
    const addition = await failureOf(client.meetings.addAddendum({ meeting, text: 'Trop tôt' }));
    expect(addition.code).toBe('meeting-not-signed');
  });
});
