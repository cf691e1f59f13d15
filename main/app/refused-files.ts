import type { FileNote } from '../../shared/domain/imports/import-outcome.ts';

/** Files that could not be taken as a whole, with every fault of each; nothing was changed. */
export class RefusedFiles extends Error {
  override readonly name = 'RefusedFiles';
  readonly notes: readonly FileNote[];

  constructor(notes: readonly FileNote[]) {
    super(notes.map(({ problems }) => problems.map(({ code }) => code).join(', ')).join('; '));
    this.notes = notes;
  }
}
