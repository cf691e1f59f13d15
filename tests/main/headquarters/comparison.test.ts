import { describe, expect, it } from 'vitest';
import { failureOf } from '../app/call-host.ts';
import { openHeadquarters } from './headquarters-scratch.ts';

const BOTH = { a: 'C0001', b: 'C0002', language: 'fr' } as const;

describe('two centres side by side', () => {
  it('have the figures of their own pages, and their charts on one scale', async () => {
    const { client } = await openHeadquarters(3, 24);
    const { centres: table } = await client.headquarters.centres({});
    const { period, centres, sections, rates } = await client.headquarters.compare(BOTH);
    expect(period).toBe('2026-10');
    for (const { out, figures, ...row } of centres) {
      expect(row).toEqual(table.find(({ code }) => code === row.code));
      expect(out).toHaveLength(row.stockouts);
      expect(figures.map(({ code }) => code)).toEqual([
        ...['checklist', 'respect', 'tracers', 'posts', 'money'],
      ]);
      expect(figures[0]?.value).toBe(row.lastVisit?.score ?? null);
    }
    expect(sections.length).toBeGreaterThan(1);
    expect(rates.map(({ code }) => code)).toContain('abandon_penta');
    for (const { charts } of rates) {
      const pictures = charts.flatMap((chart) =>
        chart?.picture.kind === 'run' ? [chart.picture] : [],
      );
      const drawn = pictures.flatMap(({ chart }) => chart.points.flatMap(({ y }) => y ?? []));
      for (const { alongside, chart } of pictures) {
        expect(alongside).toEqual(drawn);
        expect(chart.points.length).toBeLessThanOrEqual(12);
      }
    }
  });

  it('change places with the order, and an unknown one is said to be unknown', async () => {
    const { client } = await openHeadquarters(2, 12);
    const there = await client.headquarters.compare(BOTH);
    const back = await client.headquarters.compare({ ...BOTH, a: BOTH.b, b: BOTH.a });
    expect(back.centres).toEqual(there.centres.toReversed());
    const scores = Object.fromEntries(there.sections.map(({ label, scores }) => [label, scores]));
    for (const section of back.sections) {
      expect(section.scores).toEqual(scores[section.label]?.toReversed());
    }
    const unknown = client.headquarters.compare({ ...BOTH, b: 'C9999' });
    expect(await failureOf(unknown)).toMatchObject({ code: 'unknown-facility' });
  });
});
