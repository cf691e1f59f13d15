import type { Problem } from '../../../shared/domain/problems/problem.ts';

/** Ends the reading of one file: as a whole it is not what an import can take, and here is why. */
export class RefusedFile extends Error {
  override readonly name: string = 'RefusedFile';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ code }) => code).join(', '));
    this.problems = problems;
  }
}

/** A table that could be taken if a person said what its columns mean. */
export class StrangeTable extends RefusedFile {
  override readonly name = 'StrangeTable';
}
