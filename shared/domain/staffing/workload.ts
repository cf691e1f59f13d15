import type { WisnCadre, WorkingYear } from './wisn.ts';

/** Care that counts cases, work of everybody of the cadre (CAS), work of some of them (IAS). */
export const ACTIVITY_KINDS = ['health', 'support', 'additional'] as const;

/** The kind of an activity of WISN. */
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** An activity of a cadre as the centre or the district sets it; only the fields of its kind are read. */
export interface WorkloadActivity {
  readonly name: string;
  readonly kind: ActivityKind;
  /** Code of the service whose monthly counts are its workload; `null` where the year's cases are written. */
  readonly service: string | null;
  /** Cases a year, where no service counts them. */
  readonly yearlyVolume: number | null;
  /** Minutes that one case takes. */
  readonly minutes: number | null;
  /** Percent of the working time that it takes everybody. */
  readonly percent: number | null;
  /** Persons who do it, and hours a year of each. */
  readonly persons: number | null;
  readonly hours: number | null;
}

/** Cases a year, and how many months they were counted from. */
export interface YearlyWorkload {
  /** `null` where no month is recorded. */
  readonly cases: number | null;
  readonly counted: number;
  /** Of twelve; 12 as well where the cases of the year are written. */
  readonly months: number;
}

/**
 * The workload of a year from the monthly counts of its twelve months, `null` where nothing is recorded: months that
 * are missing count as the others do. 900 cases in 9 months are 1,200 a year; none recorded is `null`, not 0.
 */
export function yearlyWorkload(counts: readonly (number | null)[]): YearlyWorkload {
  const known = counts.filter((count) => count !== null);
  const counted = known.reduce((sum, count) => sum + count, 0);
  const months = known.length;
  return { cases: months === 0 ? null : (counted * 12) / months, counted, months };
}

/** The workload of one activity; `countsOf` gives the twelve months of a service. */
export function activityWorkload(
  { service, yearlyVolume }: Pick<WorkloadActivity, 'service' | 'yearlyVolume'>,
  countsOf: (service: string) => readonly (number | null)[],
): YearlyWorkload {
  if (service !== null) return yearlyWorkload(countsOf(service));
  return {
    cases: yearlyVolume,
    counted: yearlyVolume ?? 0,
    months: yearlyVolume === null ? 0 : 12,
  };
}

/** The standards of a cadre in the form that the calculation reads; activities keep their order within a kind. */
export function wisnCadreOf(
  cadre: string,
  workingYear: WorkingYear,
  activities: readonly WorkloadActivity[],
  countsOf: (service: string) => readonly (number | null)[],
): WisnCadre {
  const ofKind = (kind: ActivityKind) => activities.filter((activity) => activity.kind === kind);
  return {
    cadre,
    workingYear,
    activities: ofKind('health').map((activity) => ({
      annualWorkload: activityWorkload(activity, countsOf).cases,
      unitHours: (activity.minutes ?? 0) / 60,
    })),
    categoryPercents: ofKind('support').map(({ percent }) => percent ?? 0),
    individualHours: ofKind('additional').map(
      ({ persons, hours }) => (persons ?? 0) * (hours ?? 0),
    ),
  };
}
