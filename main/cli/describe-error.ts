import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { Facts } from '../../shared/domain/problems/problem.ts';
import type { Translate } from '../../shared/domain/text/translate.ts';
import { FileProblem } from '../platform/files/file-problem.ts';

/** An error in words, and as a script reads it. */
export interface ErrorAnswer {
  readonly code: string;
  readonly facts: Facts;
  readonly message: string;
}

function describeFileProblem({ problem, file }: FileProblem, translate: Translate): ErrorAnswer {
  const [feature, what] = problem.code.split('.');
  const facts: Facts = {
    file,
    ...(problem.sheet === undefined ? {} : { sheet: problem.sheet }),
    ...(problem.row === undefined ? {} : { row: problem.row }),
    ...(problem.column === undefined ? {} : { column: problem.column }),
    ...problem.facts,
  };
  const say = (part: string): string =>
    translate(`${feature}:problems.${what}.${part}`, problem.facts);
  const row = problem.row === undefined ? '' : ` ${translate('cli:atRow', { row: problem.row })}`;
  return { code: problem.code, facts, message: `${say('reason')}${row} ${say('remedy')}` };
}

/** What to tell of an error; null for a fault of ours, which is logged instead. */
export function describeError(error: unknown, translate: Translate): ErrorAnswer | null {
  if (error instanceof FileProblem) return describeFileProblem(error, translate);
  if (!(error instanceof ExpectedFailure)) return null;
  const { code, facts } = error.failure;
  return { code, facts, message: translate(`failures:${code}`, facts) };
}
