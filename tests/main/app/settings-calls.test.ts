import { describe, expect, it } from 'vitest';
import { PIN } from '../temporary-workspace.ts';
import { FIRST_RUN, failureOf, openHost } from './call-host.ts';

describe('preferences', () => {
  it('are unset at first, kept one by one, and there after signing in again', async () => {
    const { client } = openHost();
    await client.session.create(FIRST_RUN);
    expect(await client.settings.read({})).toEqual({
      language: null,
      largeType: false,
      facility: null,
    });
    await client.settings.record({ language: 'en' });
    await client.settings.record({ largeType: true, facility: 'TEST01' });
    await client.session.lock({});
    await client.session.signIn({ user: 'Awa', pin: PIN });
    expect(await client.settings.read({})).toEqual({
      language: 'en',
      largeType: true,
      facility: 'TEST01',
    });
  });

  it('are those of one person', async () => {
    const { client } = openHost();
    await client.session.create(FIRST_RUN);
    await client.settings.record({ largeType: true });
    await client.users.add({ name: 'lectrice', role: 'reader', pin: '111111' });
    await client.session.signIn({ user: 'lectrice', pin: '111111' });
    expect(await client.settings.read({})).toMatchObject({ largeType: false });
    await client.settings.record({ language: 'bm' });
    expect(await client.settings.read({})).toMatchObject({ language: 'bm' });
  });

  it('leave no trace in the journal', async () => {
    const { client } = openHost();
    await client.session.create(FIRST_RUN);
    const before = await client.users.history({ before: null, count: 500 });
    await client.settings.record({ largeType: true });
    expect(await client.users.history({ before: null, count: 500 })).toEqual(before);
  });
});

describe('the care of the workspace', () => {
  it('makes a backup that the place then lists, and finds everything whole', async () => {
    const { client, place } = openHost();
    await client.session.create(FIRST_RUN);
    const made = await client.settings.backUp({});
    const { directory, backups } = await client.settings.place({});
    expect(directory).toBe(place.directory);
    expect(backups[0]).toEqual(made);
    expect(await client.settings.verify({})).toMatchObject({ ok: true, backup: made.madeAt });
  });

  it('makes a new recovery code, and the old one opens nothing any more', async () => {
    const { client, place } = openHost();
    const { recoveryCode: old } = await client.session.create(FIRST_RUN);
    const { recoveryCode } = await client.settings.renewRecoveryCode({});
    await client.session.lock({});
    const lost = { user: 'Awa', pin: '999999' };
    const refused = client.session.recover({ ...lost, recoveryCode: old });
    expect(await failureOf(refused)).toMatchObject({ code: 'wrong-recovery-code' });
    place.clock.set(place.clock.now() + 6000);
    expect(await client.session.recover({ ...lost, recoveryCode })).toMatchObject({ kind: 'open' });
  });

  it('is refused to a reader, who may see where it lies', async () => {
    const { client } = openHost();
    await client.session.create(FIRST_RUN);
    await client.users.add({ name: 'lectrice', role: 'reader', pin: '111111' });
    await client.session.signIn({ user: 'lectrice', pin: '111111' });
    expect(await failureOf(client.settings.backUp({}))).toMatchObject({ code: 'role-refused' });
    expect(await failureOf(client.settings.renewRecoveryCode({}))).toMatchObject({
      code: 'role-refused',
    });
    expect(await client.settings.place({})).toHaveProperty('directory');
  });
});
