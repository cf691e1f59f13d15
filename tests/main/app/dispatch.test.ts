import { isDefinedError, safe } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { IDLE_MS } from '../../../main/app/session.ts';
import { PIN } from '../temporary-workspace.ts';
import { FIRST_RUN, failureOf, openHost } from './call-host.ts';

describe('the session', () => {
  it('goes from nothing to a first run, a lock and a sign-in', async () => {
    const { client, place } = openHost();
    expect(await client.session.state({})).toEqual({
      kind: 'new',
      directory: place.directory,
      medium: 'fixed',
    });
    const { state, recoveryCode } = await client.session.create(FIRST_RUN);
    expect(state).toMatchObject({ kind: 'open', user: { name: 'Awa', role: 'supervisor' } });
    expect(recoveryCode).toMatch(/^([A-Z2-9]{4}-){5}[A-Z2-9]{4}$/);
    expect(await client.session.lock({})).toMatchObject({ kind: 'locked', users: ['Awa'] });
    const signedIn = await client.session.signIn({ user: 'Awa', pin: PIN });
    expect(signedIn).toMatchObject({ kind: 'open' });
    expect(await client.facilities.list({})).toMatchObject([{ code: 'TEST01', name: 'CSCom' }]);
  });

  it('opens with the recovery code when a PIN is lost, however it is typed', async () => {
    const { client, place } = openHost();
    const { recoveryCode } = await client.session.create(FIRST_RUN);
    const wrong = { user: 'Awa', recoveryCode: 'AAAA-BBBB', pin: '999999' };
    expect(await failureOf(client.session.recover(wrong))).toMatchObject({
      code: 'wrong-recovery-code',
    });
    place.clock.set(place.clock.now() + 6000);
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ');
    const state = await client.session.recover({ user: 'Awa', recoveryCode: typed, pin: '999999' });
    expect(state).toMatchObject({ kind: 'open' });
    await client.session.lock({});
    expect(await client.session.signIn({ user: 'Awa', pin: '999999' })).toMatchObject({
      kind: 'open',
    });
  });

  it('locks after ten idle minutes, and says that nobody is signed in', async () => {
    const { client, place } = openHost();
    await client.session.create(FIRST_RUN);
    place.clock.set(place.clock.now() + IDLE_MS);
    expect(await client.facilities.list({})).toHaveLength(1);
    place.clock.set(place.clock.now() + IDLE_MS + 1);
    expect(await failureOf(client.facilities.list({}))).toMatchObject({ code: 'signed-out' });
    expect(await client.session.state({})).toMatchObject({ kind: 'locked' });
  });

  it('tells of a wrong PIN with the wait that follows', async () => {
    const { client } = openHost();
    await client.session.create(FIRST_RUN);
    const failure = await failureOf(client.session.signIn({ user: 'Awa', pin: '000000' }));
    expect(failure).toMatchObject({ code: 'wrong-pin', facts: { waitSeconds: 5 } });
  });
});

describe('a call', () => {
  it('is refused without anybody signed in', async () => {
    const { client } = openHost();
    expect(await failureOf(client.facilities.list({}))).toMatchObject({ code: 'signed-out' });
  });

  it('is refused when the role does not allow it', async () => {
    const { client } = openHost();
    await client.session.create(FIRST_RUN);
    await client.users.add({ name: 'lectrice', role: 'reader', pin: '111111' });
    await client.session.lock({});
    await client.session.signIn({ user: 'lectrice', pin: '111111' });
    expect(await failureOf(client.users.list({}))).toMatchObject({ code: 'role-refused' });
    const draft = { facility: 'TEST01', formId: 'x', formVersion: '1' };
    expect(await failureOf(client.visits.start(draft))).toMatchObject({ code: 'role-refused' });
  });

  it('is refused with input that the contract does not know', async () => {
    const { client } = openHost();
    await client.session.create(FIRST_RUN);
    const { error } = await safe(client.today.read({ facility: '' }));
    expect(error).toMatchObject({ code: 'BAD_REQUEST' });
    expect(isDefinedError(error)).toBe(false);
  });

  it('fails in words of the language that was asked for', async () => {
    const { client } = openHost();
    await client.session.create(FIRST_RUN);
    await client.session.speak({ language: 'en' });
    const english = await failureOf(client.today.read({ facility: 'NOWHERE' }));
    expect(english).toMatchObject({ code: 'unknown-facility', facts: { facility: 'NOWHERE' } });
    expect(english).toHaveProperty('message', expect.stringContaining('is not in this workspace'));
  });

  it('undoes a change that fails', async () => {
    const { client } = openHost();
    await client.session.create(FIRST_RUN);
    const facility = {
      code: 'TEST01',
      name: 'Autre',
      asaco: null,
      commune: null,
      district: null,
      region: null,
      area: null,
    };
    expect(await failureOf(client.facilities.add(facility))).toMatchObject({
      code: 'facility-exists',
    });
    expect(await client.facilities.list({})).toMatchObject([{ name: 'CSCom' }]);
  });
});

describe('a task', () => {
  it('tells its progress and then its result, and its file can be fetched by token', async () => {
    const { client, files } = openHost();
    await client.session.create({ ...FIRST_RUN, facility: null, demo: true });
    const report = { facility: 'DEMO01', meeting: null, language: 'fr' } as const;
    const choice = { ...report, type: 'normal', format: 'txt' } as const;
    const work = await client.reports.write(choice);
    let step = await work.next();
    while (!step.done) step = await work.next();
    expect(step.value).toMatchObject({ type: 'text/plain; charset=utf-8' });
    expect(files.get(step.value.token).name).toBe(step.value.name);
    expect(() => files.get('unknown')).toThrow('unknown-file');
    const document = await client.reports.document({
      facility: 'DEMO01',
      meeting: null,
      language: 'fr',
    });
    expect(document.blocks.length).toBeGreaterThan(10);
    const today = await client.today.read({ facility: 'DEMO01' });
    expect(today.overdue.length).toBeGreaterThan(0);
  });
});

describe('a visit', () => {
  it('is begun, answered, resumed and finalised', async () => {
    const { client } = openHost();
    await client.session.create({ ...FIRST_RUN, facility: null, demo: true });
    const forms = await client.instruments.list({});
    const form = forms.find(({ kind }) => kind === 'checklist');
    if (!form) throw new Error('The demonstration has a checklist');
    const { formId, version } = form;
    const draft = await client.visits.start({ facility: 'DEMO01', formId, formVersion: version });
    await client.visits.answer({
      draft: draft.id,
      place: '/a/b',
      answers: [{ path: '/a/b', value: 'oui' }],
    });
    expect(await client.visits.resume({ id: draft.id })).toMatchObject({
      place: '/a/b',
      answers: [{ path: '/a/b', value: 'oui' }],
    });
    expect((await client.today.read({ facility: 'DEMO01' })).drafts).toHaveLength(1);
    await client.visits.finalise({ draft: draft.id, day: '2026-11-20', answers: [] });
    const [newest] = await client.visits.list({ facility: 'DEMO01', kind: 'checklist' });
    expect(newest).toMatchObject({ id: draft.id, day: '2026-11-20' });
    expect(await failureOf(client.visits.resume({ id: draft.id }))).toMatchObject({
      code: 'unknown-draft',
    });
  });
});
