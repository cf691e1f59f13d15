import { basename } from 'node:path';
import type { Facts, Problem } from '../../../shared/domain/problems/problem.ts';

/** Everything that can be wrong with a file; `resources/locales` has a reason and a remedy for each. */
export const fileProblemKinds = [
  'not-found',
  'not-a-file',
  'not-readable',
  'read-failed',
  'empty',
  'too-large',
  'too-much-work',
  'truncated',
  'damaged',
  'nul',
  'encoding',
  'encoding-guessed',
  'too-many-rows',
  'too-many-columns',
  'too-many-merged',
  'too-many-cells',
  'too-much-text',
  'cell-too-long',
  'password',
  'old-excel',
  'open-document',
  'not-xlsx',
  'part-missing',
  'too-many-parts',
  'inflates-too-much',
  'no-sheet',
  'sheet-missing',
  'error-value',
  'formula',
  'formula-without-value',
  'csv-quote-open',
  'csv-record-too-long',
  'csv-malformed',
  'xml-malformed',
  'xml-doctype',
  'xml-too-deep',
  'xml-too-many-elements',
  'xml-token-too-long',
  'disk-full',
  'read-only',
  'no-permission',
  'no-folder',
  'name-is-a-folder',
  'in-use',
  'write-failed',
] as const;

/** One of {@link fileProblemKinds}; the problem's code is `files.<kind>`. */
export type FileProblemKind = (typeof fileProblemKinds)[number];

/** Where in a file a problem lies; see {@link Problem}. */
export type Place = Pick<Problem, 'sheet' | 'row' | 'column'>;

const MAX_QUOTED_CHARACTERS = 120;

/** The problem `files.<kind>`, with the file's name among the facts. */
export function fileProblem(
  kind: FileProblemKind,
  file: string,
  facts: Facts,
  place: Place,
): Problem {
  const quoted = Object.entries({ file: basename(file), ...facts }).map(
    ([name, fact]) => [name, typeof fact === 'string' ? quotable(fact) : fact] as const,
  );
  const { column } = place;
  return {
    code: `files.${kind}`,
    ...place,
    ...(column === undefined ? {} : { column: quotable(column) }),
    facts: Object.fromEntries(quoted),
  };
}

/** What a file says of itself may be endless, or hold signs that command the terminal that shows it. */
function quotable(text: string): string {
  const clipped =
    text.length > MAX_QUOTED_CHARACTERS ? `${text.slice(0, MAX_QUOTED_CHARACTERS)}…` : text;
  return clipped.replace(/[\p{Cc}\p{Surrogate}]/gu, '\uFFFD');
}

/** A file that cannot be used, for a reason that its owner can understand and mend. */
export class FileProblem extends Error {
  override readonly name: string = 'FileProblem';
  readonly problem: Problem;
  /** The path as the caller gave it. */
  readonly file: string;

  constructor(
    kind: FileProblemKind,
    file: string,
    facts: Facts = {},
    place: Place = {},
    cause?: unknown,
  ) {
    super(`files.${kind}: ${file}`, { cause });
    this.problem = fileProblem(kind, file, facts, place);
    this.file = file;
  }
}

/** A disk that does not take a file, or gives only a part of it: full, write-protected, pulled out. */
export class DiskProblem extends FileProblem {
  override readonly name = 'DiskProblem';
}

const WRITING: Readonly<Record<string, FileProblemKind>> = {
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

const READING: Readonly<Record<string, FileProblemKind>> = {
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

/** What the system answered when a file was being opened or read; anything unforeseen is the disk's `files.read-failed`. */
export function readingProblem(file: string, cause: unknown): FileProblem {
  const code = errorCode(cause);
  const kind = READING[code];
  if (kind !== undefined) return new FileProblem(kind, file, {}, {}, cause);
  return new DiskProblem('read-failed', file, { system: code }, {}, cause);
}

function errorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
