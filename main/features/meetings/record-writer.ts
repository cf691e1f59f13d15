import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type {
  AgendaKind,
  Attendee,
  Decision,
  MeetingStage,
} from '../../../shared/domain/meetings/meeting-record.ts';
import { mayBecome } from '../../../shared/domain/meetings/meeting-stage.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { SqlValue, Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import type { SynchronisedTable } from '../../db/synchronised-tables.ts';
import type { IdSource } from '../../platform/ids.ts';
import { findMeetingRow, getMeetingRow, type MeetingKey, type MeetingRow } from './meeting-row.ts';

/** The id that a meeting has by its organ, kind and day, so that two laptops write one row. */
export function deriveMeetingId(facility: string, { organ, kind, day }: MeetingKey): string {
  return `${facility}:${day}:${foldSpelling(organ)}:${kind}`;
}

function refuseSecond(db: Writer, facility: string, key: MeetingKey): void {
  const held = findMeetingRow(db, facility, key);
  if (held === null) return;
  const facts = { date: key.day, meeting: held.id };
  throw new ExpectedFailure({ code: 'meeting-exists', facts });
}

/** A meeting to be planned. */
export interface TypedPlan extends MeetingKey {
  readonly startAt: string | null;
  readonly place: string;
  /** Whether a second meeting of the organ and kind on that day is meant. */
  readonly isSecond?: boolean | undefined;
}

/** Plans a meeting, without its agenda; one of the same organ, kind and day is refused unless a second is meant. */
export function planMeeting(
  db: Writer,
  ids: IdSource,
  facility: string,
  plan: TypedPlan,
): MeetingRow {
  if (plan.isSecond !== true) refuseSecond(db, facility, plan);
  const derived = deriveMeetingId(facility, plan);
  // It is taken by the first meeting of the day, or by one that was moved, which keeps the number of its first day.
  const isTaken = db.get('SELECT 1 FROM meeting WHERE id = ?', [derived]) !== undefined;
  const id = isTaken ? ids.next() : derived;
  const { organ, kind, day, startAt, place } = plan;
  const row = { organ, kind, day, start_at: startAt, place: place || null, stage: 'planned' };
  saveRow(db, 'meeting', { id, facility_id: facility, ...row });
  return getMeetingRow(db, id);
}

/** What of a meeting may be changed; what is not given stays. */
export interface MeetingChange {
  readonly day?: Day | undefined;
  readonly startAt?: string | null | undefined;
  readonly endAt?: string | null | undefined;
  readonly place?: string | undefined;
  readonly convokedOn?: Day | null | undefined;
  readonly nextDay?: Day | null | undefined;
}

/** Changes when and where a meeting is, when it was called, and when the next one is. */
export function changeMeeting(db: Writer, id: string, change: MeetingChange): void {
  const meeting = getMeetingRow(db, id);
  const day = change.day ?? meeting.day;
  if (day !== meeting.day) refuseSecond(db, meeting.facility, { ...meeting, day });
  const columns = {
    day: change.day,
    start_at: change.startAt,
    end_at: change.endAt,
    place: change.place === undefined ? undefined : change.place || null,
    convoked_on: change.convokedOn,
    next_day: change.nextDay,
  };
  const given = Object.entries(columns).filter(([, value]) => value !== undefined);
  const said = Object.fromEntries(given) as Readonly<Record<string, SqlValue>>;
  saveRow(db, 'meeting', { id, facility_id: meeting.facility, ...said });
}

/** Brings a meeting to another stage; a step that cannot be made leaves it where it stands. */
export function advanceMeeting(db: Writer, id: string, stage: MeetingStage): void {
  const meeting = getMeetingRow(db, id);
  if (meeting.stage === 'signed') {
    throw new ExpectedFailure({ code: 'meeting-signed', facts: { date: meeting.day } });
  }
  if (!mayBecome(meeting.stage, stage)) return;
  saveRow(db, 'meeting', { id, facility_id: meeting.facility, stage });
}

/** Takes a planned meeting away with all that was prepared for it; what it agreed already stays a promise. */
export function removeMeeting(db: Writer, id: string): void {
  const meeting = getMeetingRow(db, id);
  const date = meeting.day;
  if (meeting.stage !== 'planned')
    throw new ExpectedFailure({ code: 'meeting-begun', facts: { date } });
  const parts = [
    'agenda_item',
    'attendance',
    'decision',
    'promise_review',
    'meeting_file',
  ] as const;
  for (const table of parts) {
    for (const part of listParts(db, table, id)) deleteRow(db, table, part);
  }
  const noSource = { meeting_id: null, source_kind: null, source_ref: null, source_item: null };
  for (const promise of listParts(db, 'action', id)) {
    saveRow(db, 'action', { id: promise, facility_id: meeting.facility, ...noSource });
  }
  deleteRow(db, 'meeting', id);
}

function listParts(db: Writer, table: SynchronisedTable, meetingId: string): readonly string[] {
  return db
    .all<{ id: string }>(`SELECT id FROM ${table} WHERE meeting_id = ?`, [meetingId])
    .map(({ id }) => id);
}

/** The columns that every part of a meeting has. */
export function partOf({ id, facility }: Pick<MeetingRow, 'id' | 'facility'>) {
  return { facility_id: facility, meeting_id: id };
}

/** A point to be put on the agenda; without an id it is new. */
export interface TypedPoint {
  readonly id: string | null;
  readonly kind: AgendaKind;
  /** `''` for the words that the program has for the kind. */
  readonly title: string;
}

/** Puts the points in their order; one that is left out goes, with what was noted under it. */
export function writeAgenda(
  db: Writer,
  ids: IdSource,
  meeting: MeetingRow,
  points: readonly TypedPoint[],
): void {
  const held = new Set(listParts(db, 'agenda_item', meeting.id));
  const rows = points.map(({ id, kind, title }, position) => {
    const kept = id !== null && held.has(id) ? id : ids.next();
    return { id: kept, ...partOf(meeting), kind, title, position };
  });
  for (const row of rows) saveRow(db, 'agenda_item', row);
  const kept = new Set(rows.map(({ id }) => id));
  for (const id of held) if (!kept.has(id)) deleteRow(db, 'agenda_item', id);
}

/** Writes what was said under a point. */
export function notePoint(db: Writer, meeting: MeetingRow, item: string, notes: string): void {
  if (!listParts(db, 'agenda_item', meeting.id).includes(item)) refuseRow(item);
  saveRow(db, 'agenda_item', { id: item, ...partOf(meeting), notes });
}

/** Writes down whether somebody came. */
export function recordPresence(
  db: Writer,
  meeting: MeetingRow,
  attendee: Pick<Attendee, 'id' | 'personId'> & { readonly label: string | null },
  presence: Attendee['presence'],
): void {
  const { id, personId, label } = attendee;
  const isListed = listParts(db, 'attendance', meeting.id).includes(id);
  const position = listParts(db, 'attendance', meeting.id).length;
  saveRow(db, 'attendance', {
    id,
    ...partOf(meeting),
    presence,
    ...(isListed ? {} : { person_id: personId, label, position }),
  });
}

/** Takes a guest off the list. */
export function dropGuest(db: Writer, meeting: MeetingRow, attendee: string): void {
  const row = db.get<{ presence: string }>(
    'SELECT presence FROM attendance WHERE id = ? AND meeting_id = ?',
    [attendee, meeting.id],
  );
  if (row?.presence !== 'guest') refuseRow(attendee);
  deleteRow(db, 'attendance', attendee);
}

/** Gives one person of the list a duty, which nobody else then has. */
export function giveDuty(
  db: Writer,
  meeting: MeetingRow,
  duty: 'chair' | 'secretary',
  attendee: string | null,
): void {
  const listed = listParts(db, 'attendance', meeting.id);
  if (attendee !== null && !listed.includes(attendee)) refuseRow(attendee);
  const holders = db.all<{ id: string }>(
    'SELECT id FROM attendance WHERE meeting_id = ? AND duty = ?',
    [meeting.id, duty],
  );
  for (const { id } of holders) saveRow(db, 'attendance', { id, ...partOf(meeting), duty: null });
  if (attendee !== null) saveRow(db, 'attendance', { id: attendee, ...partOf(meeting), duty });
}

/** Writes a decision with its votes, or changes the one of that id. */
export function writeDecision(
  db: Writer,
  ids: IdSource,
  meeting: MeetingRow,
  { id, text, votesFor, votesAgainst, abstentions }: Omit<Decision, 'id'> & { id: string | null },
): string {
  const held = listParts(db, 'decision', meeting.id);
  if (id !== null && !held.includes(id)) refuseRow(id);
  const row = { text, votes_for: votesFor, votes_against: votesAgainst, abstentions };
  const decision = id ?? ids.next();
  const position = id === null ? { position: held.length } : {};
  saveRow(db, 'decision', { id: decision, ...partOf(meeting), ...row, ...position });
  return decision;
}

/** Takes a decision off the minutes. */
export function dropDecision(db: Writer, meeting: MeetingRow, id: string): void {
  if (!listParts(db, 'decision', meeting.id).includes(id)) refuseRow(id);
  deleteRow(db, 'decision', id);
}

function refuseRow(row: string): never {
  throw new ExpectedFailure({ code: 'unknown-row', facts: { row } });
}
