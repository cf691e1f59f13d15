import type { Month } from '../calendar/month.ts';
import type { ImprovementDirection } from '../catalogues/catalogues.ts';

/** What some centres came to together: all of a programme, or those of a district. */
export interface ProgrammeTally {
  readonly centres: number;
  /** Centres that sent every month that was due in the period. */
  readonly complete: number;
  readonly monthsReceived: number;
  readonly monthsExpected: number;
  /** Centres with a checklist in the period. */
  readonly visited: number;
  /** Promises past their day, and tracers of which nothing is left, when the report is made. */
  readonly overdue: number;
  readonly stockouts: number;
}

/** A rate over the period and over the same number of months before it, with the counts that it is made of. */
export interface ProgrammeRate {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly better: ImprovementDirection;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly before: number | null;
  readonly centres: number;
}

/** A district on one line: its tally, and the value of each rate in the order of the programme's. */
export interface ProgrammeDistrict {
  /** `null` for the centres of which no district is known. */
  readonly name: string | null;
  readonly tally: ProgrammeTally;
  readonly values: readonly (number | null)[];
}

/** What donors and the ministry are told of a programme, or of one district. */
export interface ProgrammeData {
  /** The last month of the period, and how many months it has. */
  readonly period: Month;
  readonly months: number;
  /** Of one district, its name. */
  readonly district: string | null;
  readonly tally: ProgrammeTally;
  readonly rates: readonly ProgrammeRate[];
  /** Where the last visits lost points, the most frequent first. */
  readonly failed: readonly {
    readonly name: string;
    readonly count: number;
    readonly visits: number;
  }[];
  /** Centres of which a followed figure moved by more than chance. */
  readonly learnt: { readonly better: number; readonly worse: number };
  readonly districts: readonly ProgrammeDistrict[];
  readonly sources: readonly { readonly table: string; readonly rows: number }[];
}
