import { describe, expect, it } from 'vitest';
import { createPlace } from '../temporary-workspace.ts';
import { FIRST_RUN, openHost } from './call-host.ts';

const facility = 'DEMO01';

async function openDemonstration() {
  const host = openHost(createPlace());
  await host.client.session.create({ ...FIRST_RUN, facility: null, demo: true });
  return host;
}

describe('the start page', () => {
  it('shows the last visit with its band, how that stands, and what is critical', async () => {
    const { client } = await openDemonstration();
    const [visit] = await client.visits.list({ facility, kind: 'checklist' });
    const { lastVisit } = await client.today.read({ facility });
    expect(lastVisit).toMatchObject({
      id: visit?.id,
      score: visit?.score,
      band: visit?.band,
      criticalMissed: visit?.criticalMissed,
    });
    expect(['good', 'attention', 'act']).toContain(lastVisit?.status);
  });

  it('shows the day of the next visit once it is set', async () => {
    const { client } = await openDemonstration();
    expect((await client.today.read({ facility })).nextVisit).toBeNull();
    await client.visits.plan({ facility, day: '2026-12-10' });
    expect((await client.today.read({ facility })).nextVisit).toBe('2026-12-10');
  });

  it('shows the next meeting: the first that is planned, else the one that was announced', async () => {
    const { client } = await openDemonstration();
    const next = async () => (await client.today.read({ facility })).nextMeeting;
    expect(await next()).toMatchObject({ day: '2026-12-10', tasks: ['convocation'] });
    const [planned] = await client.meetings.list({ facility });
    await client.meetings.remove({ meeting: planned?.id ?? '' });
    expect(await next()).toMatchObject({ id: null, day: '2027-02-12' });
  });

  it('shows what asks for a look in the last month, in the words of the catalogue', async () => {
    const { client, session } = await openDemonstration();
    const { period } = (await client.today.read({ facility })).warnings;
    expect(period).toBe('2026-10');
    session.needWorkspace().write('coach', (db) => {
      db.run(
        `UPDATE service_value SET value = 9000
         WHERE service_id = (SELECT id FROM service WHERE code = 'palu_testes') AND period = ?`,
        [period],
      );
    });
    const { list } = (await client.today.read({ facility })).warnings;
    const rule = list.find(({ code }) => code === 'coherence.tested-above-suspected');
    expect(rule).toMatchObject({ row: 'palu_testes', facts: { found: 9000 } });
    expect(rule?.label).not.toBe('palu_testes');
    const agreement = list.find(({ code }) => code === 'agreement');
    expect(agreement).toMatchObject({ facts: { given: 9000 }, label: rule?.label });
  });

  it('has nothing to tell of a centre that recorded nothing', async () => {
    const { client } = openHost(createPlace());
    await client.session.create(FIRST_RUN);
    expect(await client.today.read({ facility: 'TEST01' })).toMatchObject({
      lastVisit: null,
      nextVisit: null,
      warnings: { period: null, list: [] },
      drafts: [],
      overdue: [],
    });
  });
});
