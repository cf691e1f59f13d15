import type { Writer } from '../../db/handles.ts';
import { saveRow } from '../../db/save-row.ts';
import type { StoredFile } from '../visits/attachment-reader.ts';

/** Puts a logo in the place of the one before; its bytes are on the disk already. */
export function recordLogo(db: Writer, facility: string, logo: StoredFile): void {
  saveRow(db, 'asaco_logo', { ...logo, id: facility, facility_id: facility });
}
