import type { Answer } from '../../../shared/domain/instruments/submission.ts';
import type { Writer } from '../../db/handles.ts';
import { deleteRow, type Saved, saveRow } from '../../db/save-row.ts';
import {
  type Attachment,
  listAttachments,
  listDraftFiles,
  type StoredFile,
} from './attachment-reader.ts';

/** Notes a file that was given in a draft; its bytes are on the disk already. */
export function recordDraftFile(db: Writer, draft: string, file: StoredFile): void {
  db.run(
    `INSERT INTO draft_file (draft_id, name, sha256, mime, size, width, height)
     VALUES (:draft, :name, :sha256, :mime, :size, :width, :height)`,
    { draft, ...file },
  );
}

/** Gives a reopened form back the files that its answers name. */
export function copyToDraft(db: Writer, submission: string): void {
  for (const attachment of listAttachments(db, submission)) {
    if (attachment.purpose !== 'answer') continue;
    const { name, sha256, mime, size, width, height } = attachment;
    recordDraftFile(db, submission, { name, sha256, mime, size, width, height });
  }
}

/** Writes an attachment; one that is held under its number takes what differs. */
export function recordAttachment(db: Writer, attachment: Attachment): Saved {
  const { facility, submission, takenOn, ...columns } = attachment;
  return saveRow(db, 'attachment', {
    ...columns,
    facility_id: facility,
    submission_id: submission,
    taken_on: takenOn,
  });
}

/** A file that came with a filled form: what an attachment is but for whose it is. */
export type BroughtFile = Omit<Attachment, 'id' | 'facility' | 'submission'>;

/** Adds a file that came with a filled form; one of that name that is held there stays, for it may be smaller by now. */
export function addBroughtFile(
  db: Writer,
  owner: { readonly submission: string; readonly facility: string },
  file: BroughtFile,
): Saved {
  const { purpose, path, name } = file;
  const isHeld = listAttachments(db, owner.submission).some(
    (held) => held.name === name && held.purpose === purpose && held.path === path,
  );
  if (isHeld) return 'unchanged';
  const place = purpose === 'answer' ? path : `${purpose}:${name}`;
  return recordAttachment(db, { ...file, ...owner, id: `${owner.submission}:${place}` });
}

/**
 * Makes the files that the final answers name attachments of the filled form; what was given and taken back stays
 * behind. Of a form that was opened again, those that no answer names any more go; the journal keeps that they were.
 */
export function finaliseFiles(
  db: Writer,
  { id, facility }: { readonly id: string; readonly facility: string },
  answers: readonly Answer[],
): void {
  const files = new Map(listDraftFiles(db, id).map((file) => [file.name, file]));
  const answered = new Map<string, StoredFile>();
  for (const { path, value } of answers) {
    const file = files.get(value);
    if (file) answered.set(path, file);
  }
  for (const held of listAttachments(db, id)) {
    const isGone = held.purpose === 'answer' && !answered.has(held.path ?? '');
    if (isGone) deleteRow(db, 'attachment', held.id);
  }
  const rest = {
    facility,
    submission: id,
    purpose: 'answer',
    caption: null,
    takenOn: null,
  } as const;
  for (const [path, file] of answered) {
    recordAttachment(db, { ...file, ...rest, id: `${id}:${path}`, path });
  }
}
