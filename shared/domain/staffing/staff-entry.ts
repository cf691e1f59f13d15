import type { Month } from '../calendar/month.ts';

/** The posts of one cadre that one payer pays, in a month. `null` is "nothing recorded". */
export interface StaffEntry {
  readonly period: Month;
  /** Name of the cadre as the centre says it: `Sage-femme`. */
  readonly cadre: string;
  /** `Etat`, `ASACO`, `collectivité`…; `null` where no one is named. */
  readonly payer: string | null;
  /** Funded posts: what the norm gives to this line. */
  readonly norm: number | null;
  /** Posts with a person. */
  readonly filled: number | null;
  /** Persons at work on the day of the count. */
  readonly present: number | null;
}
