import type { Problem } from '../../../shared/domain/problems/problem.ts';

/** Ends the reading of one file: as a whole it is not what an import can take, and here is why. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ code }) => code).join(', '));
    this.problems = problems;
  }
}
