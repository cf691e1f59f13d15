import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { VisitPicture } from '../../../shared/domain/instruments/submission.ts';
import type { Reader } from '../../db/handles.ts';

/** A file as it is held: what it is, and the SHA-256 by which its bytes are found. */
export interface StoredFile {
  readonly name: string;
  readonly sha256: string;
  readonly mime: string;
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
}

/** What an attachment is to its filled form: the answer to a question, or a picture of the visit. */
export type Purpose = 'answer' | 'before' | 'after';

/** A file of a filled form. */
export interface Attachment extends StoredFile {
  readonly id: string;
  readonly facility: string;
  readonly submission: string;
  readonly purpose: Purpose;
  /** The question, or the item that a picture shows; null for the place as a whole. */
  readonly path: string | null;
  readonly caption: string | null;
  readonly takenOn: Day | null;
}

const FILE = 'name, sha256, mime, size, width, height';
const ATTACHMENTS = `SELECT id, facility_id AS facility, submission_id AS submission, purpose, path,
  caption, taken_on AS takenOn, ${FILE} FROM attachment`;

/** What was given in a draft, by name. */
export function listDraftFiles(db: Reader, draft: string): readonly StoredFile[] {
  return db.all<StoredFile>(`SELECT ${FILE} FROM draft_file WHERE draft_id = ? ORDER BY name`, [
    draft,
  ]);
}

/** The files of a filled form, as they were added. */
export function listAttachments(db: Reader, submission: string): readonly Attachment[] {
  return db.all<Attachment>(`${ATTACHMENTS} WHERE submission_id = ? ORDER BY rowid`, [submission]);
}

/** The pictures of a visit from before and after, without their bytes. */
export function listVisitPictures(db: Reader, submission: string): readonly VisitPicture[] {
  return listAttachments(db, submission).flatMap(({ purpose, name, path, caption, takenOn }) =>
    purpose === 'answer' ? [] : [{ name, moment: purpose, item: path, caption, takenOn }],
  );
}

/** The longest side, in pixels, that a photo is kept with; the index `attachment_large` says it too. */
const LONGEST_SIDE = 1600;

/** Photos of a centre that answer a question and are larger than one that a page took in; two hundred at once. */
export function listLargePhotos(db: Reader, facility: string): readonly Attachment[] {
  return db.all<Attachment>(
    `${ATTACHMENTS} WHERE facility_id = :facility AND purpose = 'answer' AND mime LIKE 'image/%'
     AND max(width, height) > ${LONGEST_SIDE} ORDER BY rowid LIMIT 200`,
    { facility },
  );
}

/** One file of a filled form by its own number, or null. */
export function findAttachment(db: Reader, id: string): Attachment | null {
  return db.get<Attachment>(`${ATTACHMENTS} WHERE id = ?`, [id]) ?? null;
}

/** The files of a draft and of the filled form under the same number, which a reopened one is. */
export function listOwnedFiles(db: Reader, owner: string): readonly StoredFile[] {
  const given = listDraftFiles(db, owner);
  const names = new Set(given.map(({ name }) => name));
  const held = listAttachments(db, owner).filter(({ name }) => !names.has(name));
  return [...given, ...held];
}

/** The bytes that any row names, each once: what a check of the workspace looks for. */
export function listNamedBytes(db: Reader): readonly string[] {
  return db
    .all<{ sha256: string }>(
      `SELECT sha256 FROM attachment UNION SELECT sha256 FROM draft_file
       UNION SELECT sha256 FROM meeting_file UNION SELECT sha256 FROM waiting_media ORDER BY sha256`,
    )
    .map(({ sha256 }) => sha256);
}
