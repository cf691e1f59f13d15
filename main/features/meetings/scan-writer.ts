import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Writer } from '../../db/handles.ts';
import { saveRow } from '../../db/save-row.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { StoredFile } from '../visits/attachment-reader.ts';
import type { MeetingRow } from './meeting-row.ts';
import { partOf } from './record-writer.ts';
import { listScans } from './scan-reader.ts';

/** Notes a scanned page of the minutes; its bytes are on the disk already. */
export function recordScan(db: Writer, ids: IdSource, meeting: MeetingRow, file: StoredFile): void {
  saveRow(db, 'meeting_file', { id: ids.next(), ...partOf(meeting), ...file });
}

/** Takes a page away that was scanned by mistake, or puts it back (`null`); the page itself stays, sealed. */
export function markScan(
  db: Writer,
  { id: meeting, facility }: MeetingRow,
  name: string,
  removed: { readonly on: Day; readonly reason: string } | null,
): void {
  const scan = listScans(db, meeting).find((each) => each.name === name);
  if (!scan) throw new ExpectedFailure({ code: 'unknown-file', facts: {} });
  const said = { removed_on: removed?.on ?? null, removed_reason: removed?.reason ?? null };
  saveRow(db, 'meeting_file', { id: scan.id, facility_id: facility, ...said });
}
