/**
 * The three ages that the organs of an ASACO are counted by: under 35 years (the young), 35 to 59, and 60 or more. A
 * member of 35 on the day is no longer young.
 */
export const AGE_GROUPS = ['under35', 'from35', 'from60'] as const;

/** One of them. */
export type AgeGroup = (typeof AGE_GROUPS)[number];
