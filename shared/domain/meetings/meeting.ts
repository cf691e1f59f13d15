import type { Day } from '../calendar/day.ts';

/** A meeting of an organ of the ASACO as its minutes (PV) hold it; one organ, kind and day is one meeting. */
export interface Meeting {
  /** The organ as the ASACO writes it: AG, CA, CG, CS. */
  readonly organ: string;
  readonly kind: MeetingKind;
  readonly day: Day;
  /** `''` when it is not recorded. */
  readonly place: string;
  /** Who was there, by name or office as written, in the order of the list. */
  readonly present: readonly string[];
  readonly excused: readonly string[];
  readonly guests: readonly string[];
  readonly decisions: readonly string[];
  readonly nextDay: Day | null;
}

/** `ordinaire` follows the calendar of the statutes; `extraordinaire` is called for one matter. The field's own words. */
export type MeetingKind = 'ordinaire' | 'extraordinaire';
