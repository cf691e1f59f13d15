import { absencesByCadre, recordedAbsenceRate } from '../../../shared/domain/staffing/absence.ts';
import { postsByCadre, vacancyRate } from '../../../shared/domain/staffing/posts.ts';
import {
  availableWorkingTime,
  compareStaff,
  requiredStaff,
  type WisnCadre,
} from '../../../shared/domain/staffing/wisn.ts';
import type { MethodCase } from './method-case.ts';

const MANUAL = 'WHO, Workload indicators of staffing need, user’s manual, 2010';

// (260 − 21 − 11 − 5 − 3) × 8 = 220 days of 8 hours
const MIDWIVES: WisnCadre = {
  cadre: 'Sage-femme',
  workingYear: {
    possibleDays: 260,
    leaveDays: 21,
    holidays: 11,
    sickDays: 5,
    trainingDays: 3,
    hoursPerDay: 8,
  },
  activities: [
    { annualWorkload: 2640, unitHours: 1 / 3 },
    { annualWorkload: 660, unitHours: 8 },
  ],
  categoryPercents: [10, 2.5],
  individualHours: [400, 40],
};

/** WISN step by step, vacancy and absence. */
export const STAFFING_CASES: readonly MethodCase[] = [
  {
    source: `${MANUAL}: AWT = (A − B − C − D − E) × F; by hand`,
    given: '260 days, 21 of leave, 11 holidays, 5 sick, 3 of training, 8 hours',
    compute: () => availableWorkingTime(MIDWIVES.workingYear),
    expected: 1760,
  },
  {
    source: `${MANUAL}: standard workload = AWT ÷ unit time; by hand`,
    given: '20 minutes a visit, 8 hours a delivery: cases that one midwife can do, midwives needed',
    compute: () =>
      requiredStaff(MIDWIVES).steps.map((step) => [step.standardWorkload, step.persons]),
    expected: [
      [5280, 0.5],
      [220, 3],
    ],
  },
  {
    source: `${MANUAL}: CAF = 1 ÷ (1 − ΣCAS ÷ 100), IAF = ΣIAS ÷ AWT; by hand`,
    given: '10 % and 2.5 % of everybody, 400 and 40 hours of some',
    compute: () => {
      const { categoryFactor, individualFactor } = requiredStaff(MIDWIVES);
      return [categoryFactor, individualFactor];
    },
    expected: [8 / 7, 0.25],
  },
  {
    source: `${MANUAL}: required = Σ × CAF + IAF; difference and ratio; by hand`,
    given: '3.5 × 8/7 + 0.25 midwives, 3 of whom are there',
    compute: () => {
      const { required } = requiredStaff(MIDWIVES);
      const { difference, ratio } = compareStaff(3, required);
      return [required, difference, ratio];
    },
    expected: [4.25, -1.25, 12 / 17],
  },
  {
    source: 'vacancy = unfilled ÷ funded posts; by hand',
    given: '2 of 3 and 3 of 2 posts filled',
    compute: () =>
      vacancyRate(
        postsByCadre(
          [
            { period: '2028-02', cadre: 'a', payer: null, norm: 3, filled: 2, present: 2 },
            { period: '2028-02', cadre: 'b', payer: null, norm: 2, filled: 3, present: 2 },
          ],
          '2028-02',
        ),
      ).value,
    expected: 20,
  },
  {
    source: 'absence = days absent ÷ scheduled days; by hand: 10 of 29',
    given: 'away from 25 January to 10 February 2028',
    compute: () =>
      recordedAbsenceRate(
        absencesByCadre(
          [{ id: 'p', cadre: 'a', payer: '', sinceOn: null, untilOn: null }],
          [{ post: 'p', startOn: '2028-01-25', endOn: '2028-02-10', reason: 'sick' }],
          '2028-02',
        ),
      ).value,
    expected: 1000 / 29,
  },
];
