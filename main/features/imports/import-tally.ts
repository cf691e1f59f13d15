import type { FileNote, ImportOutcome } from '../../../shared/domain/imports/import-outcome.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { Saved } from '../../db/save-row.ts';

/** Keeps count of records while an import runs. */
export class ImportTally {
  #accepted = 0;
  #changed = 0;
  #unchanged = 0;
  #waiting = 0;
  readonly #setAside: FileNote[] = [];
  readonly #warnings: FileNote[] = [];

  count(saved: Saved): void {
    if (saved === 'inserted') this.#accepted += 1;
    else if (saved === 'changed') this.#changed += 1;
    else this.#unchanged += 1;
  }

  countWaiting(): void {
    this.#waiting += 1;
  }

  setAside(file: string, problems: readonly Problem[]): void {
    addNote(this.#setAside, file, problems);
  }

  warn(file: string, ...problems: readonly Problem[]): void {
    for (const problem of problems) addNote(this.#warnings, file, [problem]);
  }

  outcome(): ImportOutcome {
    return {
      accepted: this.#accepted,
      changed: this.#changed,
      unchanged: this.#unchanged,
      waiting: this.#waiting,
      setAside: inOrderOfFiles(this.#setAside),
      warnings: inOrderOfFiles(this.#warnings),
    };
  }
}

/** By file and row: some of a file's faults show when it is read, others when its records are taken. */
function inOrderOfFiles(notes: readonly FileNote[]): readonly FileNote[] {
  const rowOf = ({ problems: [first] }: FileNote): number => first.row ?? 0;
  const files = [...new Set(notes.map(({ file }) => file))];
  const places = new Map(files.map((file, index) => [file, index]));
  const placeOf = ({ file }: FileNote): number => places.get(file) ?? 0;
  return notes.toSorted((a, b) => placeOf(a) - placeOf(b) || rowOf(a) - rowOf(b));
}

function addNote(notes: FileNote[], file: string, problems: readonly Problem[]): void {
  const [first, ...rest] = problems;
  if (first !== undefined) notes.push({ file, problems: [first, ...rest] });
}
