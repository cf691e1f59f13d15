import type { ReceivedPackage, receiveContract } from '../../shared/contract/receive.ts';
import type { TakenFile } from '../features/exchange/packages/taken-file.ts';
import { readPeopleWords } from '../features/exchange/people-words.ts';
import { RowWords } from '../features/exchange/row-words.ts';
import type { AppHandlerOf } from './call-handlers.ts';
import { streamTask } from './task-handlers.ts';
import type { Workspace } from './workspace.ts';

function viewTaken({ database }: Workspace, taken: readonly TakenFile[]): ReceivedPackage[] {
  const people = readPeopleWords(database.reader);
  return taken.map(({ from, facts, ...rest }) => ({
    ...rest,
    facts: { ...facts },
    from: from && people.device(from),
  }));
}

/** Takes what the person chose; the files stay held after a dry run. */
export const takeTask: AppHandlerOf<typeof receiveContract.take> = async function* (call, input) {
  const { files: held, workspace } = call;
  const { files: tokens, dryRun } = input;
  const files = tokens.map((token) => held.get(token).path);
  if (!dryRun) workspace.backUpWhenOld();
  const outcome = yield* streamTask(call, 'takePackages', { files, dryRun });
  if (!dryRun) for (const token of tokens) held.forget(token);
  return {
    packages: viewTaken(workspace, outcome.packages),
    released: viewTaken(workspace, outcome.released),
  };
};

/** Looks into the trays again. */
export const lookAgainTask: AppHandlerOf<typeof receiveContract.lookAgain> = async function* (
  call,
) {
  return viewTaken(call.workspace, yield* streamTask(call, 'lookAgain', { despiteClock: null }));
};

/** Takes a package whose clock is ahead, and what waited for it. */
export const acceptClockTask: AppHandlerOf<typeof receiveContract.acceptClock> = async function* (
  call,
  { digest },
) {
  const taken = yield* streamTask(call, 'lookAgain', { despiteClock: digest });
  return viewTaken(call.workspace, taken);
};

/** A page shows as many of what stays; the count says how many there are. */
const MOST_LEFT = 200;

/** Undoes a package, or says what that would come to. */
export const undoTask: AppHandlerOf<typeof receiveContract.undo> = async function* (call, input) {
  const { workspace, session } = call;
  if (!input.dryRun) workspace.backUpWhenOld();
  const { tables, left } = yield* streamTask(call, 'undoPackage', input);
  const rows = new RowWords(workspace.database.reader, session.language);
  return {
    tables: [...tables],
    left: left.slice(0, MOST_LEFT).map(({ field, reason, ...place }) => ({
      ...rows.place(place),
      ...{ field, reason },
      isNumber: field !== null && rows.isNumber(place.table, field),
    })),
    leftCount: left.length,
  };
};
