import type { Answer } from '../../../shared/domain/instruments/submission.ts';
import type { Reader } from '../../db/handles.ts';

/** A form that is being filled: each answer is on the disk as soon as it is given, and not in the journal yet. */
export interface Draft {
  readonly id: string;
  readonly facility: string;
  readonly formId: string;
  readonly formVersion: string;
  readonly startedAt: string;
  /** The question that was open last; null at the start. */
  readonly place: string | null;
  /** Why a filled form was opened again; null for a new one. */
  readonly reason: string | null;
  /** The filled form that it types again, blind; absent or null for any other draft. */
  readonly checks?: string | null;
  /** Who began it; absent or null where nobody noted it. */
  readonly startedBy?: string | null;
  /** How long it was open in front of somebody; absent or null where nobody counted. */
  readonly openSeconds?: number | null;
}

const DRAFTS = `SELECT id, facility_id AS facility, form_id AS formId, form_version AS formVersion,
  started_at AS startedAt, place, reason, checks, started_by AS startedBy,
  open_seconds AS openSeconds FROM draft`;

/** The drafts of a centre, the oldest first. */
export function listDrafts(db: Reader, facility: string): readonly Draft[] {
  return db.all<Draft>(`${DRAFTS} WHERE facility_id = ? ORDER BY started_at, id`, [facility]);
}

/** One draft, or null. */
export function findDraft(db: Reader, id: string): Draft | null {
  return db.get<Draft>(`${DRAFTS} WHERE id = ?`, [id]) ?? null;
}

/** The draft that types a filled form again, or null. */
export function findSecondDraft(db: Reader, submission: string): Draft | null {
  return db.get<Draft>(`${DRAFTS} WHERE checks = ? ORDER BY started_at`, [submission]) ?? null;
}

/** The answers of a draft, to resume it or to finalise it. */
export function listDraftAnswers(db: Reader, draftId: string): readonly Answer[] {
  return db.all<Answer>('SELECT path, value FROM draft_answer WHERE draft_id = ? ORDER BY path', [
    draftId,
  ]);
}
