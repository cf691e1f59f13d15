import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Answer, Submission } from '../../../shared/domain/instruments/submission.ts';
import type { Reader } from '../../db/handles.ts';

/** Whether a form was filled about the centre (a checklist) or with a patient (an interview). */
export type SubmissionKind = 'checklist' | 'interview';

/** A filled form as held, with the day it is about. */
export interface HeldSubmission extends Submission {
  readonly day: Day;
  readonly kind: SubmissionKind;
  /** The code of its centre. */
  readonly facility: string;
}

interface SubmissionRow {
  readonly id: string;
  readonly facility: string;
  readonly form_id: string;
  readonly form_version: string;
  readonly kind: SubmissionKind;
  readonly day: Day;
}

/** The forms of a kind that were filled between two days, both included, oldest first. */
export function listSubmissions(
  db: Reader,
  facility: string,
  kind: SubmissionKind,
  between: { readonly from: Day; readonly to: Day },
): readonly HeldSubmission[] {
  const rows = db.all<SubmissionRow>(
    `SELECT id, facility_id AS facility, form_id, form_version, kind, day FROM submission
     WHERE facility_id = :facility AND kind = :kind AND day BETWEEN :from AND :to
     ORDER BY day, started_at, id`,
    { facility, kind, ...between },
  );
  return rows.map((row) => toSubmission(db, row));
}

function toSubmission(db: Reader, row: SubmissionRow): HeldSubmission {
  const { id, facility, form_id, form_version, day, kind } = row;
  const answers = listAnswers(db, id);
  return { formId: form_id, version: form_version, instanceId: id, day, kind, facility, answers };
}

/** One filled form, or null. */
export function findSubmission(db: Reader, id: string): HeldSubmission | null {
  const row = db.get<SubmissionRow>(
    'SELECT id, facility_id AS facility, form_id, form_version, kind, day FROM submission WHERE id = ?',
    [id],
  );
  return row ? toSubmission(db, row) : null;
}

/** The answers of one filled form, in the order of the form. */
export function listAnswers(db: Reader, submissionId: string): readonly Answer[] {
  return db.all<Answer>('SELECT path, value FROM answer WHERE submission_id = ? ORDER BY rowid', [
    submissionId,
  ]);
}
