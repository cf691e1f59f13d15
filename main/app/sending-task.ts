import { basename, join } from 'node:path';
import type { Delivered, sendingContract } from '../../shared/contract/sending.ts';
import type { SentFile } from '../features/exchange/packages/package-files.ts';
import { listMeetings } from '../features/meetings/reader.ts';
import type { InputOf } from '../platform/handlers.ts';
import type { AppHandlerOf, TaskCall } from './call-handlers.ts';
import { findDestination } from './destination.ts';
import type { Progress } from './task.ts';
import { streamTask } from './task-handlers.ts';

type SendInput = InputOf<typeof sendingContract.send>;

/** Puts the last report of a centre beside the package; nothing where no meeting was held. */
async function* addReport(
  call: TaskCall,
  { report, language }: SendInput,
  folder: string,
): AsyncGenerator<Progress, Delivered['report']> {
  if (report === null) return null;
  if (listMeetings(call.workspace.database.reader, report).length === 0) return null;
  const order = { facility: report, meeting: null, language, type: 'normal' } as const;
  const name = `rapport-${report.replace(/[^\w-]/g, '_')}.pdf`;
  const copy = call.files.place(name);
  for (const file of [join(folder, name), copy.path]) {
    yield* streamTask(call, 'report', { ...order, format: 'pdf', file });
  }
  return { token: call.files.offer(copy), name };
}

/** Writes a package, on a stick, into a folder, or with all that a mail needs. */
export const sendTask: AppHandlerOf<typeof sendingContract.send> = async function* (call, input) {
  const { to, facility, purpose, mail } = input;
  const { folder, way, drive } = await findDestination(call, input.destination, mail);
  const sent = yield* streamTask(call, 'sendPackage', {
    ...{ folder, to, facility, purpose, way, email: mail, drafts: mail },
    // A colleague has none of it; headquarters are sent what they have not confirmed.
    all: false,
  });
  const offer = ({ path }: SentFile): string => call.files.offer({ path, name: basename(path) });
  return {
    ...{ to: sent.to, events: sent.events, text: sent.text, drive, place: folder },
    files: sent.files.map(({ path, bytes }) => ({ name: basename(path), bytes })),
    folder: call.files.offer({ path: folder, name: basename(folder) }),
    drafts: sent.drafts.map(offer),
    report: sent.files.length === 0 ? null : yield* addReport(call, input, folder),
  };
};
