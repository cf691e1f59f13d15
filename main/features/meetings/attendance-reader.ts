import { isInOffice } from '../../../shared/domain/governance/member.ts';
import type { Attendee } from '../../../shared/domain/meetings/meeting-record.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Translate } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { listPersonNames } from '../../db/person-names.ts';
import { type HeldMember, listMembers } from '../governance/reader.ts';
import type { MeetingRow } from './meeting-row.ts';

/** Somebody on the list, with the part they have in the meeting. */
export interface ListedAttendee extends Attendee {
  readonly duty: 'chair' | 'secretary' | null;
  readonly hasSigned: boolean;
}

interface AttendanceRow {
  readonly id: string;
  readonly presence: Attendee['presence'];
  readonly personId: string | null;
  readonly label: string | null;
  readonly sex: 'F' | 'M' | null;
  readonly duty: ListedAttendee['duty'];
  readonly signed: 0 | 1;
}

const ATTENDANCE = `SELECT a.id, a.presence, a.person_id AS personId, a.label, p.sex, a.duty, a.signed
  FROM attendance a LEFT JOIN person p ON p.id = a.person_id WHERE a.meeting_id = ? ORDER BY a.position, a.rowid`;

/** The members of the organ whose mandate runs on the day, each once. */
function membersOn(members: readonly HeldMember[], meeting: MeetingRow): readonly HeldMember[] {
  const organ = foldSpelling(meeting.organ);
  const seated = members.filter(
    (member) => foldSpelling(member.organ) === organ && isInOffice(member, meeting.day),
  );
  return [...new Map(seated.toReversed().map((each) => [each.personId, each])).values()].reverse();
}

/**
 * Who is expected and who came. Members without a word on the list are expected; on signed minutes the list stands as
 * it was signed, whatever became of mandates since.
 */
export function listAttendees(
  db: Reader,
  meeting: MeetingRow,
  translate: Translate,
): readonly ListedAttendee[] {
  const members = listMembers(db, meeting.facility);
  const seated = membersOn(members, meeting);
  const names = listPersonNames(db, meeting.facility);
  const nameOf = (personId: string): string =>
    names.get(personId) ?? translate('governance:erased');
  const officeOf = (personId: string): string | null =>
    [...seated, ...members].find((member) => member.personId === personId)?.office ?? null;
  const rows = db.all<AttendanceRow>(ATTENDANCE, [meeting.id]);
  const listed = rows.map(({ signed, personId, label, ...row }) => ({
    ...row,
    personId,
    label: personId === null ? (label ?? '') : nameOf(personId),
    office: personId === null ? null : (officeOf(personId) ?? label),
    hasSigned: signed === 1,
  }));
  if (meeting.stage === 'signed') return listed;
  const present = new Map(listed.map((each) => [each.personId, each]));
  const expected = seated.map(
    ({ personId, office, sex }): ListedAttendee =>
      present.get(personId) ?? {
        id: `${meeting.id}:${personId}`,
        personId,
        label: nameOf(personId),
        office,
        sex,
        presence: 'expected',
        duty: null,
        hasSigned: false,
      },
  );
  const seatedIds = new Set(seated.map(({ personId }) => personId));
  return [...expected, ...listed.filter(({ personId }) => !seatedIds.has(personId ?? ''))];
}
