import type { Facts, Problem } from '../../../shared/domain/problems/problem.ts';
import { type FileLimits, fileLimits } from './file-limits.ts';
import { FileProblem, type FileProblemKind, fileProblem, type Place } from './file-problem.ts';

/** What a caller may ask of every reader. */
export interface ReadingOptions {
  /** Narrower limits than {@link fileLimits}. */
  readonly limits?: Partial<FileLimits>;
  /** Milliseconds that only move forward; the work is measured with it. */
  readonly now?: () => number;
  /** Told of what was read with a doubt. */
  readonly onWarning?: (warning: Problem) => void;
}

/** A spreadsheet with an error in every cell must not answer with a warning for each. */
const WARNINGS_TOLD = 100;

/** The reading of one file: its limits, the time it has taken so far, and how it complains. */
export class FileReading {
  readonly file: string;
  readonly limits: FileLimits;
  readonly #now: () => number;
  readonly #onWarning: (warning: Problem) => void;
  #workedMs = 0;
  #warnings = 0;

  constructor(file: string, options: ReadingOptions) {
    this.file = file;
    this.limits = { ...fileLimits, ...options.limits };
    this.#now = options.now ?? (() => performance.now());
    this.#onWarning = options.onWarning ?? (() => {});
  }

  problem(
    kind: FileProblemKind,
    facts: Facts = {},
    place: Place = {},
    cause?: unknown,
  ): FileProblem {
    return new FileProblem(kind, this.file, facts, place, cause);
  }

  warn(kind: FileProblemKind, facts: Facts = {}, place: Place = {}): void {
    this.#warnings += 1;
    if (this.#warnings > WARNINGS_TOLD) return;
    this.#onWarning(fileProblem(kind, this.file, facts, place));
  }

  /** Does a bounded piece of work and counts its time; refuses the file once its time is used up. */
  work<T>(piece: () => T): T {
    const started = this.#now();
    const result = piece();
    this.#workedMs += this.#now() - started;
    if (this.#workedMs > this.limits.workMs)
      throw this.problem('too-much-work', { seconds: this.limits.workMs / 1000 });
    return result;
  }
}
