import type { Today } from '../../../shared/contract/today.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { prepareMeeting } from '../../../shared/domain/meetings/meeting-preparation.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Reader } from '../../db/handles.ts';
import { findOrganRules, listMeetingRows, type MeetingRow } from './meeting-row.ts';
import { nameOrgan } from './record-reader.ts';

type NextMeeting = NonNullable<Today['nextMeeting']>;

/** The planned meeting that comes first from a day on; where none does, the last one that was planned and never began. */
function findPlanned(rows: readonly MeetingRow[], day: Day): MeetingRow | null {
  const planned = rows.filter(({ stage }) => stage === 'planned');
  return planned.find((row) => row.day >= day) ?? planned.at(-1) ?? null;
}

/** The first day that minutes set for a meeting of an organ which has no plan from then on. */
function findAnnounced(rows: readonly MeetingRow[], day: Day): MeetingRow | null {
  const organOf = (row: MeetingRow): string => foldSpelling(row.organ);
  const latest = new Map(
    rows.filter(({ stage }) => stage !== 'planned').map((row) => [organOf(row), row]),
  );
  const isPlanned = (row: MeetingRow): boolean =>
    rows.some(
      (other) => other.stage === 'planned' && other.day >= day && organOf(other) === organOf(row),
    );
  const announced = [...latest.values()].flatMap((row) =>
    row.nextDay === null || row.nextDay < day || isPlanned(row)
      ? []
      : [{ ...row, day: row.nextDay }],
  );
  return announced.toSorted((a, b) => (a.day < b.day ? -1 : 1))[0] ?? null;
}

function describePlanned(db: Reader, meeting: MeetingRow): NextMeeting {
  const { id, facility, day, startAt, place, organ } = meeting;
  const agenda = db.get<{ points: number }>(
    'SELECT count(*) AS points FROM agenda_item WHERE meeting_id = ?',
    [id],
  );
  const { noticeDays } = findOrganRules(db, facility, organ);
  const { points = 0 } = agenda ?? {};
  const { tasks, convokeBy } = prepareMeeting({ ...meeting, points, noticeDays });
  const organName = nameOrgan(db, meeting);
  return { id, day, organName, startAt, place, tasks: [...tasks], convokeBy };
}

function describeAnnounced(db: Reader, meeting: MeetingRow): NextMeeting {
  const unsettled = { id: null, startAt: null, place: null, tasks: [], convokeBy: null };
  return { ...unsettled, day: meeting.day, organName: nameOrgan(db, meeting) };
}

/** The next meeting of a centre's ASACO as its plan has it, or as minutes announce it; null where neither is there. */
export function findNextMeeting(db: Reader, facility: string, day: Day): NextMeeting | null {
  const rows = listMeetingRows(db, facility);
  const planned = findPlanned(rows, day);
  const announced = findAnnounced(rows, day);
  const isPlannedFirst =
    planned !== null &&
    (announced === null || (planned.day >= day && planned.day <= announced.day));
  if (isPlannedFirst) return describePlanned(db, planned);
  return announced === null ? null : describeAnnounced(db, announced);
}
