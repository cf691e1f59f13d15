import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { headquartersContract } from '../../shared/contract/headquarters.ts';
import type { Day } from '../../shared/domain/calendar/day.ts';
import { lastMonthDue } from '../../shared/domain/headquarters/months-expected.ts';
import type { Reader } from '../db/handles.ts';
import { isHeadquarters } from '../db/workspace-kind.ts';
import { isWorkGoingOn } from '../db/write-turns.ts';
import { listCentres } from '../features/headquarters/centre-reader.ts';
import { readComparison } from '../features/headquarters/comparison-reader.ts';
import {
  listFailedItems,
  listLearnt,
  listOverdue,
} from '../features/headquarters/follow-up-reader.ts';
import { listDefinitions, readIndicator } from '../features/headquarters/indicator-reader.ts';
import { listStockouts } from '../features/headquarters/stockout-reader.ts';
import {
  isTallyStale,
  refreshSomeTallies,
  refreshTallies,
} from '../features/headquarters/tally-writer.ts';
import { todayOf } from '../platform/clock.ts';
import type { AppHandlerOf } from './call-handlers.ts';
import { FILE_TYPES, streamTask } from './task-handlers.ts';
import type { Workspace } from './workspace.ts';

type HeadquartersHandlers = {
  readonly [Name in keyof typeof headquartersContract]: AppHandlerOf<
    (typeof headquartersContract)[Name]
  >;
};

/**
 * The records of all centres with the kept figures made again where they are stale. An import makes them again itself, so
 * that this rarely finds much to do; beside one, the figures are those of a moment ago.
 */
export function openCentres({ database, user, ...workspace }: Workspace): Reader {
  if (!isHeadquarters(database.reader)) {
    throw new ExpectedFailure({ code: 'not-headquarters', facts: {} });
  }
  if (isTallyStale(database.reader)) {
    workspace.write(user.role, isWorkGoingOn() ? refreshSomeTallies : refreshTallies);
  }
  return database.reader;
}

/** Answers from the records of all centres, as they stand today. */
function ask<Input, Answer>(read: (db: Reader, today: Day, input: Input) => Answer) {
  return (workspace: Workspace, input: Input): Answer =>
    read(openCentres(workspace), todayOf(workspace.clock), input);
}

/** What answers the pages of headquarters. */
export const headquartersHandlers: HeadquartersHandlers = {
  centres: ask((db, day) => ({
    day,
    lastMonthDue: lastMonthDue(day),
    centres: [...listCentres(db, day)],
  })),
  indicators: ask((db, _day, { language }) =>
    listDefinitions(db, language).map(({ code, name }) => ({ code, name })),
  ),
  indicator: ask((db, _day, request) => readIndicator(db, request)),
  compare: ask((db, day, request) => readComparison(db, day, request)),
  overdue: ask((db, day) => [...listOverdue(db, day)]),
  stockouts: ask((db) => [...listStockouts(db)]),
  failedItems: ask((db, _day, request) => [...listFailedItems(db, request)]),
  learnt: ask((db, _day, { language }) => [...listLearnt(db, language)]),
  async *writeReport(call, input) {
    openCentres(call.workspace);
    const { district, period, format } = input;
    const place = district === null ? '' : `-${district.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;
    const name = `programme${place}-${period}.${format}`;
    const file = call.files.place(name);
    const { bytes } = yield* streamTask(call, 'programme', { ...input, file: file.path });
    return { token: call.files.offer(file), name, type: FILE_TYPES[format], bytes };
  },
};
