import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Translate } from '../../../shared/domain/text/translate.ts';
import type { Writer } from '../../db/handles.ts';
import { saveRow } from '../../db/save-row.ts';
import type { IdSource } from '../../platform/ids.ts';
import { listAttendees } from './attendance-reader.ts';
import type { MeetingRow } from './meeting-row.ts';
import { readOpenPromises } from './promise-reader.ts';
import { partOf, recordPresence } from './record-writer.ts';
import { keepAsFound } from './review-writer.ts';

/** Refuses what would not pass by the tables of the minutes, and says something else than they do. */
export function demandUnsigned({ stage, day }: MeetingRow): void {
  if (stage !== 'signed') return;
  throw new ExpectedFailure({ code: 'meeting-signed', facts: { date: day } });
}

/** Members who never came and were never excused stand on the signed list, whatever becomes of their mandates. */
function keepAttendance(
  db: Writer,
  meeting: MeetingRow,
  signers: readonly string[],
  translate: Translate,
): void {
  for (const attendee of listAttendees(db, meeting, translate)) {
    const isListed = db.get('SELECT 1 FROM attendance WHERE id = ?', [attendee.id]) !== undefined;
    if (!isListed) recordPresence(db, meeting, { ...attendee, label: null }, attendee.presence);
    const signed = signers.includes(attendee.id) ? 1 : 0;
    saveRow(db, 'attendance', { id: attendee.id, ...partOf(meeting), signed });
  }
}

function keepPlan(
  db: Writer,
  meeting: MeetingRow,
  lines: readonly { readonly id: string }[],
): void {
  for (const [position, { id }] of lines.entries()) {
    db.run(
      `INSERT INTO agreed_action (id, facility_id, meeting_id, action_id, position, problem, cause, action, responsible,
         responsible_person_id, due_on, cost, funding, indicator)
       SELECT :key, facility_id, :meeting, id, :position, problem, cause, action, responsible,
         responsible_person_id, due_on, cost, funding, indicator FROM action WHERE id = :id`,
      { key: `${meeting.id}:${id}`, meeting: meeting.id, position, id },
    );
  }
}

/**
 * Closes minutes that were approved: who came, what became of each promise and what was planned are kept as they stand,
 * with who signed; then the tables let nothing of it change.
 */
export function signMinutes(
  db: Writer,
  meeting: MeetingRow,
  signers: readonly string[],
  today: Day,
  translate: Translate,
): void {
  demandUnsigned(meeting);
  if (meeting.stage !== 'approved') {
    throw new ExpectedFailure({ code: 'meeting-not-approved', facts: { date: meeting.day } });
  }
  const { promises, plan } = readOpenPromises(db, meeting, translate);
  keepAttendance(db, meeting, signers, translate);
  for (const { actionId } of promises) keepAsFound(db, meeting, actionId);
  keepPlan(db, meeting, plan);
  const stage = { stage: 'signed', signed_on: today };
  saveRow(db, 'meeting', { id: meeting.id, facility_id: meeting.facility, ...stage });
}

/** Adds a correction under signed minutes. */
export function recordAddendum(
  db: Writer,
  ids: IdSource,
  meeting: MeetingRow,
  addendum: { readonly day: Day; readonly text: string; readonly author: string },
): void {
  if (meeting.stage !== 'signed') {
    throw new ExpectedFailure({ code: 'meeting-not-signed', facts: { date: meeting.day } });
  }
  saveRow(db, 'addendum', { id: ids.next(), ...partOf(meeting), ...addendum });
}
