import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { MeetingKind } from '../../../shared/domain/meetings/meeting.ts';
import type { MeetingStage } from '../../../shared/domain/meetings/meeting-record.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Reader } from '../../db/handles.ts';

/** The row of a meeting: what it is, without what was said in it. */
export interface MeetingRow {
  readonly id: string;
  readonly facility: string;
  readonly organ: string;
  readonly kind: MeetingKind;
  readonly stage: MeetingStage;
  readonly day: Day;
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly place: string | null;
  readonly convokedOn: Day | null;
  readonly nextDay: Day | null;
  readonly signedOn: Day | null;
}

const MEETINGS = `SELECT id, facility_id AS facility, organ, kind, stage, day, start_at AS startAt, end_at AS endAt,
  place, convoked_on AS convokedOn, next_day AS nextDay, signed_on AS signedOn FROM meeting`;

/** The meetings of a centre's ASACO, planned ones too, oldest first. */
export function listMeetingRows(db: Reader, facility: string): readonly MeetingRow[] {
  return db.all<MeetingRow>(`${MEETINGS} WHERE facility_id = ? ORDER BY day, rowid`, [facility]);
}

/** A meeting; one that is not held is an expected failure. */
export function getMeetingRow(db: Reader, id: string): MeetingRow {
  const row = db.get<MeetingRow>(`${MEETINGS} WHERE id = ?`, [id]);
  if (row) return row;
  throw new ExpectedFailure({ code: 'unknown-row', facts: { row: id } });
}

/** What tells one meeting of a centre from another. */
export type MeetingKey = Pick<MeetingRow, 'organ' | 'kind' | 'day'>;

/** The meeting of an organ, kind and day, spelling aside; null where there is none. */
export function findMeetingRow(db: Reader, facility: string, key: MeetingKey): MeetingRow | null {
  const organ = foldSpelling(key.organ);
  const found = listMeetingRows(db, facility).find(
    (row) => row.day === key.day && row.kind === key.kind && foldSpelling(row.organ) === organ,
  );
  return found ?? null;
}

/** The organ's meeting before, whose minutes are read and whose promises are asked for; null for the first. */
export function findMeetingBefore(db: Reader, meeting: MeetingRow): MeetingRow | null {
  const organ = foldSpelling(meeting.organ);
  const earlier = listMeetingRows(db, meeting.facility).filter(
    (row) => row.day < meeting.day && row.stage !== 'planned' && foldSpelling(row.organ) === organ,
  );
  return earlier.at(-1) ?? null;
}

/** How the statutes speak of an organ. */
export interface OrganRules {
  readonly name: string | null;
  readonly quorumPercent: number | null;
  readonly noticeDays: number | null;
}

/** The name of an organ, the share of its members that it needs to decide, and how long before they are called. */
export function findOrganRules(db: Reader, facility: string, organ: string): OrganRules {
  const rows = db.all<OrganRules & { readonly code: string }>(
    'SELECT code, name, quorum_percent AS quorumPercent, notice_days AS noticeDays FROM organ WHERE facility_id = ?',
    [facility],
  );
  const wanted = foldSpelling(organ);
  const found = rows.find(({ code }) => foldSpelling(code) === wanted);
  return found ?? { name: null, quorumPercent: null, noticeDays: null };
}
