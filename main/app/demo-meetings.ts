import { meetingDay, story } from '../../resources/demo/demo-calendar.ts';
import { DEMO_FACILITY, type DemoYears } from '../../resources/demo/demo-centre.ts';
import {
  type DemoMeeting,
  type DemoMinutes,
  type DemoReview,
  FOLLOWED,
  LAST_VOTES,
  planNextMeeting,
  writeAssembly,
  writeReviews,
  writeShortMeetings,
  writeSignedMinutes,
} from '../../resources/demo/demo-minutes.ts';
import { addDays, type Day } from '../../shared/domain/calendar/day.ts';
import type { Writer } from '../db/handles.ts';
import { saveRow } from '../db/save-row.ts';
import { listMembers } from '../features/governance/reader.ts';
import { listActions } from '../features/improvement/reader.ts';
import { listAttendees } from '../features/meetings/attendance-reader.ts';
import { meetingsHandlers } from '../features/meetings/handlers.ts';
import {
  findMeetingRow,
  getMeetingRow,
  type MeetingRow,
} from '../features/meetings/meeting-row.ts';
import { signMinutes } from '../features/meetings/minutes-writer.ts';
import { listAgenda, listDecisions } from '../features/meetings/record-reader.ts';
import {
  advanceMeeting,
  changeMeeting,
  giveDuty,
  notePoint,
  writeAgenda,
  writeDecision,
} from '../features/meetings/record-writer.ts';
import { recordReview } from '../features/meetings/review-writer.ts';
import { recordMeeting } from '../features/meetings/writer.ts';
import type { IdSource } from '../platform/ids.ts';
import { createTranslator } from '../platform/translator.ts';
import type { Workspace } from './workspace.ts';

const { code: facility } = DEMO_FACILITY;

/** Days between the meeting and the signatures under its minutes. */
const DAYS_TO_SIGN = 7;

const translate = createTranslator('fr');

function getMeeting(db: Writer, day: Day, organ: string): MeetingRow {
  const row = findMeetingRow(db, facility, { organ, kind: 'ordinaire', day });
  if (row) return row;
  throw new Error(`The demonstration has a meeting of the ${organ} on ${day}`);
}

function recordHeld(db: Writer, meeting: DemoMeeting): MeetingRow {
  const people = new Map(listMembers(db, facility).map(({ name, personId }) => [name, personId]));
  const list = (presence: 'present' | 'excused', names: readonly string[]) =>
    names.map((name) => ({ presence, personId: people.get(name) ?? null, label: null }));
  const attendees = [
    ...list('present', meeting.present),
    ...list('excused', meeting.excused),
    ...meeting.guests.map((label) => ({ presence: 'guest' as const, personId: null, label })),
  ];
  recordMeeting(db, facility, meeting, attendees);
  return getMeeting(db, meeting.day, meeting.organ);
}

function recordVotes(
  db: Writer,
  ids: IdSource,
  meeting: MeetingRow,
  votes: DemoMinutes['votes'],
): void {
  for (const [position, { id, text }] of listDecisions(db, meeting.id).entries()) {
    const [votesFor = null, votesAgainst = null, abstentions = null] = votes[position] ?? [];
    writeDecision(db, ids, meeting, { id, text, votesFor, votesAgainst, abstentions });
  }
}

/** The row on the list of a meeting that stands for a member. */
function findListed(db: Writer, meeting: MeetingRow, name: string): string | null {
  const attendees = listAttendees(db, meeting, translate);
  return attendees.find(({ label }) => label === name)?.id ?? null;
}

function recordMinutes(
  db: Writer,
  ids: IdSource,
  meeting: MeetingRow,
  { startAt, endAt, convokedOn, chair, secretary, points, votes }: DemoMinutes,
): void {
  changeMeeting(db, meeting.id, { startAt, endAt, convokedOn });
  giveDuty(db, meeting, 'chair', findListed(db, meeting, chair));
  giveDuty(db, meeting, 'secretary', findListed(db, meeting, secretary));
  const agenda = points.map(([kind]) => ({ id: null, kind, title: '' }));
  writeAgenda(db, ids, meeting, agenda);
  const notes = new Map(points);
  for (const { id, kind } of listAgenda(db, meeting.id, translate)) {
    notePoint(db, meeting, id, notes.get(kind) ?? '');
  }
  recordVotes(db, ids, meeting, votes);
}

/** Brings a promise back to where the meeting found it, lets the meeting speak, and keeps where it then stands. */
function review(db: Writer, meeting: MeetingRow, said: DemoReview): void {
  const promise = listActions(db, facility).find(({ action }) => action === said.action);
  if (!promise) throw new Error(`The demonstration has the promise ${said.action}`);
  const { id, dueOn } = promise;
  const place = { id, facility_id: facility };
  if (said.found !== null) {
    const { due, carriedOver } = said.found;
    const found = { due_on: due, carried_over: carriedOver, status: 'doing', closed_on: null };
    saveRow(db, 'action', { ...place, ...found });
  }
  const { outcome, proof } = said;
  const after = recordReview(db, meeting, { action: id, outcome, newDue: dueOn, proof });
  const { status, due, carriedOver, closedOn } = after;
  const standing = { status, due_on: due, carried_over: carriedOver, closed_on: closedOn };
  saveRow(db, 'action', { ...place, ...standing });
}

/** Makes the promises of that day lines of the meeting's plan. */
function linkPlan(db: Writer, meeting: MeetingRow): void {
  const source = { source_kind: 'meeting', source_ref: meeting.id, meeting_id: meeting.id };
  for (const { id, agreedOn } of listActions(db, facility)) {
    if (agreedOn === meeting.day) saveRow(db, 'action', { id, facility_id: facility, ...source });
  }
}

function recordFollowed(db: Writer): void {
  const figures = new Map(FOLLOWED);
  for (const { id, action } of listActions(db, facility)) {
    const figure_code = figures.get(action);
    if (figure_code !== undefined) {
      saveRow(db, 'action', { id, facility_id: facility, figure_code });
    }
  }
}

function recordSigned(db: Writer, ids: IdSource, { calendar }: DemoYears): void {
  const meeting = getMeeting(db, meetingDay(calendar, story.meetingBeforeMonth), 'CA');
  const minutes = writeSignedMinutes(calendar);
  recordMinutes(db, ids, meeting, minutes);
  for (const said of writeReviews(calendar)) review(db, meeting, said);
  linkPlan(db, meeting);
  advanceMeeting(db, meeting.id, 'approved');
  const signers = [minutes.chair, minutes.secretary].map((name) => findListed(db, meeting, name));
  const known = signers.filter((id) => id !== null);
  const signedOn = addDays(meeting.day, DAYS_TO_SIGN);
  signMinutes(db, getMeetingRow(db, meeting.id), known, signedOn, translate);
}

/** Writes the assembly, short meetings, minutes that are signed, votes, and a meeting that is planned. */
export function recordDemoMeetings(
  db: Writer,
  { ids, clock, user }: Pick<Workspace, 'ids' | 'clock' | 'user'>,
  years: DemoYears,
): void {
  const { calendar } = years;
  const assembly = writeAssembly(calendar);
  recordMinutes(db, ids, recordHeld(db, assembly), assembly);
  for (const meeting of writeShortMeetings(calendar)) {
    advanceMeeting(db, recordHeld(db, meeting).id, 'approved');
  }
  recordFollowed(db);
  recordSigned(db, ids, years);
  const last = getMeeting(db, meetingDay(calendar, story.lastMeetingMonth), 'CA');
  recordVotes(db, ids, last, LAST_VOTES);
  const context = { db, ids, clock, user: user.id, role: user.role, language: 'fr' } as const;
  meetingsHandlers.plan(context, { facility, ...planNextMeeting(calendar) });
}
