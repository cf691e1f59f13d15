import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { actionStateOn, promisesAt } from '../../../shared/domain/actions/action-state.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type {
  Attendee,
  MeetingReportData,
  ReportMeeting,
  ReportPromise,
} from '../../../shared/domain/reports/meeting-data.ts';
import type { Language, Translate } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { listMembers } from '../governance/reader.ts';
import { listActions } from '../improvement/reader.ts';
import { readCrossDomain } from '../indicators/cross-domain-reader.ts';
import { type HeldMeeting, listMeetings } from '../meetings/reader.ts';
import { readChartsPart } from './charts-part.ts';
import { readChecklistPart } from './checklist-part.ts';
import { readGaps } from './gaps-part.ts';
import { readInterviewsPart } from './interviews-part.ts';
import { readMoneyPart, readServicesPart, readStaffPart, readStockPart } from './month-parts.ts';
import { readPhotosPart } from './photos-part.ts';
import { periodOf, type ReportRequest } from './report-request.ts';
import { readReportFacility } from './sheet-context.ts';
import { readSources } from './sources-part.ts';

/** Which report is wanted. */
export interface MeetingChoice {
  readonly facility: string;
  /** The day of a recorded meeting; null for the latest, or a draft where there is none. */
  readonly meeting: Day | null;
  readonly today: Day;
  readonly language: Language;
}

function chooseMeeting(
  meetings: readonly HeldMeeting[],
  { meeting, facility }: MeetingChoice,
): HeldMeeting | null {
  if (meeting === null) return meetings.at(-1) ?? null;
  const found = meetings.findLast((each) => each.day === meeting);
  if (found) return found;
  throw new ExpectedFailure({ code: 'unknown-meeting', facts: { date: meeting, facility } });
}

function describeMeeting(
  held: HeldMeeting | null,
  { today }: MeetingChoice,
  offices: Offices,
  translate: Translate,
): ReportMeeting {
  if (!held) {
    const nobody = { present: [], excused: [], guests: [], decisions: [] };
    return {
      draft: true,
      organ: 'CG',
      kind: null,
      date: today,
      place: null,
      next: null,
      ...nobody,
    };
  }
  const list = (presence: 'present' | 'excused' | 'guest'): readonly Attendee[] =>
    held.attendees
      .filter((each) => each.presence === presence)
      .map(({ name, personId, label }) => ({
        name: personId === null ? null : (name ?? translate('governance:erased')),
        office: offices.get(personId ?? '') ?? label,
      }));
  return {
    draft: false,
    organ: held.organ,
    kind: held.kind,
    date: held.day,
    place: held.place,
    present: list('present'),
    excused: list('excused'),
    guests: list('guest'),
    decisions: held.decisions,
    next: held.nextDay,
  };
}

type Offices = ReadonlyMap<string, string>;

/** The offices of the members, by person; one with several offices keeps the first recorded. */
function listOfficesByPerson(db: Reader, facility: string): Offices {
  return new Map(
    listMembers(db, facility)
      .toReversed()
      .map(({ personId, office }) => [personId, office]),
  );
}

/** The promises that a meeting opens with, in the order of their days; or those that an assembly hears of a span. */
export function readPromises({
  db,
  facility,
  day,
  previousMeeting,
  translate,
}: Omit<ReportRequest, 'period' | 'language'>): readonly ReportPromise[] {
  const promises = promisesAt(listActions(db, facility), day, previousMeeting).map((action) => ({
    made: action.agreedOn,
    problem: action.problem ?? '',
    cause: action.cause,
    action: action.action,
    who: action.erased ? translate('governance:erased') : action.responsible,
    due: action.dueOn,
    status: action.status,
    overdue: actionStateOn(action, day).state === 'overdue',
    timesCarried: action.carriedOver,
    cost: action.cost,
  }));
  const dueDay = ({ due }: ReportPromise): string => due ?? '9999-12-31';
  return promises.toSorted((a, b) => dueDay(a).localeCompare(dueDay(b)));
}

/** Everything the meeting report of a centre shows, read at one moment from one workspace. */
export function readMeetingData(
  db: Reader,
  translate: Translate,
  choice: MeetingChoice,
): MeetingReportData {
  const held = chooseMeeting(listMeetings(db, choice.facility), choice);
  return readDataOf(db, translate, choice, held);
}

/** The same for the day of a meeting that may still be to come: what its papers show of the centre. */
export function readDataOn(
  db: Reader,
  translate: Translate,
  { facility, day, language }: Omit<MeetingChoice, 'meeting' | 'today'> & { readonly day: Day },
): MeetingReportData {
  const held = listMeetings(db, facility).findLast((meeting) => meeting.day === day) ?? null;
  return readDataOf(db, translate, { facility, meeting: null, today: day, language }, held);
}

function readDataOf(
  db: Reader,
  translate: Translate,
  choice: MeetingChoice,
  held: HeldMeeting | null,
): MeetingReportData {
  const { facility, today, language } = choice;
  const meetings = listMeetings(db, facility);
  const day = held?.day ?? today;
  const request: ReportRequest = {
    db,
    facility,
    day,
    previousMeeting: meetings.findLast((meeting) => meeting.day < day)?.day ?? null,
    period: periodOf(day),
    language,
    translate,
  };
  return {
    facility: readReportFacility(db, facility),
    meeting: describeMeeting(held, choice, listOfficesByPerson(db, facility), translate),
    period: request.period,
    previousMeeting: request.previousMeeting,
    promises: readPromises(request),
    checklist: readChecklistPart(request),
    interviews: readInterviewsPart(request),
    stock: readStockPart(request),
    staff: readStaffPart(request),
    services: readServicesPart(request),
    money: readMoneyPart(request),
    charts: readChartsPart(request),
    together: readCrossDomain(db, facility, request.period),
    photos: readPhotosPart(request),
    gaps: readGaps(request),
    sources: readSources(request),
  };
}
