import { readFileSync, rmSync } from 'node:fs';
import { ExpectedFailure } from '../../../../shared/contract/failures.ts';
import { writeFileAtomically } from '../../../platform/files/atomic-write.ts';
import { readingProblem, writingProblem } from '../../../platform/files/file-problem.ts';
import { freePath } from '../../../platform/files/free-path.ts';
import { makeFolder } from '../../../platform/files/make-folder.ts';
import { hashBytes } from './package-format.ts';

/** A file that was written and read back. */
export interface SentFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

function readBack(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw readingProblem(path, error);
  }
}

/** Writes a file under a free name, whole or not at all, and compares what the disk gives back. */
export function writeCompared(folder: string, name: string, bytes: Uint8Array): SentFile {
  try {
    makeFolder(folder);
  } catch (error) {
    throw writingProblem(folder, error);
  }
  const path = freePath(folder, name);
  writeFileAtomically(path, bytes);
  const sha256 = hashBytes(bytes);
  if (hashBytes(readBack(path)) === sha256) return { path, bytes: bytes.length, sha256 };
  rmSync(path, { force: true });
  throw new ExpectedFailure({ code: 'package-not-written', facts: { file: path } });
}
