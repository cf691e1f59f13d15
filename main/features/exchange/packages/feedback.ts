import type { Day } from '../../../../shared/domain/calendar/day.ts';
import type { Reader, Writer } from '../../../db/handles.ts';
import { saveRow } from '../../../db/save-row.ts';

/** What headquarters told a centre, or all of them (`facility` is `''`). */
export interface Feedback {
  readonly id: string;
  readonly facility: string;
  readonly text: string;
  readonly writtenOn: Day;
}

/** What headquarters told a centre and all centres, or with `null` whomever they told it, the newest first. */
export function listFeedback(db: Reader, facility: string | null): readonly Feedback[] {
  return db.all<Feedback>(
    `SELECT id, facility_id AS facility, text, written_on AS writtenOn FROM feedback
     WHERE :facility IS NULL OR facility_id IN ('', :facility) ORDER BY written_on DESC, id DESC`,
    { facility },
  );
}

/** Tells a centre something, or with `''` all of them; it goes with the next receipts. */
export function recordFeedback(db: Writer, { id, facility, text, writtenOn }: Feedback): void {
  saveRow(db, 'feedback', { id, facility_id: facility, text, written_on: writtenOn });
}
