/** A year of one person of a cadre, in working days, and the hours of a day. */
export interface WorkingYear {
  readonly possibleDays: number;
  readonly leaveDays: number;
  readonly holidays: number;
  readonly sickDays: number;
  readonly trainingDays: number;
  readonly hoursPerDay: number;
}

/** What one cadre of a centre has to do; the standards are data that the centre or the district gives. */
export interface WisnCadre {
  readonly cadre: string;
  readonly workingYear: WorkingYear;
  /** Care that the statistics count: cases a year (`null` where no month counted them), and the hours one takes. */
  readonly activities: readonly {
    readonly annualWorkload: number | null;
    readonly unitHours: number;
  }[];
  /** Work that everybody of the cadre does, in percent of the working time (CAS). */
  readonly categoryPercents: readonly number[];
  /** Work that some persons do, in hours a year, all of them together (IAS). */
  readonly individualHours: readonly number[];
}

/** Persons required, and what they are made of. */
export interface WisnRequirement {
  /** Hours that one person works in a year (AWT). */
  readonly availableHours: number;
  /** Activity by activity, in their order: cases that one person can do in a year, and persons for them. */
  readonly steps: readonly { readonly standardWorkload: number; readonly persons: number }[];
  /** Persons for the counted care alone. */
  readonly forActivities: number;
  /** CAF: what the work of everybody multiplies it by. */
  readonly categoryFactor: number;
  /** IAF: persons that the work of some adds. */
  readonly individualFactor: number;
  readonly required: number;
}

/** AWT in hours: (days possible − leave − holidays − sick − training) × hours a day. */
export function availableWorkingTime(year: WorkingYear): number {
  const off = year.leaveDays + year.holidays + year.sickDays + year.trainingDays;
  return (year.possibleDays - off) * year.hoursPerDay;
}

/**
 * What makes a standard of no use: a year without working time, allowances of 100 % and more, an activity whose cases
 * nobody counted, or which takes no time.
 */
export type WisnFault =
  | 'no-working-time'
  | 'allowances-too-high'
  | 'workload-unknown'
  | 'no-unit-time';

/** Finds what is wrong with the standards of a cadre; `null` when they can be used. */
export function findWisnFault(cadre: WisnCadre): WisnFault | null {
  if (availableWorkingTime(cadre.workingYear) <= 0) return 'no-working-time';
  if (sum(cadre.categoryPercents) >= 100) return 'allowances-too-high';
  if (cadre.activities.some(({ unitHours }) => unitHours <= 0)) return 'no-unit-time';
  const isUnknown = cadre.activities.some(({ annualWorkload }) => annualWorkload === null);
  return isUnknown ? 'workload-unknown' : null;
}

/**
 * The persons of a cadre that the work requires (WISN, WHO 2010): for each activity annual workload ÷ (AWT ÷ unit time),
 * summed, × CAF + IAF, where CAF = 1 ÷ (1 − ΣCAS %) and IAF = ΣIAS hours ÷ AWT.
 * A RangeError where {@link findWisnFault} finds one.
 */
export function requiredStaff(cadre: WisnCadre): WisnRequirement {
  const availableHours = availableWorkingTime(cadre.workingYear);
  const fault = findWisnFault(cadre);
  if (fault !== null) throw new RangeError(`WISN: ${fault}`);
  const steps = cadre.activities.map(({ annualWorkload, unitHours }) => {
    const standardWorkload = availableHours / unitHours;
    return { standardWorkload, persons: (annualWorkload ?? 0) / standardWorkload };
  });
  const forActivities = sum(steps.map(({ persons }) => persons));
  const categoryFactor = 1 / (1 - sum(cadre.categoryPercents) / 100);
  const individualFactor = sum(cadre.individualHours) / availableHours;
  const required = forActivities * categoryFactor + individualFactor;
  return { availableHours, steps, forActivities, categoryFactor, individualFactor, required };
}

/** Persons there against persons required; both are always given. */
export interface WisnComparison {
  /** Existing − required: below zero, so many are lacking. */
  readonly difference: number;
  /** Existing ÷ required: under 1, the work presses; `null` when nobody is required. */
  readonly ratio: number | null;
}

/** How far the staff of a cadre is from its work. */
export function compareStaff(existing: number, required: number): WisnComparison {
  return { difference: existing - required, ratio: required === 0 ? null : existing / required };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
