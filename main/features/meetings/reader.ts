import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Reader } from '../../db/handles.ts';
import { listPersonNames } from '../../db/person-names.ts';

/** Somebody on the attendance list: a person, an office or institution as it was written, or both. */
export interface HeldAttendee {
  /** `expected` is a member who was absent without a word. */
  readonly presence: 'expected' | 'present' | 'excused' | 'guest';
  readonly personId: string | null;
  /** `null` where no person is meant, and where the person was erased. */
  readonly name: string | null;
  /** The office or institution on the list; `null` where a name stood there. */
  readonly label: string | null;
}

/** A meeting with everything recorded of it. */
export interface HeldMeeting {
  readonly id: string;
  readonly organ: string;
  readonly kind: string;
  readonly day: Day;
  readonly place: string | null;
  readonly nextDay: Day | null;
  readonly attendees: readonly HeldAttendee[];
  readonly decisions: readonly string[];
}

type MeetingRow = Omit<HeldMeeting, 'attendees' | 'decisions'>;

/** The meetings that a centre's ASACO held, oldest first; those that are only planned are left out. */
export function listMeetings(db: Reader, facility: string): readonly HeldMeeting[] {
  const rows = db.all<MeetingRow>(
    `SELECT id, organ, kind, day, place, next_day AS nextDay FROM meeting
     WHERE facility_id = ? AND stage <> 'planned' ORDER BY day, rowid`,
    [facility],
  );
  const names = listPersonNames(db, facility);
  return rows.map((row) => ({
    ...row,
    attendees: listAttendees(db, row.id, names),
    decisions: listDecisions(db, row.id),
  }));
}

function listAttendees(
  db: Reader,
  meetingId: string,
  names: ReadonlyMap<string, string>,
): readonly HeldAttendee[] {
  const rows = db.all<Omit<HeldAttendee, 'name'>>(
    `SELECT presence, person_id AS personId, label FROM attendance
     WHERE meeting_id = ? ORDER BY position`,
    [meetingId],
  );
  return rows.map((row) => ({ ...row, name: names.get(row.personId ?? '') ?? null }));
}

function listDecisions(db: Reader, meetingId: string): readonly string[] {
  return db
    .all<{ text: string }>('SELECT text FROM decision WHERE meeting_id = ? ORDER BY position', [
      meetingId,
    ])
    .map((row) => row.text);
}
