import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import {
  countQuotas,
  listWantedCells,
  type QuotaPlan,
  readQuotaKey,
} from '../../../shared/domain/surveys/quotas.ts';

const DAYS = { from: '2026-11-01' as Day, to: '2026-11-30' as Day };
const PATHS = { servicePath: '/service', agePath: '/age' };
const KEYS = { services: ['cpn', 'pev', 'curatif'], ages: 'years' } as const;

function answer(service: string, age: string) {
  return [
    { path: '/service', value: service },
    { path: '/age', value: age },
  ];
}

describe('a plan of interviews', () => {
  it('counts each cell, says which is wanted still, and keeps what it did not look for apart', () => {
    const cells = [
      { service: 'cpn', age: 'de20a34', wanted: 2 },
      { service: 'pev', age: 'moins20', wanted: 3 },
    ];
    const interviews = [
      answer('cpn', '20'),
      answer('cpn', '34'),
      answer('cpn', '25'),
      answer('pev', '19'),
      answer('curatif', '40'),
      answer('cpn', ''),
      answer('maternite', '22'),
    ];
    const count = countQuotas({ ...DAYS, ...PATHS, cells }, KEYS, interviews);
    expect(count).toMatchObject({ counted: 3, wanted: 5, over: 1, outside: 1, unknown: 2 });
    expect(listWantedCells(count)).toEqual([
      { service: 'pev', age: 'moins20', wanted: 3, done: 1 },
    ]);
  });

  it('puts an age in years into its band, and takes no word, sign or part for one', () => {
    const read = (value: string) => readQuotaKey([{ path: '/age', value }], '/age', 'years');
    expect(['0', '19', '20', '34', '35', '120'].map(read)).toEqual([
      ...['moins20', 'moins20', 'de20a34', 'de20a34', 'des35', 'des35'],
    ]);
    expect(['', '-3', 'vingt', '19.5'].map(read)).toEqual([null, null, null, null]);
  });

  it('loses nobody: every interview is counted, over, outside or unknown, and in one of them', () => {
    const word = fc.constantFrom('cpn', 'pev', 'curatif', 'autre', '');
    const years = fc.constantFrom('', '12', '20', '34', '35', '70', 'x');
    const cell = fc.record({
      service: fc.constantFrom('', 'cpn', 'pev', 'curatif'),
      age: fc.constantFrom('', 'moins20', 'de20a34', 'des35'),
      wanted: fc.integer({ min: 1, max: 4 }),
    });
    const plan: fc.Arbitrary<QuotaPlan> = fc.record({
      from: fc.constant(DAYS.from),
      to: fc.constant(DAYS.to),
      servicePath: fc.constantFrom(null, '/service'),
      agePath: fc.constantFrom(null, '/age'),
      cells: fc.uniqueArray(cell, { selector: ({ service, age }) => `${service}/${age}` }),
    });
    fc.assert(
      fc.property(plan, fc.array(fc.tuple(word, years), { maxLength: 30 }), (made, people) => {
        const interviews = people.map(([service, age]) => answer(service, age));
        const { counted, over, outside, unknown, wanted } = countQuotas(made, KEYS, interviews);
        expect(counted + over + outside + unknown).toBe(people.length);
        expect(counted).toBeLessThanOrEqual(wanted);
        expect(Math.min(over, outside, unknown)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
