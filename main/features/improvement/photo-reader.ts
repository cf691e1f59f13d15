import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Reader } from '../../db/handles.ts';
import type { StoredFile } from '../visits/attachment-reader.ts';

/** A picture of what a promise is to mend, or of what was mended. */
export interface HeldPhoto extends StoredFile {
  readonly id: string;
  readonly moment: 'before' | 'after';
  readonly caption: string | null;
  readonly takenOn: Day | null;
}

/** The pictures of a promise, as they were added. */
export function listActionPhotos(db: Reader, action: string): readonly HeldPhoto[] {
  return db.all<HeldPhoto>(
    `SELECT id, moment, caption, taken_on AS takenOn, name, sha256, mime, size, width, height
     FROM action_photo WHERE action_id = ? ORDER BY rowid`,
    [action],
  );
}

/** The bytes that pictures of promises name: what a check of the workspace looks for. */
export function listActionBytes(db: Reader): readonly string[] {
  return db
    .all<{ sha256: string }>('SELECT DISTINCT sha256 FROM action_photo ORDER BY sha256')
    .map(({ sha256 }) => sha256);
}
