import { describe, expect, it } from 'vitest';
import { failureOf } from '../app/call-host.ts';
import { CG_MEETING, FACILITY, MEMBERS, openMeeting, planLine, promise } from './open-meeting.ts';

describe('a meeting that is planned', () => {
  it('has an agenda made of what is open', async () => {
    const { client, read } = await openMeeting();
    const first = await read();
    expect(first.record.agenda.map(({ kind }) => kind)).toEqual([
      'technicalReport',
      'financialReport',
      'decisions',
      'actionPlan',
      'other',
      'nextDate',
    ]);
    await client.improvement.record(promise('Réparer la pompe', null));
    const { id } = await client.meetings.plan({ ...CG_MEETING, day: '2026-12-10' });
    const { record } = await client.meetings.find({ meeting: id });
    expect(record.agenda.map(({ kind }) => kind)).toContain('promises');
  });

  it('is refused a second time, whatever the spelling of its organ', async () => {
    const { client } = await openMeeting();
    const again = await failureOf(client.meetings.plan({ ...CG_MEETING, organ: 'cg' }));
    expect(again).toMatchObject({ code: 'meeting-exists', facts: { date: '2026-11-12' } });
    const other = await client.meetings.plan({ ...CG_MEETING, kind: 'extraordinaire' });
    expect(other.id).not.toBe('');
  });

  it('may be moved to another day, and leaves its first day free', async () => {
    const { client, meeting } = await openMeeting();
    await client.meetings.change({ meeting, day: '2026-11-20' });
    const { id } = await client.meetings.plan(CG_MEETING);
    const back = await failureOf(client.meetings.change({ meeting: id, day: '2026-11-20' }));
    expect(back.code).toBe('meeting-exists');
    const listed = await client.meetings.list({ facility: FACILITY });
    expect(listed.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-12']);
  });

  it('goes away whole before it begins, and no more after', async () => {
    const { client, meeting } = await openMeeting();
    await client.meetings.advance({ meeting, stage: 'held' });
    const begun = await failureOf(client.meetings.remove({ meeting }));
    expect(begun.code).toBe('meeting-begun');
    await client.meetings.advance({ meeting, stage: 'planned' });
    await client.meetings.remove({ meeting });
    expect(await client.meetings.list({ facility: FACILITY })).toEqual([]);
  });

  it('leaves what it agreed before it was taken away as a promise of its own', async () => {
    const { client, meeting } = await openMeeting();
    const { id } = await client.meetings.agree({ meeting, ...planLine('Peindre', 'DTC') });
    await client.meetings.remove({ meeting });
    expect(await client.improvement.open({ id })).toMatchObject({
      action: 'Peindre',
      source: null,
    });
  });
});

describe('the agenda', () => {
  it('speaks the language of whoever reads it, and keeps what people wrote', async () => {
    const { client, meeting, read } = await openMeeting();
    await client.session.speak({ language: 'en' });
    const { agenda } = (await read()).record;
    expect(agenda[0]?.title).toBe('Technical report of the head of the centre');
    const own = { id: null, kind: 'other', title: 'Roof of the maternity' } as const;
    await client.meetings.setAgenda({ meeting, items: [...agenda, own] });
    await client.session.speak({ language: 'fr' });
    const titles = (await read()).record.agenda.map(({ title }) => title);
    expect(titles).toEqual([
      'Rapport technique du DTC',
      'Situation financière',
      'Décisions',
      "Plan d'action",
      'Divers',
      'Date de la prochaine réunion',
      'Roof of the maternity',
    ]);
  });
});

describe('the roll', () => {
  it('expects the members in office on the day, whatever their names are written with', async () => {
    const { read } = await openMeeting();
    const { record, quorum } = await read();
    expect(record.attendees.map(({ label }) => label)).toEqual(
      MEMBERS.slice(0, 3).map(({ name }) => name),
    );
    expect(quorum).toEqual({ members: 3, present: 0, needed: 2, isReached: false });
  });

  it('counts the quorum as names are called, and a guest never', async () => {
    const { client, meeting, read, call } = await openMeeting();
    for (const { name } of MEMBERS.slice(0, 2)) await call(name, 'present');
    await client.meetings.invite({ meeting, who: 'maire' });
    await client.meetings.invite({ meeting, who: 'Oumou Keïta' });
    const { record, quorum } = await read();
    expect(quorum).toMatchObject({ members: 3, present: 2, isReached: true });
    const guests = record.attendees.filter(({ presence }) => presence === 'guest');
    expect(guests.map(({ label }) => label)).toEqual(['maire', 'Oumou Keïta']);
  });

  it('holds the name of a guest sealed, and an office in plain words', async () => {
    const { client, meeting, workspace } = await openMeeting();
    await client.meetings.invite({ meeting, who: 'maire' });
    await client.meetings.invite({ meeting, who: 'Oumou Keïta' });
    const rows = workspace.database.reader.all<object>('SELECT * FROM attendance');
    const journal = workspace.database.reader.all<object>('SELECT after FROM journal');
    expect(JSON.stringify(rows)).toContain('maire');
    expect(JSON.stringify([rows, journal])).not.toContain('Oumou');
  });

  it('keeps a member who was called and whose mandate ended since', async () => {
    const { workspace, read, call } = await openMeeting();
    const name = MEMBERS[1]?.name ?? '';
    await call(name, 'present');
    workspace.write('coach', (db) =>
      db.run("UPDATE mandate SET end_on = '2026-11-01' WHERE office = 'trésorier'"),
    );
    const { record } = await read();
    expect(record.attendees.find(({ label }) => label === name)?.presence).toBe('present');
  });

  it('knows who presides and who writes, one each', async () => {
    const { client, meeting, read, call } = await openMeeting();
    const president = await call(MEMBERS[0]?.name ?? '', 'present');
    const other = await call(MEMBERS[1]?.name ?? '', 'present');
    await client.meetings.setDuty({ meeting, duty: 'chair', attendee: other });
    await client.meetings.setDuty({ meeting, duty: 'chair', attendee: president });
    expect((await read()).record).toMatchObject({ chair: MEMBERS[0]?.name, secretary: null });
  });
});

describe('the promises of the last time', () => {
  it('are put off once, however often the key is pressed, and taken back whole', async () => {
    const { client, meeting, read } = await openMeeting();
    const { id: action } = await client.improvement.record(promise('Réparer', '2026-11-01'));
    const said = { meeting, action, proof: '' };
    const postponed = { ...said, outcome: 'postponed' } as const;
    await client.meetings.review({ ...postponed, newDue: '2026-12-01' });
    await client.meetings.review({ ...postponed, newDue: '2026-12-15' });
    const listed = async () => client.improvement.open({ id: action });
    expect(await listed()).toMatchObject({ due: '2026-12-15', carriedOver: 1, status: 'todo' });
    await client.meetings.review({ ...said, outcome: 'done', newDue: null, proof: 'reçu' });
    expect(await listed()).toMatchObject({
      due: '2026-11-01',
      carriedOver: 0,
      status: 'done',
      closedOn: '2026-11-12',
    });
    expect((await read()).record.promises).toMatchObject([
      { before: 'todo', outcome: 'done', due: '2026-11-01', carriedOver: 0, proof: 'reçu' },
    ]);
    await client.meetings.review({ ...said, outcome: null, newDue: null });
    expect(await listed()).toMatchObject({ due: '2026-11-01', status: 'todo', closedOn: null });
  });
});

describe('what a meeting agrees', () => {
  it('is a promise like every other, with or without somebody who answers for it', async () => {
    const { client, meeting, read } = await openMeeting();
    const { id } = await client.meetings.agree({ meeting, ...planLine('Peindre', 'DTC') });
    await client.meetings.agree({ meeting, ...planLine('Balayer', '') });
    expect((await read()).record.plan).toMatchObject([
      { action: 'Peindre', who: 'DTC', cost: 25_000 },
      { action: 'Balayer', who: null },
    ]);
    expect(await client.improvement.open({ id })).toMatchObject({ agreedOn: '2026-11-12' });
    await client.meetings.withdraw({ meeting, id });
    expect((await read()).record.plan.map(({ action }) => action)).toEqual(['Balayer']);
  });

  it('is a decision with its votes, changed and taken away', async () => {
    const { client, meeting, read } = await openMeeting();
    const votes = { votesFor: 7, votesAgainst: 1, abstentions: null };
    const { id } = await client.meetings.decide({ meeting, id: null, text: 'Acheter', ...votes });
    await client.meetings.decide({ meeting, id, text: 'Acheter du savon', ...votes });
    expect((await read()).record.decisions).toEqual([{ id, text: 'Acheter du savon', ...votes }]);
    await client.meetings.removeDecision({ meeting, id });
    expect((await read()).record.decisions).toEqual([]);
  });
});
