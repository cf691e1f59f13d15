import { sayProblem } from '../problems/describe-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { Translate } from '../text/translate.ts';

/**
 * What an import did to the centre's data, counted in records: a form, a submission, an interview, a row, a meeting.
 * A record is in exactly one of the four numbers or in `setAside`; warnings concern records that were taken.
 */
export interface ImportOutcome {
  /** New records. */
  readonly accepted: number;
  /** Records held before with another value; the old value stays in the journal. */
  readonly changed: number;
  /** Records that were known already, to the letter. */
  readonly unchanged: number;
  /** Submissions kept until their form arrives. */
  readonly waiting: number;
  /** One entry a record, with every problem of that record. */
  readonly setAside: readonly FileNote[];
  readonly warnings: readonly FileNote[];
}

/** Problems of one record of one file, in the order of its columns. */
export interface FileNote {
  readonly file: string;
  readonly problems: readonly [Problem, ...Problem[]];
}

/** What `keneya import --json` prints, with the sentences in the chosen language. */
export interface ImportResult {
  readonly accepted: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly waiting: number;
  readonly setAside: readonly ImportNote[];
  readonly warnings: readonly ImportNote[];
}

/** Where something is wrong, what, and what to do; `row` and `column` are `null` where the whole file is meant. */
export interface ImportNote {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly reason: string;
  readonly remedy: string;
}

/** An import that met nothing. */
export const EMPTY_OUTCOME: ImportOutcome = {
  accepted: 0,
  changed: 0,
  unchanged: 0,
  waiting: 0,
  setAside: [],
  warnings: [],
};

/** The outcome in words: a record with several problems keeps one entry, whose reasons follow each other. */
export function describeImport(outcome: ImportOutcome, translate: Translate): ImportResult {
  const describe = (note: FileNote): ImportNote => describeNote(note, translate);
  const { accepted, changed, unchanged, waiting, setAside, warnings } = outcome;
  return {
    accepted,
    changed,
    unchanged,
    waiting,
    setAside: setAside.map(describe),
    warnings: warnings.map(describe),
  };
}

/** What is wrong or odd about one file or record, in words. */
export function describeNote({ file, problems }: FileNote, translate: Translate): ImportNote {
  const sentences = (part: 'reason' | 'remedy'): string =>
    [...new Set(problems.map((problem) => sayProblem(problem, part, translate)))].join(' ');
  return {
    file,
    row: problems[0].row ?? null,
    column: problems[0].column ?? null,
    reason: sentences('reason'),
    remedy: sentences('remedy'),
  };
}
