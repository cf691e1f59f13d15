import type { FileNote } from '../../../shared/domain/imports/import-outcome.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { DiskProblem, FileProblem } from '../../platform/files/file-problem.ts';
import { RefusedFile } from './refused-file.ts';

/** Reads a file, or notes what its owner can mend. */
export async function noteRefusal(
  notes: FileNote[],
  file: string,
  read: () => Promise<void>,
): Promise<void> {
  try {
    await read();
  } catch (error) {
    const [first, ...rest] = problemsOf(error);
    if (first === undefined) throw error;
    notes.push({ file, problems: [first, ...rest] });
  }
}

/** What a file's owner can mend; a failing disk and our own faults are not among it. */
function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof RefusedFile) return error.problems;
  return error instanceof FileProblem && !(error instanceof DiskProblem) ? [error.problem] : [];
}
