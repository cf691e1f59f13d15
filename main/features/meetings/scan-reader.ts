import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Reader } from '../../db/handles.ts';
import type { StoredFile } from '../visits/attachment-reader.ts';

/** A scanned page of minutes; one that was taken away says when and why. */
export interface HeldScan extends StoredFile {
  readonly id: string;
  readonly removedOn: Day | null;
  readonly reason: string | null;
}

/** The scanned pages of a meeting's minutes, as they were added, those that were taken away too. */
export function listScans(db: Reader, meetingId: string): readonly HeldScan[] {
  return db.all<HeldScan>(
    `SELECT id, name, sha256, mime, size, width, height, removed_on AS removedOn, removed_reason AS reason
     FROM meeting_file WHERE meeting_id = ? ORDER BY rowid`,
    [meetingId],
  );
}
