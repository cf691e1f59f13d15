import { ExpectedFailure } from '../../shared/contract/failures.ts';
import {
  describeProblem,
  type ProblemNote,
} from '../../shared/domain/problems/describe-problem.ts';
import type { Facts, Problem } from '../../shared/domain/problems/problem.ts';
import type { Translate } from '../../shared/domain/text/translate.ts';
import { systemClock } from '../platform/clock.ts';
import { logFault } from '../platform/fault-log.ts';
import { FileProblem } from '../platform/files/file-problem.ts';
import { RefusedFiles } from './refused-files.ts';

/** An error in words, and as a script reads it. */
export interface ErrorAnswer {
  readonly code: string;
  readonly facts: Facts;
  readonly message: string;
}

/** Where a problem lies, then why and what to do: `visites.csv, ligne 3, colonne age : … …`. */
export function placedSentence(file: string, note: ProblemNote, translate: Translate): string {
  const place = [
    file,
    ...(note.sheet === null ? [] : [translate('failures:place.sheet', { sheet: note.sheet })]),
    ...(note.row === null ? [] : [translate('failures:place.row', { row: note.row })]),
    ...(note.column === null ? [] : [translate('failures:place.column', { column: note.column })]),
  ];
  const { reason, remedy } = note;
  return translate('failures:place.sentence', { place: place.join(', '), reason, remedy });
}

function placedFacts(file: string, { sheet, row, column, facts }: Problem): Facts {
  return {
    file,
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...facts,
  };
}

function describeProblems(
  placed: readonly { readonly file: string; readonly problem: Problem }[],
  translate: Translate,
): ErrorAnswer {
  const [first] = placed;
  if (!first) throw new Error('Files were refused for no reason');
  const lines = placed.map(({ file, problem }) =>
    placedSentence(file, describeProblem(problem, translate), translate),
  );
  return {
    code: first.problem.code,
    facts: placedFacts(first.file, first.problem),
    message: [...new Set(lines)].join('\n'),
  };
}

/** What to tell of an error. A fault of ours is logged in the workspace, and told by a reference that can be quoted. */
export function describeError(
  error: unknown,
  translate: Translate,
  directory: string,
): ErrorAnswer {
  if (error instanceof FileProblem) {
    const { file, problem } = error;
    return describeProblems([{ file, problem }], translate);
  }
  if (error instanceof RefusedFiles) {
    const placed = error.notes.flatMap(({ file, problems }) =>
      problems.map((problem) => ({ file, problem })),
    );
    return describeProblems(placed, translate);
  }
  if (error instanceof ExpectedFailure) {
    const { code, facts } = error.failure;
    return { code, facts, message: translate(`failures:${code}`, facts) };
  }
  const facts = { reference: logFault(error, directory, systemClock) };
  return { code: 'fault', facts, message: translate('failures:fault', facts) };
}
