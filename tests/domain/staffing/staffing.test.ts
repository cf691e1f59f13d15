import { describe, expect, test } from 'vitest';
import {
  absenceRate,
  postsByCadre,
  sumPosts,
  vacancyRate,
} from '../../../shared/domain/staffing/posts.ts';
import type { StaffEntry } from '../../../shared/domain/staffing/staff-entry.ts';
import {
  availableWorkingTime,
  compareStaff,
  findWisnFault,
  requiredStaff,
  type WisnCadre,
} from '../../../shared/domain/staffing/wisn.ts';

function line(
  cadre: string,
  norm: number | null,
  filled: number | null,
  present: number | null,
  payer: string | null = 'ASACO',
): StaffEntry {
  return { period: '2026-10', cadre, payer, norm, filled, present };
}

describe('the posts of a centre', () => {
  test('add up by cadre over the payers, of the month alone', () => {
    const entries = [
      line('Matrone', 2, 1, 1),
      line('Matrone', 1, 2, 1, 'Etat'),
      line('Gardien', 1, 1, null),
      { ...line('Matrone', 9, 9, 9), period: '2026-09' as const },
    ];
    expect(postsByCadre(entries, '2026-10')).toEqual([
      { cadre: 'Gardien', norm: 1, filled: 1, present: null },
      { cadre: 'Matrone', norm: 3, filled: 3, present: 2 },
    ]);
  });

  test('stay unknown where no line tells', () => {
    expect(sumPosts([])).toEqual({ norm: null, filled: null, present: null });
  });

  test('are vacant post by post: a surplus in one cadre fills no other', () => {
    const cadres = postsByCadre(
      [line('Matrone', 2, 3, 2), line('Sage-femme', 2, 1, 0), line('Labo', 1, 0, 0, null)],
      '2026-10',
    );
    expect(vacancyRate(cadres)).toEqual({ value: 40, numerator: 2, denominator: 5 });
    expect(absenceRate(cadres)).toEqual({ value: 50, numerator: 2, denominator: 4 });
  });

  test('have no rate where nothing is funded, scheduled or known', () => {
    const none = { value: null, numerator: 0, denominator: 0 };
    expect(vacancyRate([])).toEqual(none);
    expect(vacancyRate(postsByCadre([line('Labo', null, 1, 1)], '2026-10'))).toEqual(none);
    expect(absenceRate(postsByCadre([line('Labo', 1, 0, 0)], '2026-10'))).toEqual(none);
  });
});

describe('WISN', () => {
  const workingYear = {
    possibleDays: 260,
    leaveDays: 20,
    holidays: 15,
    sickDays: 10,
    trainingDays: 5,
    hoursPerDay: 8,
  };
  const midwife: WisnCadre = {
    cadre: 'Sage-femme',
    workingYear,
    activities: [
      { annualWorkload: 8400, unitHours: 0.5 },
      { annualWorkload: 420, unitHours: 4 },
    ],
    categoryPercents: [10, 10],
    individualHours: [420, 420],
  };

  test('divides the work by what one person can do, times CAF, plus IAF', () => {
    expect(availableWorkingTime(workingYear)).toBe(1680);
    const result = requiredStaff(midwife);
    // 8400 ÷ 3360 + 420 ÷ 420 = 3.5; × 1.25 + 840 ÷ 1680 = 4.875
    expect(result.forActivities).toBeCloseTo(3.5, 12);
    expect(result.categoryFactor).toBeCloseTo(1.25, 12);
    expect(result.individualFactor).toBeCloseTo(0.5, 12);
    expect(result.required).toBeCloseTo(4.875, 12);
  });

  test('gives both the difference and the ratio', () => {
    expect(compareStaff(3, 4)).toEqual({ difference: -1, ratio: 0.75 });
    expect(compareStaff(3, 0)).toEqual({ difference: 3, ratio: null });
  });

  test.each([
    ['allowances-too-high', { categoryPercents: [60, 40] }],
    ['allowances-too-high', { categoryPercents: [120] }],
    ['no-working-time', { workingYear: { ...workingYear, sickDays: 220 } }],
  ])('refuses standards of no use: %s', (fault, change) => {
    const cadre = { ...midwife, ...change };
    expect(findWisnFault(cadre)).toBe(fault);
    expect(() => requiredStaff(cadre)).toThrow(RangeError);
  });

  test('asks for nobody where there is no work', () => {
    const idle = { ...midwife, activities: [], individualHours: [], categoryPercents: [] };
    expect(requiredStaff(idle).required).toBe(0);
    expect(findWisnFault(idle)).toBeNull();
  });
});
