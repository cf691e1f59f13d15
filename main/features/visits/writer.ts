import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Submission } from '../../../shared/domain/instruments/submission.ts';
import type { Writer } from '../../db/handles.ts';
import { saveKnown } from '../../db/save-known.ts';
import { type Saved, saveRow } from '../../db/save-row.ts';
import { listAnswers, type SubmissionKind } from './reader.ts';

/** A filled form with what is known around it. */
export interface FilledForm {
  readonly submission: Submission;
  readonly kind: SubmissionKind;
  /** The day it is about. */
  readonly day: Day;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly source: 'odk-xml' | 'table' | 'application';
}

/**
 * Records a filled form by its instance. One that is held takes only what the new copy answers otherwise: a table that
 * has fewer columns than the form, or an empty cell, takes nothing away.
 */
export function recordSubmission(db: Writer, facility: string, filled: FilledForm): Saved {
  const { submission, kind, day, startedAt, endedAt, source } = filled;
  const id = submission.instanceId;
  const held = db.get('SELECT 1 FROM submission WHERE id = ?', [id]) !== undefined;
  const saved = saveKnown(db, 'submission', {
    id,
    facility_id: facility,
    day,
    started_at: startedAt,
    ended_at: endedAt,
    ...(held ? {} : { form_id: submission.formId, form_version: submission.version, kind, source }),
  });
  const values = new Map(held ? listAnswers(db, id).map(({ path, value }) => [path, value]) : []);
  let answersChanged = false;
  for (const { path, value } of submission.answers) {
    if (held && (value === '' || values.get(path) === value)) continue;
    const row = { id: `${id}:${path}`, facility_id: facility, submission_id: id, path, value };
    answersChanged = saveRow(db, 'answer', row) !== 'unchanged' || answersChanged;
  }
  return saved === 'unchanged' && answersChanged ? 'changed' : saved;
}

/** The centre under which a filled form is held, or null when it is not held. */
export function findSubmissionFacility(db: Writer, instanceId: string): string | null {
  const row = db.get<{ facility_id: string }>('SELECT facility_id FROM submission WHERE id = ?', [
    instanceId,
  ]);
  return row?.facility_id ?? null;
}
