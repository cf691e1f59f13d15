import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { Reader } from '../db/handles.ts';
import { isHeadquarters } from '../db/workspace-kind.ts';
import { recogniseFiles } from '../features/imports/recognise-files.ts';

/** Refuses, at headquarters, files that hold the records of a centre: forms alone are taken. */
export async function assertFormsAlone(db: Reader, files: readonly string[]): Promise<void> {
  if (!isHeadquarters(db)) return;
  // What a form names as its data file is taken with it; what nobody can read, the import tells.
  const recognised = await recogniseFiles(files, null, []);
  if (recognised.files.some(({ kind }) => kind !== 'form')) {
    throw new ExpectedFailure({ code: 'headquarters-reads', facts: {} });
  }
}
