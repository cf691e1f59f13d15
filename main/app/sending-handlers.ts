import { copyFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { sendingContract } from '../../shared/contract/sending.ts';
import { isHeadquarters } from '../db/workspace-kind.ts';
import { listFeedback } from '../features/exchange/packages/feedback.ts';
import { listTracedRecords } from '../features/exchange/record-reader.ts';
import { getFacility } from '../features/facilities/reader.ts';
import { writingProblem } from '../platform/files/file-problem.ts';
import { answerTask } from './answer-task.ts';
import type { AppHandlerOf } from './call-handlers.ts';
import { believeCard, offerOwnCard, showCard } from './enrolment.ts';
import { revokeDevice, tellCentre } from './headquarters.ts';
import { readSendingStatus } from './sending-status.ts';
import { sendTask } from './sending-task.ts';

type SendingHandlers = {
  readonly [Name in keyof typeof sendingContract]: AppHandlerOf<(typeof sendingContract)[Name]>;
};

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** What leaves for headquarters or a colleague, and who is believed. */
export const sendingHandlers: SendingHandlers = {
  status: (workspace) => readSendingStatus(workspace),
  records({ db, language }, { facility }) {
    getFacility(db, facility);
    // What headquarters hold goes nowhere from there.
    if (isHeadquarters(db)) return { records: [] };
    return { records: [...listTracedRecords(db, facility, language)] };
  },
  readCard: showCard,
  enrol: believeCard,
  ownCard: offerOwnCard,
  revoke(workspace, { device, reason }) {
    revokeDevice(workspace, device, reason);
    return {};
  },
  words: ({ db }, { facility }) => ({
    words: listFeedback(db, facility).map(({ id, facility: about, text, writtenOn }) => ({
      ...{ id, text, day: writtenOn },
      facility: about === '' ? null : about,
    })),
  }),
  tell(workspace, { facility, text }) {
    tellCentre(workspace, facility, text);
    return {};
  },
  answer: answerTask,
  async drives({ desk }) {
    const drives = await desk.listDrives();
    return { drives: drives.map(({ folder: _, ...drive }) => drive) };
  },
  async chooseFolder({ desk, files }) {
    if (desk.askFolder === null) return { byHost: false, folder: null };
    const path = await desk.askFolder();
    const folder = path === null ? null : files.offer({ path, name: basename(path) });
    return { byHost: true, folder };
  },
  send: sendTask,
  addPicture({ files }, { folder, picture }) {
    const made = files.get(picture);
    const target = join(files.get(folder).path, basename(made.path));
    try {
      copyFileSync(made.path, target);
    } catch (error) {
      throw writingProblem(target, error);
    }
    files.forget(picture);
    return {};
  },
  async show({ desk, files }, { token }) {
    const { path, name } = files.get(token);
    // Nothing that a system would run.
    const isShown = (extname(path) === '.eml' || isFolder(path)) && (await desk.show(path));
    if (isShown) return {};
    throw new ExpectedFailure({ code: 'no-viewer', facts: { file: name, folder: path } });
  },
};
