import type { improvementContract } from '../../shared/contract/improvement.ts';
import type { Day } from '../../shared/domain/calendar/day.ts';
import { getFacility } from '../features/facilities/reader.ts';
import { KnownPeople, type Reference } from '../features/imports/known-people.ts';
import { getActionPlace } from '../features/improvement/reader.ts';
import { rewriteAction, writeAction } from '../features/improvement/writer.ts';
import { todayOf } from '../platform/clock.ts';
import type { HandlersOf, WriteContext } from '../platform/handlers.ts';

type NamingCalls = Pick<typeof improvementContract, 'record' | 'change'>;

/** A name is sealed as one in a file is, and held nowhere else. */
function refer({ db, ids }: WriteContext, facility: string, who: string, day: Day): Reference {
  return new KnownPeople(db, ids, facility).refer(who, { day, organ: null });
}

/** Promises as they are written on a page, with whoever answers for them. */
export const actionHandlers: HandlersOf<NamingCalls> = {
  record(context, { facility, who, visit, due, ...words }) {
    const { db, ids, clock } = context;
    getFacility(db, facility);
    const agreedOn = todayOf(clock);
    const promise = { ...words, agreedOn, dueOn: due };
    const answerable = refer(context, facility, who, agreedOn);
    return { id: writeAction(db, ids, facility, promise, answerable, visit) };
  },
  change(context, { id, who, ...words }) {
    const { facility, agreedOn } = getActionPlace(context.db, id);
    const answerable = who === undefined ? null : refer(context, facility, who, agreedOn);
    rewriteAction(context.db, { id, facility }, words, answerable);
    return {};
  },
};
