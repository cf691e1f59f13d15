import type { Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import { discardDraft } from './draft-writer.ts';
import type { HeldSubmission } from './reader.ts';

/**
 * Deletes a filled form with its answers and files, and its draft where it was opened again. The journal keeps what it
 * held and the reason stays; promises that came out of it keep their words.
 */
export function removeSubmission(db: Writer, removed: HeldSubmission, reason: string): void {
  const { instanceId: id, facility, formId, version, day } = removed;
  discardDraft(db, id);
  db.run('DELETE FROM draft WHERE checks = ?', [id]);
  db.run('DELETE FROM answer WHERE submission_id = ?', [id]);
  db.run('DELETE FROM attachment WHERE submission_id = ?', [id]);
  db.run('DELETE FROM reopening WHERE submission_id = ?', [id]);
  db.run('DELETE FROM second_entry WHERE submission_id = ?', [id]);
  db.run('DELETE FROM entry_difference WHERE submission_id = ?', [id]);
  deleteRow(db, 'submission', id);
  const form = { form_id: formId, form_version: version };
  saveRow(db, 'removed_visit', { id, facility_id: facility, ...form, day, reason });
}
