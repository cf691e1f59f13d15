import type { Writer } from '../../db/handles.ts';
import { saveRow } from '../../db/save-row.ts';
import type { HeldPhoto } from './photo-reader.ts';

/** Puts a picture to a promise; its bytes are on the disk already. */
export function recordActionPhoto(
  db: Writer,
  { facility, action }: { readonly facility: string; readonly action: string },
  { takenOn, ...photo }: HeldPhoto,
): void {
  saveRow(db, 'action_photo', {
    ...photo,
    facility_id: facility,
    action_id: action,
    taken_on: takenOn,
  });
}
