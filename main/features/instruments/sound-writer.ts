import type { Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import type { HeldSound } from './sound-reader.ts';

function idOf(formId: string, name: string): string {
  return `${formId}:${name}`;
}

/** Notes a sound whose bytes are on the disk already; the later file of a name takes the place of the earlier. */
export function recordSound(
  db: Writer,
  formId: string,
  { name, sha256, mime, size }: HeldSound,
): void {
  const file = { name, sha256, mime, size };
  saveRow(db, 'form_sound', {
    ...{ id: idOf(formId, name), facility_id: '', form_id: formId },
    ...file,
  });
}

/** Takes a sound away from its form. */
export function removeSound(db: Writer, formId: string, name: string): void {
  deleteRow(db, 'form_sound', idOf(formId, name));
}
