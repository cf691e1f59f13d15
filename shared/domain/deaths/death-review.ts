import type { Day } from '../calendar/day.ts';

/** Whose death is reviewed: a woman's around a birth, a newborn's in its first 28 days, a child's before it was born. */
export const DEATH_KINDS = ['maternal', 'newborn', 'stillbirth'] as const;
/** One of those kinds. */
export type DeathKind = (typeof DEATH_KINDS)[number];

/** Where it happened. */
export const DEATH_PLACES = ['centre', 'onTheWay', 'hospital', 'home'] as const;
/** One of those places. */
export type DeathPlace = (typeof DEATH_PLACES)[number];

/** A woman by her years, a newborn by its days, a stillborn child by whether it died during labour: never exactly. */
export const AGE_GROUPS = {
  maternal: ['under18', 'from18', 'from35'],
  newborn: ['day0', 'days1to6', 'days7to27'],
  stillbirth: ['duringLabour', 'beforeLabour'],
} as const satisfies Record<DeathKind, readonly string[]>;
/** One of those groups. */
export type DeathAge = (typeof AGE_GROUPS)[DeathKind][number];

/** The causes by family, as those of WHO (ICD-MM, ICD-PM) are put together. */
export const CAUSE_GROUPS = {
  maternal: [
    'haemorrhage',
    'hypertension',
    'infection',
    'abortion',
    'obstructed',
    'other',
    'unknown',
  ],
  newborn: ['asphyxia', 'prematurity', 'infection', 'malformation', 'other', 'unknown'],
  stillbirth: [
    'asphyxia',
    'hypertension',
    'haemorrhage',
    'infection',
    'malformation',
    'other',
    'unknown',
  ],
} as const satisfies Record<DeathKind, readonly string[]>;
/** One of those families. */
export type DeathCause = (typeof CAUSE_GROUPS)[DeathKind][number];

/** The three delays (Thaddeus and Maine, 1994): to decide to seek care, to reach it, to be given it. */
export const DELAYS = ['decide', 'reach', 'care'] as const;
/** One of those delays. */
export type Delay = (typeof DELAYS)[number];

/** What can save a life, and was there or not. */
export const MEANS = [
  'staff',
  'uterotonic',
  'magnesium',
  'antibiotics',
  'resuscitation',
  'partograph',
  'transport',
] as const;
/** One of those. */
export type Means = (typeof MEANS)[number];

/** A death as it was reviewed, without any name. Of an answer, `null` is "nobody asked"; of a text, `''`. */
export interface DeathReview {
  readonly kind: DeathKind;
  readonly day: Day;
  readonly place: DeathPlace | null;
  readonly age: DeathAge | null;
  readonly cause: DeathCause | null;
  readonly delays: Readonly<Record<Delay, boolean | null>>;
  readonly available: Readonly<Record<Means, boolean | null>>;
  /** Whether it could have been avoided. */
  readonly avoidable: boolean | null;
  /** What happened, from the first sign to the death. */
  readonly story: string;
  /** What, done otherwise, could have changed it. */
  readonly factors: string;
  readonly reviewedOn: Day | null;
}

/**
 * Whether the age and the cause are those of the kind: a newborn has no years.
 *
 * | kind | age | cause | fits |
 * | --- | --- | --- | --- |
 * | maternal | under18 | haemorrhage | yes |
 * | maternal | day0 | haemorrhage | no |
 * | newborn | none | abortion | no |
 * | any | none | none | yes |
 */
export function fitsKind({
  kind,
  age,
  cause,
}: Pick<DeathReview, 'kind' | 'age' | 'cause'>): boolean {
  const ages: readonly string[] = AGE_GROUPS[kind];
  const causes: readonly string[] = CAUSE_GROUPS[kind];
  return (age === null || ages.includes(age)) && (cause === null || causes.includes(cause));
}
