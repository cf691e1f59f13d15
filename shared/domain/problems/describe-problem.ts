import type { Translate } from '../text/translate.ts';
import type { Problem } from './problem.ts';

/** A problem in words, with its place; a part of the place that is not known is `null`. */
export interface ProblemNote {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  /** What is wrong. */
  readonly reason: string;
  /** What to do next. */
  readonly remedy: string;
}

/** The sentence of a problem: why, or what to do, from the locale file of its feature. */
export function sayProblem(
  { code, facts }: Problem,
  part: 'reason' | 'remedy',
  translate: Translate,
): string {
  const [feature, what] = code.split('.', 2);
  return translate(`${feature}:problems.${what}.${part}`, facts);
}

/** A problem with its place, its reason and its remedy. */
export function describeProblem(problem: Problem, translate: Translate): ProblemNote {
  return {
    sheet: problem.sheet ?? null,
    row: problem.row ?? null,
    column: problem.column ?? null,
    reason: sayProblem(problem, 'reason', translate),
    remedy: sayProblem(problem, 'remedy', translate),
  };
}
