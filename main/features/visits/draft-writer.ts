import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Answer } from '../../../shared/domain/instruments/submission.ts';
import type { Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import { finaliseFiles } from './attachment-writer.ts';
import type { Draft } from './draft-reader.ts';
import { listAnswers, type SubmissionKind } from './reader.ts';
import { type FilledWay, recordSubmission } from './writer.ts';

/** Begins a draft. */
export function recordDraft(db: Writer, draft: Draft): void {
  db.run(
    `INSERT INTO draft (id, facility_id, form_id, form_version, started_at, place, reason, checks,
       started_by, open_seconds)
     VALUES (:id, :facility, :formId, :formVersion, :startedAt, :place, :reason, :checks,
       :startedBy, :openSeconds)`,
    { checks: null, startedBy: null, openSeconds: null, ...draft },
  );
}

/** What an answer changed: the value at a path, or `null` where nothing is held any more. */
export interface DraftChange {
  readonly path: string;
  readonly value: string | null;
}

/** Keeps what an answer changed in a draft and the question that is open; the last answer at a path counts. */
export function recordDraftAnswers(
  db: Writer,
  draftId: string,
  changes: readonly DraftChange[],
  place: string | null,
): void {
  if (db.run('UPDATE draft SET place = ? WHERE id = ?', [place, draftId]) === 0) {
    throw new ExpectedFailure({ code: 'unknown-draft', facts: { draft: draftId } });
  }
  for (const { path, value } of changes) {
    if (value === null) {
      db.run('DELETE FROM draft_answer WHERE draft_id = ? AND path = ?', [draftId, path]);
      continue;
    }
    db.run(
      `INSERT INTO draft_answer (draft_id, path, value) VALUES (?, ?, ?)
       ON CONFLICT (draft_id, path) DO UPDATE SET value = excluded.value`,
      [draftId, path, value],
    );
  }
}

/** Adds to the time that a draft was open; where the time before is not known, the whole stays unknown. */
export function addOpenSeconds(db: Writer, draftId: string, seconds: number): void {
  db.run('UPDATE draft SET open_seconds = open_seconds + ? WHERE id = ?', [seconds, draftId]);
}

/** How a draft ends: what it is about, and when it was closed. */
export interface Finalisation {
  readonly kind: SubmissionKind;
  readonly day: Day;
  readonly endedAt: string;
  readonly way: FilledWay | null;
  /** A number for the reopening, used where a filled form was opened again. */
  readonly reopeningId: string;
}

/**
 * Makes a draft final: the answers that count, in the order of the form, enter the journal whole under the draft's
 * number, and it is no draft any more. What was answered and became irrelevant stays behind. A filled form that was
 * opened again takes the new answers, and loses those that are not asked any more; the journal keeps both.
 */
export function finaliseDraft(
  db: Writer,
  draft: Draft,
  answers: readonly Answer[],
  { kind, day, endedAt, way, reopeningId }: Finalisation,
): void {
  const { id, facility, formId, formVersion, reason } = draft;
  if (reason !== null) {
    const row = { facility_id: facility, submission_id: id, reason };
    saveRow(db, 'reopening', { id: `${id}:${reopeningId}`, ...row });
    takeAway(db, draft, answers);
  }
  recordSubmission(db, facility, {
    submission: { formId, version: formVersion, instanceId: id, answers },
    kind,
    day,
    startedAt: reason === null ? draft.startedAt : null,
    endedAt: reason === null ? endedAt : null,
    source: 'application',
    // Opening it again is a correction: how it was filled stays as it was.
    ...(reason === null && {
      startedBy: draft.startedBy ?? null,
      openSeconds: draft.openSeconds ?? null,
      way,
    }),
  });
  finaliseFiles(db, draft, answers);
  discardDraft(db, id);
}

/** Recording a filled form anew adds and changes; what was emptied or is not asked any more goes here. */
function takeAway(db: Writer, { id, facility }: Draft, answers: readonly Answer[]): void {
  const values = new Map(answers.map(({ path, value }) => [path, value]));
  for (const { path, value } of listAnswers(db, id)) {
    const now = values.get(path);
    if (now === undefined) deleteRow(db, 'answer', `${id}:${path}`);
    else if (now === '' && value !== '') {
      const row = { facility_id: facility, submission_id: id, path, value: now };
      saveRow(db, 'answer', { id: `${id}:${path}`, ...row });
    }
  }
}

/** Throws a draft away with its answers. */
export function discardDraft(db: Writer, draftId: string): void {
  db.run('DELETE FROM draft WHERE id = ?', [draftId]);
}
