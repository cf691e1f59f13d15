import type { ActionStatus } from '../actions/action-state.ts';
import type { Day } from '../calendar/day.ts';
import type { MeetingKind } from './meeting.ts';

/**
 * How far a meeting is: `planned` has an agenda and a day; `held` has begun, and is written down while it lasts;
 * `approved` is what the organ agreed is true; `signed` has its signatures, and changes no more: what was wrong in it
 * is said by an addendum.
 */
export type MeetingStage = 'planned' | 'held' | 'approved' | 'signed';

/** One point of the agenda; what the program proposes has a kind, what people add is `other`. */
export interface AgendaItem {
  readonly id: string;
  readonly kind: AgendaKind;
  readonly title: string;
  /** What was said under this point; `''` when nothing was written. */
  readonly notes: string;
}

/** The points of a meeting of an ASACO in the order of its minutes, domain.md. */
export const AGENDA_KINDS = [
  'lastMinutes',
  'promises',
  'technicalReport',
  'financialReport',
  'controlReport',
  'results',
  'discussion',
  'decisions',
  'actionPlan',
  'other',
  'nextDate',
] as const;

/** What a point of the agenda is. */
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** A person who is expected, or who came. `label` is how the page writes them: a name, or an office. */
export interface Attendee {
  readonly id: string;
  readonly personId: string | null;
  readonly label: string;
  readonly office: string | null;
  readonly sex: 'F' | 'M' | null;
  /** `expected` until the roll is called; at the end it means absent without a word. */
  readonly presence: 'expected' | 'present' | 'excused' | 'guest';
}

/** What was decided, and how the votes fell; votes are `null` where nobody counted them. */
export interface Decision {
  readonly id: string;
  readonly text: string;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly abstentions: number | null;
}

/** What became of a promise when the meeting asked for it. */
export interface ReviewedPromise {
  readonly actionId: string;
  readonly action: string;
  readonly who: string | null;
  readonly due: Day | null;
  /** How often its day had been put off when the meeting asked. */
  readonly carriedOver: number;
  readonly before: ActionStatus;
  /** `null` until the meeting has spoken of it. */
  readonly outcome: 'done' | 'doing' | 'postponed' | 'abandoned' | null;
  readonly newDue: Day | null;
  /** What shows it: a receipt, a photo, a signature; `''` when nothing was shown. */
  readonly proof: string;
}

/** A line of the plan of action that the meeting agreed. Cost in FCFA. */
export interface PlannedAction {
  readonly id: string;
  readonly problem: string | null;
  readonly cause: string | null;
  readonly action: string;
  readonly who: string | null;
  readonly due: Day | null;
  readonly cost: number | null;
  readonly funding: string | null;
  readonly indicator: string | null;
}

/** A correction after the signatures; it stands under the minutes with its day and never in them. */
export interface Addendum {
  readonly id: string;
  readonly day: Day;
  readonly text: string;
  readonly author: string;
}

/** A meeting from its plan to its signed minutes, as the screen holds it and the pages print it. */
export interface MeetingRecord {
  readonly id: string;
  readonly facility: string;
  /** The organ as the ASACO writes it: AG, CA, CG, CS. */
  readonly organ: string;
  readonly organName: string;
  readonly kind: MeetingKind;
  readonly stage: MeetingStage;
  readonly day: Day;
  /** `HH:MM`, local to Bamako. */
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly place: string | null;
  /** The day on which the members were called. */
  readonly convokedOn: Day | null;
  readonly nextDay: Day | null;
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly agenda: readonly AgendaItem[];
  readonly attendees: readonly Attendee[];
  readonly promises: readonly ReviewedPromise[];
  readonly decisions: readonly Decision[];
  readonly plan: readonly PlannedAction[];
  readonly addenda: readonly Addendum[];
}

/** Whether enough members are there to decide, by the statutes of the organ. */
export interface Quorum {
  /** Members of the organ whose mandate runs on the day; guests do not count. */
  readonly members: number;
  readonly present: number;
  /** How many must be there; `null` when the statutes' share is not recorded. */
  readonly needed: number | null;
  /** `null` when it cannot be said. */
  readonly isReached: boolean | null;
}

/**
 * Counts the quorum of a meeting. `percent` is the share of the members that the statutes ask for; a fraction of a
 * person counts as one.
 *
 * | members | present | percent | needed | reached |
 * | --- | --- | --- | --- | --- |
 * | 12 | 6 | 50 | 6 | yes |
 * | 13 | 6 | 50 | 7 | no |
 * | 12 | 9 | null | null | unknown |
 * | 0 | 0 | 50 | 0 | unknown |
 */
export function countQuorum(attendees: readonly Attendee[], percent: number | null): Quorum {
  const expected = attendees.filter(({ presence }) => presence !== 'guest');
  const members = expected.length;
  const present = expected.filter(({ presence }) => presence === 'present').length;
  const needed = percent === null ? null : Math.ceil((members * percent) / 100);
  const isReached = needed === null || members === 0 ? null : present >= needed;
  return { members, present, needed, isReached };
}
