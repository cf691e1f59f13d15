import { type ActionStanding, markAction, postponeAction } from '../actions/action-standing.ts';
import type { Day } from '../calendar/day.ts';
import type { ReviewedPromise } from './meeting-record.ts';

/** What a meeting says of a promise. */
export type PromiseOutcome = NonNullable<ReviewedPromise['outcome']>;

/**
 * Where a promise stands after the meeting of a day spoke of it, from where it stood before. Said again otherwise, it
 * is judged from the same beginning, so that a slip of the key counts for nothing.
 *
 * | before | said | after |
 * | --- | --- | --- |
 * | todo, due 1 November | done | done, closed on the day of the meeting |
 * | todo, due 1 November, put off once | postponed to 1 December | todo, due 1 December, put off twice |
 * | todo, without a day | postponed to 1 December | todo, due 1 December, put off as often as before |
 * | todo | abandoned | abandoned, closed on the day of the meeting |
 * | verified | done | verified: a meeting that sees it done takes nothing away |
 * | todo | null | as before |
 */
export function standingAfter(
  before: ActionStanding,
  outcome: PromiseOutcome | null,
  newDue: Day | null,
  day: Day,
): ActionStanding {
  if (outcome === null || (outcome === 'done' && before.status === 'verified')) return before;
  if (outcome !== 'postponed') return markAction(before, outcome, day);
  return newDue === null ? before : postponeAction(before, newDue);
}
