import { describe, expect, it } from 'vitest';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';
import { openHeadquarters } from './headquarters-scratch.ts';

describe('the table of centres', () => {
  it('says of each what its own pages say', async () => {
    const { client } = await openHeadquarters(6, 24);
    const { day, lastMonthDue, centres } = await client.headquarters.centres({});
    expect({ day, lastMonthDue }).toEqual({ day: '2026-11-12', lastMonthDue: '2026-10' });
    expect(centres).toHaveLength(6);
    for (const centre of centres) {
      const facility = centre.code;
      const today = await client.today.read({ facility });
      expect(centre.lastVisit).toMatchObject({
        day: today.lastVisit?.day,
        score: today.lastVisit?.score,
      });
      expect(centre.overdue).toBe(today.overdue.length);
      const { products } = await client.stock.overview({ facility, period: null });
      const out = products.filter(({ status, tracer }) => status === 'out' && tracer);
      expect(centre.stockouts).toBe(out.length);
      const { months } = await client.indicators.figures({ facility, period: null });
      const sent = months.filter((month) => month >= '2025-11' && month <= '2026-10');
      expect(centre.months.received).toBe(sent.length);
      expect(centre.months.missing).toHaveLength(12 - sent.length);
      expect(centre.lastPackage).not.toBeNull();
    }
    expect(centres.some(({ stockouts }) => stockouts > 0)).toBe(true);
    expect(centres.some(({ months }) => months.missing.length > 0)).toBe(true);
  });

  it('is refused in the workspace of a centre', async () => {
    const { client } = openHost();
    await client.session.create(FIRST_RUN);
    expect(await failureOf(client.headquarters.centres({}))).toMatchObject({
      code: 'not-headquarters',
    });
  });
});

describe('the records of a centre at headquarters', () => {
  it('are read like at the centre, and not changed', async () => {
    const { client } = await openHeadquarters(1, 4);
    const facility = 'C0001';
    expect((await client.visits.list({ facility, kind: 'checklist' })).length).toBeGreaterThan(0);
    const [action] = await client.improvement.list({ facility });
    const writes = [
      client.visits.plan({ facility, day: '2026-12-01' }),
      client.facilities.add({ ...FIRST_RUN.facility, code: 'NEW', area: null }),
      client.improvement.mark({
        ...{ id: action?.id ?? '', status: 'done', due: null, carriedOver: 0 },
        closedOn: '2026-11-12',
      }),
    ];
    for (const write of writes) {
      expect(await failureOf(write)).toMatchObject({ code: 'headquarters-reads' });
    }
  });

  it('leave catalogues, targets, people and preferences to headquarters', async () => {
    const { client } = await openHeadquarters(1, 4);
    const facility = 'C0001';
    await client.settings.record({ largeType: true });
    await client.users.add({ name: 'Fanta', role: 'reader', pin: '975310' });
    const target = { facility, year: 2026, code: 'cpn4', value: 120, source: 'plan' };
    await client.catalogues.saveTarget(target);
    const targets = await client.catalogues.targets({ facility, year: 2026 });
    expect(targets.find(({ code }) => code === 'cpn4')).toMatchObject({ value: 120 });
  });
});
