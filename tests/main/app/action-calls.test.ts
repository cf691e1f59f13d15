import { describe, expect, it } from 'vitest';
import { verifyWorkspace } from '../../../main/app/verify.ts';
import { createPlace } from '../temporary-workspace.ts';
import { FIRST_RUN, failureOf, openHost } from './call-host.ts';

const facility = 'DEMO01';

/** What is written of a promise when nothing more is known. */
const PLAIN = {
  problem: '',
  cause: '',
  action: 'Acheter du savon',
  due: null,
  cost: null,
  funding: '',
  indicator: '',
  note: '',
};

async function openDemonstration() {
  const host = openHost(createPlace());
  await host.client.session.create({ ...FIRST_RUN, facility: null, demo: true });
  const [visit] = await host.client.visits.list({ facility, kind: 'checklist' });
  if (!visit) throw new Error('The demonstration has visits');
  const listed = async (id: string) => {
    const actions = await host.client.improvement.list({ facility });
    return actions.find((action) => action.id === id);
  };
  return { ...host, visit, listed };
}

describe('a point of a visit', () => {
  it('becomes a promise that says where it comes from, everything written kept', async () => {
    const { client, visit, listed } = await openDemonstration();
    const words = {
      ...PLAIN,
      problem: 'Chaque soignant a du savon',
      cause: 'Pas de ligne au budget',
      due: '2026-12-01' as const,
      cost: 15000,
      funding: 'Caisse de tarification',
      indicator: 'Savon vu à la prochaine visite',
    };
    const link = { id: visit.id, path: '/hygiene/savon' };
    const { id } = await client.improvement.record({ ...words, facility, who: 'DTC', visit: link });
    expect(await listed(id)).toMatchObject({
      ...words,
      note: null,
      who: 'DTC',
      agreedOn: '2026-11-12',
      status: 'todo',
      carriedOver: 0,
      visit: { ...link, day: visit.day },
    });
  });

  it('is named while the visit is a draft, and has its day once that is final', async () => {
    const { client, visit, listed } = await openDemonstration();
    const { formId, formVersion } = visit;
    const draft = await client.visits.start({ facility, formId, formVersion });
    const link = { id: draft.id, path: '/hygiene/savon' };
    const { id } = await client.improvement.record({ ...PLAIN, facility, who: '', visit: link });
    expect((await listed(id))?.visit).toEqual({ ...link, kind: 'checklist', day: null });
    await client.visits.finalise({ draft: draft.id, day: '2026-11-12', answers: [] });
    expect((await listed(id))?.visit).toEqual({ ...link, kind: 'checklist', day: '2026-11-12' });
  });

  it('can have the same words as another and is a promise of its own', async () => {
    const { client, visit, listed } = await openDemonstration();
    const record = (path: string) =>
      client.improvement.record({ ...PLAIN, facility, who: '', visit: { id: visit.id, path } });
    const first = await record('/hygiene/savon');
    const second = await record('/hygiene/robinet');
    expect((await listed(first.id))?.visit?.path).toBe('/hygiene/savon');
    expect((await listed(second.id))?.visit?.path).toBe('/hygiene/robinet');
  });
});

describe('whoever answers for a promise', () => {
  it('is held as an office where an office is written, and sealed where a name is', async () => {
    const { client, session, listed } = await openDemonstration();
    const record = (who: string) =>
      client.improvement.record({ ...PLAIN, facility, who, visit: null });
    const office = await record('DTC');
    const person = await record('Sitan Kouyaté');
    expect((await listed(office.id))?.who).toBe('DTC');
    expect((await listed(person.id))?.who).toBe('Sitan Kouyaté');
    const workspace = session.needWorkspace();
    const rows = workspace.database.reader.all<{ responsible: string | null }>(
      'SELECT responsible FROM action WHERE id = ?',
      [person.id],
    );
    expect(rows).toEqual([{ responsible: null }]);
    const clear = workspace.database.reader.get<{ n: number }>(
      "SELECT count(*) AS n FROM journal WHERE after LIKE '%Sitan Kouyaté%'",
    );
    expect(clear).toEqual({ n: 0 });
  });

  it('stays when other words are written without naming anybody', async () => {
    const { client, listed } = await openDemonstration();
    const { id } = await client.improvement.record({ ...PLAIN, facility, who: 'DTC', visit: null });
    const { due: _, ...words } = PLAIN;
    await client.improvement.change({ ...words, id, action: 'Acheter du gel' });
    expect(await listed(id)).toMatchObject({ action: 'Acheter du gel', who: 'DTC' });
    await client.improvement.change({ ...words, id, who: 'gérant' });
    expect(await listed(id)).toMatchObject({ who: 'gérant' });
  });

  it('is chosen among the people and the posts of the centre', async () => {
    const { client } = await openDemonstration();
    const { names, offices } = await client.improvement.people({ facility });
    expect(names.length).toBeGreaterThan(5);
    expect(new Set(names).size).toBe(names.length);
    expect(offices.length).toBeGreaterThan(5);
  });
});

describe('a promise that is followed up', () => {
  it('takes its new standing, and its old one when somebody thinks better of it', async () => {
    const { client, listed } = await openDemonstration();
    const { id } = await client.improvement.record({ ...PLAIN, facility, who: '', visit: null });
    const before = { status: 'todo', due: null, carriedOver: 0, closedOn: null } as const;
    const done = { ...before, status: 'done', closedOn: '2026-11-12' } as const;
    await client.improvement.mark({ id, ...done });
    expect(await listed(id)).toMatchObject({ ...done, state: 'closed' });
    await client.improvement.mark({ id, ...before });
    expect(await listed(id)).toMatchObject({ ...before, state: 'open' });
  });

  it('that is not there is said to be gone', async () => {
    const { client } = await openDemonstration();
    const standing = { status: 'done', due: null, carriedOver: 0, closedOn: null } as const;
    const failure = await failureOf(client.improvement.mark({ id: 'nothing', ...standing }));
    expect(failure).toMatchObject({ code: 'unknown-action' });
  });

  it('can be taken back', async () => {
    const { client, listed } = await openDemonstration();
    const { id } = await client.improvement.record({ ...PLAIN, facility, who: '', visit: null });
    await client.improvement.remove({ id });
    expect(await listed(id)).toBeUndefined();
  });
});

describe('a visit that is deleted', () => {
  it('takes its answers with it, leaves the reason and the promises, and breaks no reference', async () => {
    const { client, session, visit, listed } = await openDemonstration();
    const link = { id: visit.id, path: '/hygiene/savon' };
    const { id } = await client.improvement.record({ ...PLAIN, facility, who: '', visit: link });
    await client.visits.remove({ id: visit.id, reason: 'Visite saisie deux fois' });
    expect(await failureOf(client.visits.open({ id: visit.id }))).toMatchObject({
      code: 'unknown-submission',
    });
    expect(await listed(id)).toMatchObject({ action: PLAIN.action, visit: null });
    const workspace = session.needWorkspace();
    const { reader } = workspace.database;
    expect(reader.all('SELECT id, reason FROM removed_visit')).toEqual([
      { id: visit.id, reason: 'Visite saisie deux fois' },
    ]);
    expect(reader.all('SELECT 1 FROM answer WHERE submission_id = ?', [visit.id])).toEqual([]);
    expect(verifyWorkspace(workspace)).toMatchObject({ orphans: 0, gaps: 0, integrity: 'ok' });
    const kept = reader.get<{ n: number }>(
      "SELECT count(*) AS n FROM journal WHERE table_name = 'answer' AND operation = 'delete'",
    );
    expect(kept?.n).toBeGreaterThan(20);
  });

  it('is gone with its draft where it was opened again', async () => {
    const { client, visit } = await openDemonstration();
    await client.visits.reopen({ id: visit.id, reason: 'Savon mal noté' });
    await client.visits.remove({ id: visit.id, reason: 'Mauvais centre' });
    expect(await client.visits.drafts({ facility })).toEqual([]);
  });
});

describe('the next visit', () => {
  it('has the day that was set, until a visit is made on that day', async () => {
    const { client, visit } = await openDemonstration();
    expect(await client.visits.planned({ facility })).toEqual({ day: null });
    await client.visits.plan({ facility, day: '2026-12-10' });
    expect(await client.visits.planned({ facility })).toEqual({ day: '2026-12-10' });
    const { formId, formVersion } = visit;
    const { id } = await client.visits.start({ facility, formId, formVersion });
    await client.visits.finalise({ draft: id, day: '2026-12-10', answers: [] });
    expect(await client.visits.planned({ facility })).toEqual({ day: null });
    await client.visits.plan({ facility, day: '2027-01-10' });
    await client.visits.plan({ facility, day: null });
    expect(await client.visits.planned({ facility })).toEqual({ day: null });
  });
});
