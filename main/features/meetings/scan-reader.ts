import type { Reader } from '../../db/handles.ts';
import type { StoredFile } from '../visits/attachment-reader.ts';

/** The scanned pages of a meeting's minutes, as they were added. */
export function listScans(db: Reader, meetingId: string): readonly StoredFile[] {
  return db.all<StoredFile>(
    'SELECT name, sha256, mime, size, width, height FROM meeting_file WHERE meeting_id = ? ORDER BY rowid',
    [meetingId],
  );
}
