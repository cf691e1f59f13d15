import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { meetingsContract } from '../../shared/contract/meetings.ts';
import { foldSpelling } from '../../shared/domain/text/spelling.ts';
import { deleteRow } from '../db/save-row.ts';
import { KnownPeople } from '../features/imports/known-people.ts';
import { improvementHandlers } from '../features/improvement/handlers.ts';
import { writeAction } from '../features/improvement/writer.ts';
import { listAttendees } from '../features/meetings/attendance-reader.ts';
import { getMeetingRow } from '../features/meetings/meeting-row.ts';
import { demandUnsigned } from '../features/meetings/minutes-writer.ts';
import { recordPresence } from '../features/meetings/record-writer.ts';
import { recordReview } from '../features/meetings/review-writer.ts';
import { recordScan } from '../features/meetings/scan-writer.ts';
import type { HandlersOf } from '../platform/handlers.ts';
import { createTranslator } from '../platform/translator.ts';
import { takeIn, withUpload } from './attached-files.ts';
import type { AppHandlerOf } from './call-handlers.ts';

type NamingCalls = Pick<typeof meetingsContract, 'invite' | 'review' | 'agree' | 'withdraw'>;

/** What a meeting says of people and promises: names are sealed as in a file, and promises are everybody's. */
export const meetingNamingHandlers: HandlersOf<NamingCalls> = {
  invite({ db, ids, language }, { meeting: id, who }) {
    const meeting = getMeetingRow(db, id);
    const people = new KnownPeople(db, ids, meeting.facility);
    const { personId, label } = people.refer(who, meeting);
    const guest = `${id}:${label === null ? personId : foldSpelling(label) || label}`;
    const listed = listAttendees(db, meeting, createTranslator(language));
    const isListed = listed.some(
      (each) => each.id === guest || (personId !== null && each.personId === personId),
    );
    if (isListed) throw new ExpectedFailure({ code: 'attendee-listed', facts: {} });
    recordPresence(db, meeting, { id: guest, personId, label }, 'guest');
    return { id: guest };
  },
  review(context, { meeting: id, ...said }) {
    const meeting = getMeetingRow(context.db, id);
    demandUnsigned(meeting);
    const standing = recordReview(context.db, meeting, said);
    return improvementHandlers.mark(context, { id: said.action, ...standing });
  },
  agree({ db, ids }, { meeting: id, who, due, ...words }) {
    const meeting = getMeetingRow(db, id);
    demandUnsigned(meeting);
    const { facility, day, organ } = meeting;
    const answerable = new KnownPeople(db, ids, facility).refer(who, { day, organ });
    const promise = { ...words, note: '', agreedOn: day, dueOn: due };
    const source = { kind: 'meeting', ref: id, item: null, period: null } as const;
    return { id: writeAction(db, ids, facility, promise, answerable, null, source) };
  },
  withdraw({ db }, { meeting: id, id: action }) {
    demandUnsigned(getMeetingRow(db, id));
    const isOfPlan = db.get('SELECT 1 FROM action WHERE id = ? AND meeting_id = ?', [action, id]);
    if (!isOfPlan) throw new ExpectedFailure({ code: 'unknown-action', facts: { id: action } });
    deleteRow(db, 'action', action);
    return {};
  },
};

/** Takes a scanned page of the minutes in; it may come long after the signatures. */
export const addMeetingScan: AppHandlerOf<(typeof meetingsContract)['addScan']> = (
  host,
  { meeting: id, token },
) => {
  const workspace = host.session.meet();
  return withUpload(host, token, (upload) => {
    const meeting = getMeetingRow(workspace.database.reader, id);
    const file = takeIn(workspace, upload, 'page', id);
    workspace.write('entry', (db) => recordScan(db, workspace.ids, meeting, file));
    const { name, mime, size } = file;
    return { name, mime, size, removed: null };
  });
};
