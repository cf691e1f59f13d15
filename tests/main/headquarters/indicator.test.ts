import { describe, expect, it } from 'vitest';
import { monthsEndingWith } from '../../../shared/domain/calendar/month.ts';
import { LAST, openHeadquarters } from './headquarters-scratch.ts';

const ORDER = { district: null, period: LAST, months: 12, language: 'fr' } as const;

describe('an indicator over centres', () => {
  it('adds up the months in which a centre counted both numbers', async () => {
    const { client, workspace } = await openHeadquarters(4, 24);
    workspace.write('supervisor', (db) =>
      db.run("UPDATE service_value SET value = NULL WHERE id = 'C0002:2026-09:penta1'"),
    );
    const rate = await client.headquarters.indicator({ ...ORDER, code: 'abandon_penta' });
    const months = monthsEndingWith(LAST, 12);
    for (const { code, numerator, denominator, value } of rate.centres) {
      const rows = workspace.database.reader.all<{ first: number | null; last: number | null }>(
        `SELECT a.value AS first, b.value AS last FROM service_value a
         JOIN service_value b ON b.facility_id = a.facility_id AND b.period = a.period
           AND b.service_id = (SELECT id FROM service WHERE code = 'penta3')
         WHERE a.service_id = (SELECT id FROM service WHERE code = 'penta1')
           AND a.facility_id = ? AND a.period BETWEEN ? AND ?`,
        [code, months[0] ?? '', LAST],
      );
      const both = rows.filter(({ first, last }) => first !== null && last !== null);
      const first = both.reduce((sum, row) => sum + (row.first ?? 0), 0);
      const lost = first - both.reduce((sum, row) => sum + (row.last ?? 0), 0);
      expect({ numerator, denominator }).toEqual({ numerator: lost, denominator: first });
      expect(value).toBeCloseTo((100 * lost) / first);
    }
    const sum = rate.centres.reduce((total, { numerator }) => total + numerator, 0);
    expect(rate.total.numerator).toBe(sum);
    expect(rate.chart?.sentence).toContain('Abandon Penta');
    expect(rate.hasFunnel).toBe(true);
  });

  it('is that of one district where one is chosen', async () => {
    const { client } = await openHeadquarters(30, 6);
    const count = { ...ORDER, code: 'cpn1', district: 'District 02' };
    const { centres, total, hasFunnel } = await client.headquarters.indicator(count);
    expect(centres.map(({ district }) => district)).toEqual(Array(5).fill('District 02'));
    expect(total).toMatchObject({ denominator: null });
    expect(hasFunnel).toBe(false);
  });

  it('divides by the population of the year where a coverage is asked', async () => {
    const { client, workspace } = await openHeadquarters(1, 24);
    workspace.write('supervisor', (db) =>
      db.run(
        `INSERT INTO population (id, facility_id, year, population, pregnancy_coefficient)
         VALUES ('p', 'C0001', 2026, 12000, 0.05)`,
      ),
    );
    const { centres } = await client.headquarters.indicator({
      ...{ ...ORDER, months: 1 },
      code: 'couverture_cpn1',
    });
    expect(centres).toMatchObject([{ denominator: 50 }]);
  });
});

describe('what is followed up', () => {
  it('names what is late, what is out, what fails and what changed', async () => {
    const { client } = await openHeadquarters(30, 24);
    const { centres } = await client.headquarters.centres({});
    const sum = (of: (centre: (typeof centres)[number]) => number): number =>
      centres.reduce((total, centre) => total + of(centre), 0);
    const late = await client.headquarters.overdue({});
    expect(late).toHaveLength(sum(({ overdue }) => overdue));
    expect(late.every(({ daysLate }) => daysLate > 0)).toBe(true);
    const out = await client.headquarters.stockouts({});
    expect(out).toHaveLength(sum(({ stockouts }) => stockouts));
    const items = await client.headquarters.failedItems({ district: null, language: 'fr' });
    expect(items.map(({ count }) => count)).toEqual(
      items.map(({ count }) => count).toSorted((a, b) => b - a),
    );
    expect(items.at(-1)?.cumulative).toBeCloseTo(100);
    const learnt = await client.headquarters.learnt({ language: 'fr' });
    expect(learnt.length).toBeGreaterThan(0);
    for (const { id, meaning } of learnt) {
      const { facility, figure } = await client.improvement.open({ id });
      const { chart } = await client.improvement.chart({ facility, code: figure ?? '' });
      expect(chart?.sentence).not.toContain('pas de vrai changement');
      expect(meaning).toBe('better');
    }
  });
});
