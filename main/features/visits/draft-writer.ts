import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Answer } from '../../../shared/domain/instruments/submission.ts';
import type { Writer } from '../../db/handles.ts';
import type { Draft } from './draft-reader.ts';
import type { SubmissionKind } from './reader.ts';
import { recordSubmission } from './writer.ts';

/** Begins a draft. */
export function recordDraft(db: Writer, draft: Draft): void {
  db.run(
    `INSERT INTO draft (id, facility_id, form_id, form_version, started_at, place)
     VALUES (:id, :facility, :formId, :formVersion, :startedAt, :place)`,
    { ...draft },
  );
}

/** Keeps one answer of a draft and the question it was given at; the last answer at a place counts. */
export function recordDraftAnswer(db: Writer, draftId: string, answer: Answer): void {
  if (db.run('UPDATE draft SET place = ? WHERE id = ?', [answer.path, draftId]) === 0) {
    throw new ExpectedFailure({ code: 'unknown-draft', facts: { draft: draftId } });
  }
  db.run(
    `INSERT INTO draft_answer (draft_id, path, value) VALUES (?, ?, ?)
     ON CONFLICT (draft_id, path) DO UPDATE SET value = excluded.value`,
    [draftId, answer.path, answer.value],
  );
}

/** How a draft ends: what it is about, and when it was closed. */
export interface Finalisation {
  readonly kind: SubmissionKind;
  readonly day: Day;
  readonly endedAt: string;
}

/**
 * Makes a draft final: the answers that count, in the order of the form, enter the journal whole under the draft's
 * number, and it is no draft any more. What was answered and became irrelevant stays behind.
 */
export function finaliseDraft(
  db: Writer,
  draft: Draft,
  answers: readonly Answer[],
  { kind, day, endedAt }: Finalisation,
): void {
  const { id, facility, formId, formVersion, startedAt } = draft;
  recordSubmission(db, facility, {
    submission: { formId, version: formVersion, instanceId: id, answers },
    kind,
    day,
    startedAt,
    endedAt,
    source: 'application',
  });
  discardDraft(db, id);
}

/** Throws a draft away with its answers. */
export function discardDraft(db: Writer, draftId: string): void {
  db.run('DELETE FROM draft WHERE id = ?', [draftId]);
}
