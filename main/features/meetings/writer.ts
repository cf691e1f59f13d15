import type { Meeting } from '../../../shared/domain/meetings/meeting.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Writer } from '../../db/handles.ts';
import { saveKnown } from '../../db/save-known.ts';
import { deleteRow, type Saved, saveRow } from '../../db/save-row.ts';
import { findMeetingRow } from './meeting-row.ts';
import type { HeldAttendee } from './reader.ts';
import { deriveMeetingId } from './record-writer.ts';

/** Somebody to be put on the attendance list: an office or institution as written, the person who is meant, or both. */
export type Attendee = Pick<HeldAttendee, 'presence' | 'personId' | 'label'>;

/**
 * Records a meeting by organ, kind and day. A list that is given takes the place of the one held; an empty one says
 * nothing. Whoever moves from one list to another stays one person on the lists. A planned meeting is then held.
 */
export function recordMeeting(
  db: Writer,
  facility: string,
  meeting: Omit<Meeting, 'present' | 'excused' | 'guests'>,
  attendees: readonly Attendee[],
): Saved {
  const { organ, kind, day, place, nextDay, decisions } = meeting;
  const held = findMeetingRow(db, facility, meeting);
  const id = held?.id ?? deriveMeetingId(facility, meeting);
  const stage = held === null || held.stage === 'planned' ? 'held' : null;
  const row = { organ, kind, day, place: place || null, next_day: nextDay, stage };
  const saved = saveKnown(db, 'meeting', { id, facility_id: facility, ...row });
  const attendance = attendees.map(({ presence, personId, label }, position) => ({
    id: `${id}:${label === null ? personId : foldSpelling(label)}`,
    presence,
    person_id: personId,
    label,
    position,
  }));
  const texts = decisions.map((text, position) => ({ id: `${id}:${position}`, position, text }));
  const given = new Set(attendees.map(({ presence }) => presence));
  const listed = db
    .all<Held>('SELECT id, presence FROM attendance WHERE meeting_id = ?', [id])
    .filter((held) => held.presence !== null && given.has(held.presence));
  const decided = db.all<Held>('SELECT id, NULL AS presence FROM decision WHERE meeting_id = ?', [
    id,
  ]);
  const parts = { facility_id: facility, meeting_id: id };
  const changes = [
    ...attendance.map((part) => saveRow(db, 'attendance', { ...part, ...parts }) !== 'unchanged'),
    ...texts.map((part) => saveRow(db, 'decision', { ...part, ...parts }) !== 'unchanged'),
    dropOthers(db, 'attendance', listed, attendance),
    texts.length > 0 && dropOthers(db, 'decision', decided, texts),
  ];
  return saved === 'unchanged' && changes.includes(true) ? 'changed' : saved;
}

interface Held {
  readonly id: string;
  readonly presence: HeldAttendee['presence'] | null;
}

/** Deletes what is held and no longer given; whether there was any. */
function dropOthers(
  db: Writer,
  table: 'attendance' | 'decision',
  held: readonly Held[],
  given: readonly { readonly id: string }[],
): boolean {
  const kept = new Set(given.map(({ id }) => id));
  const dropped = held.filter(({ id }) => !kept.has(id));
  for (const { id } of dropped) deleteRow(db, table, id);
  return dropped.length > 0;
}
