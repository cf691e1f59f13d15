import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Submission } from '../../../shared/domain/instruments/submission.ts';
import type { Writer } from '../../db/handles.ts';
import { saveKnown } from '../../db/save-known.ts';
import { type Saved, saveRow } from '../../db/save-row.ts';
import { listAnswers, type SubmissionKind } from './reader.ts';

/** Asked or looked at by who typed it, answered by the person alone, or typed from paper. */
export type FilledWay = 'asked' | 'alone' | 'paper';

/** A filled form with what is known around it. */
export interface FilledForm {
  readonly submission: Submission;
  readonly kind: SubmissionKind;
  /** The day it is about. */
  readonly day: Day;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly source: 'odk-xml' | 'table' | 'application';
  /** Who began it, by number, how long it was open in front of somebody, and in which way; absent or null where unknown. */
  readonly startedBy?: string | null;
  readonly openSeconds?: number | null;
  readonly way?: FilledWay | null;
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
    started_by: filled.startedBy ?? null,
    open_seconds: filled.openSeconds ?? null,
    way: filled.way ?? null,
    ...(held ? {} : { form_id: submission.formId, form_version: submission.version, kind, source }),
  });
  if (!held) insertAnswers(db, facility, submission);
  const answersChanged = held && updateAnswers(db, facility, submission);
  return saved === 'unchanged' && answersChanged ? 'changed' : saved;
}

/** Thousands of interviews have hundreds of thousands of answers: those of a new one need no look at what is held. */
function insertAnswers(db: Writer, facility: string, { instanceId, answers }: Submission): void {
  const values = new Map(answers.map(({ path, value }) => [path, value]));
  for (const [path, value] of values) {
    db.run(
      'INSERT INTO answer (id, facility_id, submission_id, path, value) VALUES (?, ?, ?, ?, ?)',
      [`${instanceId}:${path}`, facility, instanceId, path, value],
    );
  }
}

/** Whether anything changed. */
function updateAnswers(db: Writer, facility: string, { instanceId, answers }: Submission): boolean {
  const held = new Map(listAnswers(db, instanceId).map(({ path, value }) => [path, value]));
  const changed = answers.filter(({ path, value }) => value !== '' && held.get(path) !== value);
  for (const { path, value } of changed) {
    const row = { path, value, facility_id: facility, submission_id: instanceId };
    saveRow(db, 'answer', { id: `${instanceId}:${path}`, ...row });
  }
  return changed.length > 0;
}

/** The centre under which a filled form is held, or null when it is not held. */
export function findSubmissionFacility(db: Writer, instanceId: string): string | null {
  const row = db.get<{ facility_id: string }>('SELECT facility_id FROM submission WHERE id = ?', [
    instanceId,
  ]);
  return row?.facility_id ?? null;
}
