import { basename } from 'node:path';
import type { Facts, Problem } from '../../../shared/domain/problems/problem.ts';

/** Where in a file a problem lies; see {@link Problem}. */
export type Place = Pick<Problem, 'sheet' | 'row' | 'column'>;

/** The problem `files.<what>`, with the file's name among the facts. */
export function fileProblem(what: string, file: string, facts: Facts, place: Place): Problem {
  return { code: `files.${what}`, ...place, facts: { file: basename(file), ...facts } };
}

/** A file that cannot be used, for a reason that its owner can understand and mend. */
export class FileProblem extends Error {
  override readonly name: string = 'FileProblem';
  readonly problem: Problem;
  /** The path as the caller gave it. */
  readonly file: string;

  constructor(what: string, file: string, facts: Facts = {}, place: Place = {}, cause?: unknown) {
    super(`files.${what}: ${file}`, { cause });
    this.problem = fileProblem(what, file, facts, place);
    this.file = file;
  }
}

/** A disk that does not take or give a file: full, write-protected, gone. */
export class DiskProblem extends FileProblem {
  override readonly name = 'DiskProblem';
}

const WRITING: Readonly<Record<string, string>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EISDIR: 'name-is-a-folder',
  EBUSY: 'in-use',
};

const READING: Readonly<Record<string, string>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'not-readable',
  EPERM: 'not-readable',
  EISDIR: 'not-a-file',
  ENXIO: 'not-a-file',
};

/** What the system answered when a file was being written, as a problem; anything unforeseen is `files.write-failed`. */
export function writingProblem(file: string, cause: unknown): DiskProblem {
  const code = errorCode(cause);
  return new DiskProblem(WRITING[code] ?? 'write-failed', file, { system: code }, {}, cause);
}

/** What the system answered when a file was being opened or read; anything unforeseen is `files.read-failed`. */
export function readingProblem(file: string, cause: unknown): DiskProblem {
  const code = errorCode(cause);
  return new DiskProblem(READING[code] ?? 'read-failed', file, { system: code }, {}, cause);
}

function errorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
