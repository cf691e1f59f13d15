import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareStaff,
  findWisnFault,
  requiredStaff,
  type WorkingYear,
} from '../../../shared/domain/staffing/wisn.ts';
import {
  type WorkloadActivity,
  wisnCadreOf,
  yearlyWorkload,
} from '../../../shared/domain/staffing/workload.ts';

const YEAR: WorkingYear = {
  possibleDays: 260,
  leaveDays: 20,
  holidays: 15,
  sickDays: 10,
  trainingDays: 5,
  hoursPerDay: 8,
};

const NOTHING = {
  service: null,
  yearlyVolume: null,
  minutes: null,
  percent: null,
  persons: null,
  hours: null,
};

function health(service: string, minutes: number): WorkloadActivity {
  return { ...NOTHING, name: service, kind: 'health', service, minutes };
}

const ACTIVITIES: readonly WorkloadActivity[] = [
  health('cpn1', 20),
  { ...NOTHING, name: 'Tri', kind: 'health', yearlyVolume: 2100, minutes: 4 },
  { ...NOTHING, name: 'Rapports', kind: 'support', percent: 12.5 },
  { ...NOTHING, name: 'Garde', kind: 'support', percent: 7.5 },
  { ...NOTHING, name: 'Supervision', kind: 'additional', persons: 2, hours: 84 },
];

describe('the workload of a year', () => {
  test('is the sum of twelve months', () => {
    expect(yearlyWorkload(Array.from({ length: 12 }, () => 100))).toEqual({
      cases: 1200,
      counted: 1200,
      months: 12,
    });
  });

  test('counts a missing month as the others, and 0 as 0', () => {
    const counts = [...Array.from({ length: 9 }, () => 100), null, null, null];
    expect(yearlyWorkload(counts)).toEqual({ cases: 1200, counted: 900, months: 9 });
    expect(yearlyWorkload([0, ...Array.from({ length: 11 }, () => 100)]).cases).toBe(1100);
  });

  test('is not known where no month is', () => {
    expect(yearlyWorkload([null, null])).toEqual({ cases: null, counted: 0, months: 0 });
  });
});

describe('the standards of a cadre', () => {
  const countsOf = () => Array.from({ length: 12 }, () => 420);

  test('are reckoned step by step', () => {
    const cadre = wisnCadreOf('Sage-femme', YEAR, ACTIVITIES, countsOf);
    expect(findWisnFault(cadre)).toBeNull();
    const { steps, ...result } = requiredStaff(cadre);
    // AWT (260 − 50) × 8 = 1680 h; 20 min: 5040 a year, 4 min: 25 200 a year.
    expect(steps[0]?.standardWorkload).toBeCloseTo(5040, 9);
    expect(steps[0]?.persons).toBeCloseTo(1, 9);
    expect(steps[1]?.standardWorkload).toBeCloseTo(25_200, 9);
    expect(steps[1]?.persons).toBeCloseTo(2100 / 25_200, 9);
    expect(result.categoryFactor).toBeCloseTo(1.25, 9);
    expect(result.individualFactor).toBeCloseTo(0.1, 9);
    // (1 + 0.08333) × 1.25 + 0.1 = 1.454166…
    expect(result.required).toBeCloseTo(1.4541666667, 9);
    expect(compareStaff(1, result.required).ratio).toBeCloseTo(0.6876790831, 9);
    expect(compareStaff(1, result.required).difference).toBeCloseTo(-0.4541666667, 9);
  });

  test('say what is missing rather than count it as nothing', () => {
    const uncounted = wisnCadreOf('Sage-femme', YEAR, ACTIVITIES, () => [null]);
    expect(findWisnFault(uncounted)).toBe('workload-unknown');
    const timeless = wisnCadreOf(
      'Sage-femme',
      YEAR,
      [{ ...health('cpn1', 20), minutes: null }],
      countsOf,
    );
    expect(findWisnFault(timeless)).toBe('no-unit-time');
  });

  test('ask for more people when there is more work, and in proportion to it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 240 }),
        (count, minutes) => {
          const of = (factor: number) =>
            requiredStaff(wisnCadreOf('x', YEAR, [health('cpn1', minutes)], () => [count * factor]))
              .required;
          expect(of(3)).toBeCloseTo(3 * of(1), 6);
        },
      ),
    );
  });
});
