import type {
  Addendum,
  AgendaItem,
  Decision,
  MeetingRecord,
} from '../../../shared/domain/meetings/meeting-record.ts';
import type { Translate } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { proposedTitle } from './agenda-title.ts';
import { type ListedAttendee, listAttendees } from './attendance-reader.ts';
import { findOrganRules, getMeetingRow, type MeetingRow } from './meeting-row.ts';
import { readOpenPromises, readSignedPromises } from './promise-reader.ts';

/** The points of a meeting, in their order. */
/** The points of a meeting in their order; those that were proposed are called as the language calls them. */
export function listAgenda(
  db: Reader,
  meetingId: string,
  translate: Translate,
): readonly AgendaItem[] {
  const items = db.all<AgendaItem>(
    'SELECT id, kind, title, notes FROM agenda_item WHERE meeting_id = ? ORDER BY position, rowid',
    [meetingId],
  );
  return items.map((item) => ({
    ...item,
    title: item.title || proposedTitle(item.kind, translate),
  }));
}

/** What a meeting decided, in the order it was decided. */
export function listDecisions(db: Reader, meetingId: string): readonly Decision[] {
  return db.all<Decision>(
    `SELECT id, text, votes_for AS votesFor, votes_against AS votesAgainst, abstentions
     FROM decision WHERE meeting_id = ? ORDER BY position, rowid`,
    [meetingId],
  );
}

function listAddenda(db: Reader, meetingId: string): readonly Addendum[] {
  return db.all<Addendum>(
    `SELECT a.id, a.day, a.text, coalesce(u.name, a.author) AS author
     FROM addendum a LEFT JOIN user u ON u.id = a.author WHERE a.meeting_id = ? ORDER BY a.day, a.rowid`,
    [meetingId],
  );
}

/** The organ's name as the ASACO writes it, or as the statutes' kind of organ is called. */
export function nameOrgan(
  db: Reader,
  { facility, organ }: Pick<MeetingRow, 'facility' | 'organ'>,
): string {
  return findOrganRules(db, facility, organ).name ?? organ;
}

/** A meeting with everything recorded of it, once its row and its list are read. */
export function composeRecord(
  db: Reader,
  meeting: MeetingRow,
  attendees: readonly ListedAttendee[],
  translate: Translate,
): MeetingRecord {
  const { signedOn: _, ...facts } = meeting;
  const read = meeting.stage === 'signed' ? readSignedPromises : readOpenPromises;
  const named = (duty: ListedAttendee['duty']): string | null =>
    attendees.find((each) => each.duty === duty)?.label ?? null;
  return {
    ...facts,
    organName: nameOrgan(db, meeting),
    chair: named('chair'),
    secretary: named('secretary'),
    agenda: listAgenda(db, meeting.id, translate),
    attendees: attendees.map(({ duty: _duty, hasSigned: _hasSigned, ...attendee }) => attendee),
    decisions: listDecisions(db, meeting.id),
    addenda: listAddenda(db, meeting.id),
    ...read(db, meeting, translate),
  };
}

/** A meeting with everything recorded of it: what the screen holds and the pages print. */
export function readMeetingRecord(db: Reader, id: string, translate: Translate): MeetingRecord {
  const meeting = getMeetingRow(db, id);
  return composeRecord(db, meeting, listAttendees(db, meeting, translate), translate);
}
