import { basename } from 'node:path';
import type { sendingContract } from '../../shared/contract/sending.ts';
import type { AppHandlerOf } from './call-handlers.ts';
import { findDestination } from './destination.ts';
import { assertHeadquarters } from './headquarters.ts';
import { streamTask } from './task-handlers.ts';

/** Writes what headquarters answer to every laptop, on a stick or into a folder. */
export const answerTask: AppHandlerOf<typeof sendingContract.answer> = async function* (
  call,
  { destination },
) {
  assertHeadquarters(call.workspace);
  const { folder, drive } = await findDestination(call, destination, false);
  const written = yield* streamTask(call, 'writeReceipts', { folder });
  return {
    receipts: written.map(({ name, furtherFiles, missing, missingBlobs, conflicts, events }) => ({
      ...{ name, missing, missingBlobs, conflicts, events },
      files: 1 + furtherFiles.length,
    })),
    ...{ place: folder, drive },
    folder: call.files.offer({ path: folder, name: basename(folder) }),
  };
};
