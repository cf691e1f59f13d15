import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Answer } from '../../../shared/domain/instruments/submission.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import type { SubmissionKind } from './reader.ts';
import { recordSubmission } from './writer.ts';

/** A form that is being filled: each answer is on the disk as soon as it is given, and not in the journal yet. */
export interface Draft {
  readonly id: string;
  readonly facility: string;
  readonly formId: string;
  readonly formVersion: string;
  readonly startedAt: string;
  /** The question that was open last; null at the start. */
  readonly place: string | null;
}

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

/** The drafts of a centre, the oldest first. */
export function listDrafts(db: Reader, facility: string): readonly Draft[] {
  return db.all<Draft>(
    `SELECT id, facility_id AS facility, form_id AS formId, form_version AS formVersion,
       started_at AS startedAt, place
     FROM draft WHERE facility_id = ? ORDER BY started_at, id`,
    [facility],
  );
}

/** The answers of a draft, to resume it or to finalise it. */
export function listDraftAnswers(db: Reader, draftId: string): readonly Answer[] {
  return db.all<Answer>('SELECT path, value FROM draft_answer WHERE draft_id = ? ORDER BY path', [
    draftId,
  ]);
}

/** How a draft ends: what it is about, and when it was closed. */
export interface Finalisation {
  readonly kind: SubmissionKind;
  readonly day: Day;
  readonly endedAt: string;
}

/** Makes a draft final: it enters the journal whole, under its own number, and is no draft any more. */
export function finaliseDraft(
  db: Writer,
  facility: string,
  draftId: string,
  { kind, day, endedAt }: Finalisation,
): void {
  const draft = listDrafts(db, facility).find(({ id }) => id === draftId);
  if (!draft) throw new ExpectedFailure({ code: 'unknown-draft', facts: { draft: draftId } });
  recordSubmission(db, facility, {
    submission: {
      formId: draft.formId,
      version: draft.formVersion,
      instanceId: draft.id,
      answers: listDraftAnswers(db, draftId),
    },
    kind,
    day,
    startedAt: draft.startedAt,
    endedAt,
    source: 'application',
  });
  discardDraft(db, draftId);
}

/** Throws a draft away with its answers. */
export function discardDraft(db: Writer, draftId: string): void {
  db.run('DELETE FROM draft WHERE id = ?', [draftId]);
}
