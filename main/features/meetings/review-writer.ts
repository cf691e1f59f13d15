import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { ActionStanding } from '../../../shared/domain/actions/action-standing.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { ReviewedPromise } from '../../../shared/domain/meetings/meeting-record.ts';
import {
  type PromiseOutcome,
  standingAfter,
} from '../../../shared/domain/meetings/promise-outcome.ts';
import type { SqlValue, Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import type { MeetingRow } from './meeting-row.ts';
import { listReviews, standingBefore } from './promise-reader.ts';
import { partOf } from './record-writer.ts';

/** What a meeting says of a promise. */
export interface SaidOfPromise {
  readonly action: string;
  /** `null` takes the word back. */
  readonly outcome: PromiseOutcome | null;
  readonly newDue: Day | null;
  readonly proof: string;
}

function reviewId(meeting: MeetingRow, action: string): string {
  return `${meeting.id}:${action}`;
}

/** The promise as it stands, in the columns of a review. */
function readAsFound(db: Writer, action: string): Readonly<Record<string, SqlValue>> {
  const row = db.get<Readonly<Record<string, SqlValue>>>(
    `SELECT action, responsible, responsible_person_id, due_on, status, carried_over, closed_on
     FROM action WHERE id = ?`,
    [action],
  );
  if (row) return row;
  throw new ExpectedFailure({ code: 'unknown-action', facts: { id: action } });
}

/** Keeps a promise as the meeting finds it; one that is kept already stays as it was found. */
export function keepAsFound(db: Writer, meeting: MeetingRow, action: string): void {
  const id = reviewId(meeting, action);
  if (listReviews(db, meeting.id).has(action)) return;
  const found = readAsFound(db, action);
  saveRow(db, 'promise_review', { id, ...partOf(meeting), action_id: action, ...found });
}

/** Writes what the meeting said of a promise, and gives where the promise now stands. */
export function recordReview(
  db: Writer,
  meeting: MeetingRow,
  { action, outcome, newDue, proof }: SaidOfPromise,
): ActionStanding {
  keepAsFound(db, meeting, action);
  const review = listReviews(db, meeting.id).get(action);
  if (!review) throw new Error('A promise that was just kept is there');
  const due: ReviewedPromise['newDue'] = outcome === 'postponed' ? newDue : null;
  const after = standingAfter(standingBefore(review), outcome, due, meeting.day);
  const id = reviewId(meeting, action);
  if (outcome === null) deleteRow(db, 'promise_review', id);
  else saveRow(db, 'promise_review', { id, ...partOf(meeting), outcome, new_due: due, proof });
  return after;
}
