import type { ActionStanding } from '../../../shared/domain/actions/action-standing.ts';
import type { ActionStatus } from '../../../shared/domain/actions/action-state.ts';
import { promisesAt } from '../../../shared/domain/actions/action-state.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type {
  PlannedAction,
  ReviewedPromise,
} from '../../../shared/domain/meetings/meeting-record.ts';
import type { Translate } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { listPersonNames } from '../../db/person-names.ts';
import { type HeldAction, listActions } from '../improvement/reader.ts';
import { findMeetingBefore, type MeetingRow } from './meeting-row.ts';

/** What the meeting found and said of a promise, as held. */
export interface HeldReview {
  readonly id: string;
  readonly actionId: string;
  readonly action: string;
  readonly responsible: string | null;
  readonly personId: string | null;
  readonly dueOn: Day | null;
  readonly status: ActionStatus;
  readonly carriedOver: number;
  readonly closedOn: Day | null;
  readonly outcome: ReviewedPromise['outcome'];
  readonly newDue: Day | null;
  readonly proof: string;
}

/** What a meeting said of promises so far, by promise. */
export function listReviews(db: Reader, meetingId: string): ReadonlyMap<string, HeldReview> {
  const rows = db.all<HeldReview>(
    `SELECT id, action_id AS actionId, action, responsible, responsible_person_id AS personId, due_on AS dueOn, status,
       carried_over AS carriedOver, closed_on AS closedOn, outcome, new_due AS newDue, proof
     FROM promise_review WHERE meeting_id = ? ORDER BY rowid`,
    [meetingId],
  );
  return new Map(rows.map((row) => [row.actionId, row]));
}

/** Where a promise stood before a meeting spoke of it. */
export function standingBefore(review: HeldReview): ActionStanding {
  const { status, dueOn, carriedOver, closedOn } = review;
  return { status, due: dueOn, carriedOver, closedOn };
}

function nameWho(
  { erased, responsible }: Pick<HeldAction, 'erased' | 'responsible'>,
  translate: Translate,
): string | null {
  return erased ? translate('governance:erased') : responsible;
}

/** Tells the lines of a meeting's plan; minutes that were imported have no agenda, and their lines name no meeting. */
function planTest(db: Reader, meeting: MeetingRow): (action: HeldAction) => boolean {
  const own = db.all<{ id: string }>('SELECT id FROM action WHERE meeting_id = ?', [meeting.id]);
  const ownIds = new Set(own.map(({ id }) => id));
  const isHeldHere = db.get('SELECT 1 FROM agenda_item WHERE meeting_id = ?', [meeting.id]);
  return ({ id, agreedOn, visit, source }) =>
    ownIds.has(id) ||
    (!isHeldHere && agreedOn === meeting.day && visit === null && source === null);
}

/** The promises and the plan of a meeting that is not signed, as the centre's promises stand. */
export function readOpenPromises(
  db: Reader,
  meeting: MeetingRow,
  translate: Translate,
): { readonly promises: readonly ReviewedPromise[]; readonly plan: readonly PlannedAction[] } {
  const actions = listActions(db, meeting.facility);
  const reviews = listReviews(db, meeting.id);
  const before = findMeetingBefore(db, meeting)?.day ?? null;
  const plan = actions.filter(planTest(db, meeting));
  const planIds = new Set(plan.map(({ id }) => id));
  const asked = new Set(promisesAt(actions, meeting.day, before).map(({ id }) => id));
  const promises = actions.filter(
    ({ id }) => !planIds.has(id) && (asked.has(id) || reviews.has(id)),
  );
  return {
    promises: promises.map((action) => describePromise(action, reviews.get(action.id), translate)),
    plan: plan.map(({ id, problem, cause, action, dueOn, cost, funding, indicator, ...who }) => ({
      ...{ id, problem, cause, action, due: dueOn, cost, funding, indicator },
      who: nameWho(who, translate),
    })),
  };
}

function describePromise(
  action: HeldAction,
  review: HeldReview | undefined,
  translate: Translate,
): ReviewedPromise {
  const found = review ?? action;
  return {
    actionId: action.id,
    action: action.action,
    who: nameWho(action, translate),
    due: found.dueOn,
    carriedOver: found.carriedOver,
    before: found.status,
    outcome: review?.outcome ?? null,
    newDue: review?.newDue ?? null,
    proof: review?.proof ?? '',
  };
}

interface AgreedRow extends Omit<PlannedAction, 'who'> {
  readonly responsible: string | null;
  readonly personId: string | null;
}

/** The promises and the plan of signed minutes, as they were signed. */
export function readSignedPromises(
  db: Reader,
  meeting: MeetingRow,
  translate: Translate,
): { readonly promises: readonly ReviewedPromise[]; readonly plan: readonly PlannedAction[] } {
  const names = listPersonNames(db, meeting.facility);
  const whoOf = (row: Pick<AgreedRow, 'responsible' | 'personId'>): string | null =>
    row.personId === null
      ? row.responsible
      : (names.get(row.personId) ?? row.responsible ?? translate('governance:erased'));
  const agreed = db.all<AgreedRow>(
    `SELECT action_id AS id, problem, cause, action, responsible, responsible_person_id AS personId, due_on AS due,
       cost, funding, indicator
     FROM agreed_action WHERE meeting_id = ? ORDER BY position`,
    [meeting.id],
  );
  const reviews = [...listReviews(db, meeting.id).values()];
  return {
    promises: reviews.map((review) => ({
      actionId: review.actionId,
      action: review.action,
      who: whoOf(review),
      due: review.dueOn,
      carriedOver: review.carriedOver,
      before: review.status,
      outcome: review.outcome,
      newDue: review.newDue,
      proof: review.proof,
    })),
    plan: agreed.map(({ responsible, personId, ...line }) => ({
      ...line,
      who: whoOf({ responsible, personId }),
    })),
  };
}
