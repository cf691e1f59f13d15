import { createHash } from 'node:crypto';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import {
  type ImportProblemWord,
  importProblem,
} from '../../../shared/domain/imports/import-problem.ts';
import { RepeatedKeys } from '../../../shared/domain/imports/repeated-keys.ts';
import type { Facts } from '../../../shared/domain/problems/problem.ts';
import type { Writer } from '../../db/handles.ts';
import type { Saved } from '../../db/save-row.ts';
import { createKnownNames, type KnownNames } from '../facilities/known-names.ts';
import type { ImportContext } from './import-request.ts';
import type { ImportTally } from './import-tally.ts';
import { KnownPeople } from './known-people.ts';
import type { StagedEntry } from './staged-record.ts';

/** The application of staged records inside one transaction: the writer, what is known by name, and the count. */
export class Applying {
  readonly db: Writer;
  readonly context: ImportContext;
  readonly tally: ImportTally;
  readonly names: KnownNames;
  readonly people: KnownPeople;
  #source: string | null = null;
  #repeated = new RepeatedKeys();

  constructor(db: Writer, context: ImportContext, tally: ImportTally, facility: string) {
    this.db = db;
    this.context = context;
    this.tally = tally;
    this.names = createKnownNames(db, facility);
    this.people = new KnownPeople(db, context.ids, facility);
  }

  /**
   * Saves a record unless its file had the same key before: said again it counts as unchanged, said otherwise it is
   * set aside with the row that stands.
   */
  save(entry: StagedEntry, key: string, content: unknown, save: () => Saved): void {
    if (entry.source !== this.#source) {
      this.#source = entry.source;
      this.#repeated = new RepeatedKeys();
    }
    const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64');
    const repetition = this.#repeated.note(key, digest, entry.row ?? 0);
    if (repetition.state === 'first') this.#take(entry, save);
    else if (repetition.state === 'same') {
      this.tally.count('unchanged');
      // A form that was sent twice is nobody's slip of the pen.
      if (entry.record.kind !== 'submission')
        this.warn(entry, 'row-said-again', { earlier: repetition.row });
    } else this.setAside(entry, 'row-repeated', { earlier: repetition.row });
  }

  #take(entry: StagedEntry, save: () => Saved): void {
    try {
      this.tally.count(save());
    } catch (error) {
      const failure = error instanceof ExpectedFailure ? error.failure : null;
      if (failure?.code !== 'month-validated' && failure?.code !== 'meeting-signed') throw error;
      this.setAside(entry, failure.code, failure.facts);
    }
  }

  setAside(entry: StagedEntry, word: ImportProblemWord, facts: Facts): void {
    this.tally.setAside(entry.file, [importProblem(word, facts, placeOf(entry))]);
  }

  warn(entry: StagedEntry, word: ImportProblemWord, facts: Facts, column?: string): void {
    const place = { ...placeOf(entry), ...(column === undefined ? {} : { column }) };
    this.tally.warn(entry.file, importProblem(word, facts, place));
  }
}

function placeOf({ row }: StagedEntry): { readonly row?: number } {
  return row === null ? {} : { row };
}
