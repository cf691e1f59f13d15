import { addDays, type Day } from '../calendar/day.ts';

/** Something that a planned meeting still lacks before it can begin. */
export type PreparationTask = 'agenda' | 'startAt' | 'place' | 'convocation';

/** What of a planned meeting is settled. */
export interface MeetingPlan {
  readonly day: Day;
  /** `HH:MM`, local to Bamako. */
  readonly startAt: string | null;
  readonly place: string | null;
  readonly convokedOn: Day | null;
  /** Points on its agenda. */
  readonly points: number;
  /** Days between the convocation and the meeting, by the statutes; `null` where they are not recorded. */
  readonly noticeDays: number | null;
}

/** What is still to do for a planned meeting, and by when its members are to be called. */
export interface MeetingPreparation {
  readonly tasks: readonly PreparationTask[];
  /** The last day for the convocation; `null` once it is given, and where the statutes do not say. */
  readonly convokeBy: Day | null;
}

/**
 * Says what a planned meeting still lacks, in the order in which it is done: a convocation names the agenda, the hour
 * and the place.
 *
 * | meeting of 2026-11-12 | tasks | convoke by |
 * | --- | --- | --- |
 * | nothing settled, notice of 7 days | agenda, startAt, place, convocation | 2026-11-05 |
 * | all settled but the convocation, notice not recorded | convocation | – |
 * | all settled, convoked on 2026-11-05 | none | – |
 */
export function prepareMeeting(plan: MeetingPlan): MeetingPreparation {
  const { day, startAt, place, convokedOn, points, noticeDays } = plan;
  const lacking: readonly (readonly [PreparationTask, boolean])[] = [
    ['agenda', points === 0],
    ['startAt', startAt === null],
    ['place', place === null],
    ['convocation', convokedOn === null],
  ];
  const isCalled = convokedOn !== null || noticeDays === null;
  return {
    tasks: lacking.filter(([, isLacking]) => isLacking).map(([task]) => task),
    convokeBy: isCalled ? null : addDays(day, -noticeDays),
  };
}
