import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Answer, Submission } from '../../../shared/domain/instruments/submission.ts';
import type { Reader } from '../../db/handles.ts';

/** Whether a form was filled about the centre (a checklist) or with a patient (an interview). */
export type SubmissionKind = 'checklist' | 'interview';

/** A filled form as held, with the day it is about. */
export interface HeldSubmission extends Submission {
  readonly day: Day;
  readonly kind: SubmissionKind;
}

interface SubmissionRow {
  readonly id: string;
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
    `SELECT id, form_id, form_version, kind, day FROM submission
     WHERE facility_id = :facility AND kind = :kind AND day BETWEEN :from AND :to
     ORDER BY day, started_at, id`,
    { facility, kind, ...between },
  );
  return rows.map((row) => ({
    formId: row.form_id,
    version: row.form_version,
    instanceId: row.id,
    day: row.day,
    kind: row.kind,
    answers: listAnswers(db, row.id),
  }));
}

/** The answers of one filled form, in the order of the form. */
export function listAnswers(db: Reader, submissionId: string): readonly Answer[] {
  return db.all<Answer>('SELECT path, value FROM answer WHERE submission_id = ? ORDER BY rowid', [
    submissionId,
  ]);
}
