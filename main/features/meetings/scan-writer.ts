import type { Writer } from '../../db/handles.ts';
import { saveRow } from '../../db/save-row.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { StoredFile } from '../visits/attachment-reader.ts';
import type { MeetingRow } from './meeting-row.ts';
import { partOf } from './record-writer.ts';

/** Notes a scanned page of the minutes; its bytes are on the disk already. */
export function recordScan(db: Writer, ids: IdSource, meeting: MeetingRow, file: StoredFile): void {
  saveRow(db, 'meeting_file', { id: ids.next(), ...partOf(meeting), ...file });
}
