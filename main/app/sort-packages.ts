import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { detectFileFormat } from '../platform/files/file-format.ts';
import { FileProblem } from '../platform/files/file-problem.ts';

async function isPackage(path: string): Promise<boolean> {
  try {
    return (await detectFileFormat(path)) === 'keneya-package';
  } catch (error) {
    // Whoever reads it says what is wrong with it.
    if (error instanceof FileProblem) return false;
    throw error;
  }
}

/** Whether all files are packages; they go by themselves, since each knows its centre and other files do not. */
export async function arePackages(paths: readonly string[]): Promise<boolean> {
  const found = await Promise.all(paths.map(isPackage));
  if (found.length > 0 && found.every(Boolean)) return true;
  if (!found.some(Boolean)) return false;
  throw new ExpectedFailure({ code: 'packages-apart', facts: {} });
}
