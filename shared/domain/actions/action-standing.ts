import type { Day } from '../calendar/day.ts';
import type { ActionStatus } from './action-state.ts';

/** What following a promise up changes: its status, its day, how often it was put off, the day it was closed. */
export interface ActionStanding {
  readonly status: ActionStatus;
  readonly due: Day | null;
  readonly carriedOver: number;
  readonly closedOn: Day | null;
}

const OPEN: readonly ActionStatus[] = ['todo', 'doing'];

/**
 * A promise once its status is said on a day. Closing it takes that day, unless it was closed before (done, then
 * verified); opening it again takes the day away.
 *
 * | before | said on 2026-11-12 | closed on |
 * | --- | --- | --- |
 * | todo | done | 2026-11-12 |
 * | done, closed 2026-11-01 | verified | 2026-11-01 |
 * | abandoned, closed 2026-11-01 | todo | – |
 */
export function markAction(
  standing: ActionStanding,
  status: ActionStatus,
  on: Day,
): ActionStanding {
  if (OPEN.includes(status)) return { ...standing, status, closedOn: null };
  const wasClosed = !OPEN.includes(standing.status);
  return { ...standing, status, closedOn: wasClosed ? (standing.closedOn ?? on) : on };
}

/**
 * A promise put off to another day: it is open again and counts one more postponement. Its first day is no
 * postponement; the same day again changes nothing.
 */
export function postponeAction(standing: ActionStanding, due: Day): ActionStanding {
  if (standing.due === due) return standing;
  const status = OPEN.includes(standing.status) ? standing.status : 'todo';
  const carriedOver = standing.carriedOver + (standing.due === null ? 0 : 1);
  return { status, due, carriedOver, closedOn: null };
}
