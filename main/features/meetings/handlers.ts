import type {
  ListedMeeting,
  MinutesScan,
  meetingsContract,
} from '../../../shared/contract/meetings.ts';
import { countQuorum } from '../../../shared/domain/meetings/meeting-record.ts';
import { proposeAgenda } from '../../../shared/domain/meetings/propose-agenda.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import { todayOf } from '../../platform/clock.ts';
import type { HandlersOf, WriteContext } from '../../platform/handlers.ts';
import { createTranslator } from '../../platform/translator.ts';
import { getFacility } from '../facilities/reader.ts';
import { listRecordedMonths } from '../indicators/figure-reader.ts';
import { titleToHold } from './agenda-title.ts';
import { listAttendees } from './attendance-reader.ts';
import {
  findMeetingBefore,
  findOrganRules,
  getMeetingRow,
  listMeetingRows,
  type MeetingRow,
} from './meeting-row.ts';
import { recordAddendum, signMinutes } from './minutes-writer.ts';
import { readOpenPromises } from './promise-reader.ts';
import { composeRecord, nameOrgan } from './record-reader.ts';
import {
  advanceMeeting,
  changeMeeting,
  dropDecision,
  dropGuest,
  giveDuty,
  notePoint,
  planMeeting,
  recordPresence,
  removeMeeting,
  writeAgenda,
  writeDecision,
} from './record-writer.ts';
import { type HeldScan, listScans } from './scan-reader.ts';
import { markScan } from './scan-writer.ts';

type OwnCalls = Omit<
  typeof meetingsContract,
  'invite' | 'review' | 'agree' | 'withdraw' | 'addScan'
>;

function describeListed(db: Reader, meeting: MeetingRow): ListedMeeting {
  const { id, organ, kind, stage, day, startAt, place } = meeting;
  const counts = db.get<{ present: number; decisions: number }>(
    `SELECT (SELECT count(*) FROM attendance WHERE meeting_id = :id AND presence = 'present') AS present,
       (SELECT count(*) FROM decision WHERE meeting_id = :id) AS decisions`,
    { id },
  );
  const { present = 0, decisions = 0 } = counts ?? {};
  const organName = nameOrgan(db, meeting);
  return { id, organ, organName, kind, stage, day, startAt, place, present, decisions };
}

function describeScan({ name, mime, size, removedOn, reason }: HeldScan): MinutesScan {
  const removed = removedOn === null ? null : { day: removedOn, reason: reason ?? '' };
  return { name, mime, size, removed };
}

/** Puts what is open on the agenda of a new meeting. */
function fillAgenda({ db, ids, language }: WriteContext, meeting: MeetingRow): void {
  const translate = createTranslator(language);
  const kinds = proposeAgenda({
    organ: meeting.organ,
    kind: meeting.kind,
    hasEarlierMinutes: findMeetingBefore(db, meeting) !== null,
    promises: readOpenPromises(db, meeting, translate).promises.length,
    hasResults: listRecordedMonths(db, meeting.facility).length > 0,
  });
  const points = kinds.map((kind) => ({ id: null, kind, title: '' }));
  writeAgenda(db, ids, meeting, points);
}

function getAttendee(db: Writer, meeting: MeetingRow, id: string, context: WriteContext) {
  const translate = createTranslator(context.language);
  return listAttendees(db, meeting, translate).find((each) => each.id === id);
}

/** What the pages ask of meetings; calls that name somebody or carry bytes are answered in `main/app`. */
export const meetingsHandlers: HandlersOf<OwnCalls> = {
  list({ db }, { facility }) {
    getFacility(db, facility);
    return listMeetingRows(db, facility)
      .map((meeting) => describeListed(db, meeting))
      .toReversed();
  },
  organs({ db }, { facility }) {
    getFacility(db, facility);
    return db.all<{ code: string; name: string }>(
      'SELECT code, name FROM organ WHERE facility_id = ? ORDER BY rowid',
      [facility],
    );
  },
  find({ db, language }, { meeting: id }) {
    const translate = createTranslator(language);
    const meeting = getMeetingRow(db, id);
    const attendees = listAttendees(db, meeting, translate);
    const { quorumPercent } = findOrganRules(db, meeting.facility, meeting.organ);
    return {
      record: composeRecord(db, meeting, attendees, translate),
      quorum: countQuorum(attendees, quorumPercent),
      chairId: attendees.find(({ duty }) => duty === 'chair')?.id ?? null,
      secretaryId: attendees.find(({ duty }) => duty === 'secretary')?.id ?? null,
      signers: attendees.filter(({ hasSigned }) => hasSigned).map((each) => each.id),
      signedOn: meeting.signedOn,
      scans: listScans(db, id).map(describeScan),
      lastDay: findMeetingBefore(db, meeting)?.day ?? null,
    };
  },
  plan(context, { facility, ...plan }) {
    const { db, ids } = context;
    getFacility(db, facility);
    const meeting = planMeeting(db, ids, facility, plan);
    fillAgenda(context, meeting);
    return { id: meeting.id };
  },
  change({ db }, { meeting, ...change }) {
    changeMeeting(db, meeting, change);
    return {};
  },
  remove({ db }, { meeting }) {
    removeMeeting(db, meeting);
    return {};
  },
  setAgenda({ db, ids }, { meeting, items }) {
    const points = items.map((item) => ({ ...item, title: titleToHold(item.kind, item.title) }));
    writeAgenda(db, ids, getMeetingRow(db, meeting), points);
    return {};
  },
  note({ db }, { meeting, item, notes }) {
    notePoint(db, getMeetingRow(db, meeting), item, notes);
    return {};
  },
  advance({ db }, { meeting, stage }) {
    advanceMeeting(db, meeting, stage);
    return {};
  },
  attend(context, { meeting: id, attendee: listed, presence }) {
    const { db } = context;
    const meeting = getMeetingRow(db, id);
    const attendee = getAttendee(db, meeting, listed, context);
    if (attendee) recordPresence(db, meeting, { ...attendee, label: null }, presence);
    return {};
  },
  removeGuest({ db }, { meeting, attendee }) {
    dropGuest(db, getMeetingRow(db, meeting), attendee);
    return {};
  },
  setDuty({ db }, { meeting, duty, attendee }) {
    giveDuty(db, getMeetingRow(db, meeting), duty, attendee);
    return {};
  },
  decide({ db, ids }, { meeting, ...decision }) {
    return { id: writeDecision(db, ids, getMeetingRow(db, meeting), decision) };
  },
  removeDecision({ db }, { meeting, id }) {
    dropDecision(db, getMeetingRow(db, meeting), id);
    return {};
  },
  sign({ db, clock, language }, { meeting, signers }) {
    const translate = createTranslator(language);
    signMinutes(db, getMeetingRow(db, meeting), signers, todayOf(clock), translate);
    return {};
  },
  addAddendum({ db, ids, clock, user }, { meeting, text }) {
    const addendum = { day: todayOf(clock), text, author: user };
    recordAddendum(db, ids, getMeetingRow(db, meeting), addendum);
    return {};
  },
  removeScan({ db, clock }, { meeting, name, reason }) {
    markScan(db, getMeetingRow(db, meeting), name, { on: todayOf(clock), reason });
    return {};
  },
  restoreScan({ db }, { meeting, name }) {
    markScan(db, getMeetingRow(db, meeting), name, null);
    return {};
  },
};
