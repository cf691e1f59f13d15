import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { FileNote, ImportOutcome } from '../../../shared/domain/imports/import-outcome.ts';
import type { MatchedKind } from '../../../shared/domain/imports/table-match.ts';
import type { FormComparison } from '../../../shared/domain/instruments/versions/form-comparison.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Database } from '../../db/open-database.ts';
import type { Actor } from '../../db/write.ts';
import type { Clock } from '../../platform/clock.ts';
import type { BlobStore } from '../../platform/files/blob-store.ts';
import type { IdSource } from '../../platform/ids.ts';

/** What a person wants imported. */
export interface ImportRequest {
  /** Paths on this machine, in any order. */
  readonly files: readonly string[];
  /** The code of a centre that is held. */
  readonly facility: string;
  /** The form of interview tables, where their columns do not say. */
  readonly formId: string | null;
  /** The month of tables that have none inside; else the last complete month. */
  readonly period: Month | null;
  /** Says what would happen and changes nothing. */
  readonly dryRun: boolean;
  /** The month of one table that has none inside, by its path: what a person said of this very file. */
  readonly months?: Readonly<Record<string, Month>>;
  /** Whether somebody can be asked what columns mean: then such tables are named instead of refused. */
  readonly canAsk?: boolean;
  /** The language in which the questions of forms are named; French where none is. */
  readonly language?: Language;
}

/** What an import works with: a task's context, and a folder of the workspace for what is put aside meanwhile. */
export interface ImportContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly actor: Actor;
  readonly staging: string;
  /** Where the pictures and files of filled forms are kept. */
  readonly blobs: BlobStore;
  report(progress: ImportProgress): void;
  /** Lets other work through; throws when the person has cancelled. */
  breathe(): Promise<void>;
}

/** Rows read so far, then records applied of those read. */
export interface ImportProgress {
  readonly step: 'read' | 'apply';
  readonly done: number;
  readonly total: number | null;
}

/** A file that was read as its columns were matched before. */
export interface MatchedFile {
  readonly path: string;
  readonly kind: MatchedKind;
}

/**
 * What an import came to: either every file could be read and the outcome counts their records, or some could not,
 * nothing changed, and each such file is told of; `strange` are those of them whose columns a person could match.
 */
export type ImportAnswer =
  | {
      readonly kind: 'done';
      readonly outcome: ImportOutcome;
      readonly matched: readonly MatchedFile[];
      /** What new versions of held forms change. */
      readonly versions: readonly FormComparison[];
    }
  | {
      readonly kind: 'refused';
      readonly notes: readonly FileNote[];
      readonly strange: readonly string[];
    };
