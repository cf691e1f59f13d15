import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { Reader } from '../db/handles.ts';
import { isHeadquarters } from '../db/workspace-kind.ts';
import { recogniseFile } from '../features/imports/input-file.ts';

/** Refuses, at headquarters, files that hold the records of a centre: forms alone are taken. */
export async function assertFormsAlone(db: Reader, files: readonly string[]): Promise<void> {
  if (!isHeadquarters(db)) return;
  for (const path of files) {
    if ((await recogniseFile(path)).kind === 'form') continue;
    throw new ExpectedFailure({ code: 'headquarters-reads', facts: {} });
  }
}
