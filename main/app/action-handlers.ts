import type { improvementContract } from '../../shared/contract/improvement.ts';
import type { Day } from '../../shared/domain/calendar/day.ts';
import { getFacility } from '../features/facilities/reader.ts';
import { KnownPeople, type Reference } from '../features/imports/known-people.ts';
import { recordActionPhoto } from '../features/improvement/photo-writer.ts';
import { getActionPlace } from '../features/improvement/reader.ts';
import { rewriteAction, writeAction } from '../features/improvement/writer.ts';
import { todayOf } from '../platform/clock.ts';
import type { HandlersOf, InputOf, WriteContext } from '../platform/handlers.ts';
import { takeIn, withUpload } from './attached-files.ts';
import type { CallHost } from './call-handlers.ts';

type NamingCalls = Pick<typeof improvementContract, 'record' | 'change'>;

/** A name is sealed as one in a file is, and held nowhere else. */
function refer({ db, ids }: WriteContext, facility: string, who: string, day: Day): Reference {
  return new KnownPeople(db, ids, facility).refer(who, { day, organ: null });
}

/** Promises as they are written on a page, with whoever answers for them. */
export const actionHandlers: HandlersOf<NamingCalls> = {
  record(context, { facility, who, visit, source, due, ...words }) {
    const { db, ids, clock } = context;
    getFacility(db, facility);
    const agreedOn = todayOf(clock);
    const promise = { ...words, agreedOn, dueOn: due };
    const answerable = refer(context, facility, who, agreedOn);
    return { id: writeAction(db, ids, facility, promise, answerable, visit, source) };
  },
  change(context, { id, who, ...words }) {
    const { facility, agreedOn } = getActionPlace(context.db, id);
    const answerable = who === undefined ? null : refer(context, facility, who, agreedOn);
    rewriteAction(context.db, { id, facility }, words, answerable);
    return {};
  },
};

/** Keeps a picture of what is to be mended, or of what was, sealed beside the promise. */
export function addActionPhoto(
  host: CallHost,
  { id, token, moment, caption, takenOn }: InputOf<typeof improvementContract.addPhoto>,
): Record<string, never> {
  const workspace = host.session.meet();
  return withUpload(host, token, (upload) => {
    const { facility } = getActionPlace(workspace.database.reader, id);
    const photo = {
      ...takeIn(workspace, upload, 'image', id),
      id: workspace.ids.next(),
      moment,
      caption: caption === '' ? null : caption,
      takenOn,
    };
    workspace.write('entry', (db) => recordActionPhoto(db, { facility, action: id }, photo));
    return {};
  });
}
