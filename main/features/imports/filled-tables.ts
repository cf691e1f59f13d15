import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import type { VisitPicture } from '../../../shared/domain/instruments/submission.ts';
import type { Parsed } from '../../../shared/domain/problems/problem.ts';
import type { SheetRow } from '../../../shared/domain/tables/sheet.ts';
import type { ReadingOptions } from '../../platform/files/file-reading.ts';
import type { FilledForm } from '../visits/writer.ts';

/** A table of filled forms, or of the rows of one of their repeats: a CSV file, or a sheet of a workbook. */
export interface FilledTable {
  /** The name that people are told. */
  readonly file: string;
  /** What tells the file from another of the same name. */
  readonly source: string;
  /** What rows of a repeat call it: the sheet, or the name of the file without its ending. */
  readonly table: string;
  /** Only of a sheet. */
  readonly sheet: string | null;
  /** The heading first. What is odd on the way is told to the import, or as `options` say. */
  rows(options?: ReadingOptions): AsyncGenerator<SheetRow>;
}

/** A row that was read as a filled form, with its form; what is odd about it is told. */
export type ReadFilled = Parsed<{
  readonly form: FormDefinition;
  readonly filled: FilledForm;
  readonly pictures: readonly VisitPicture[];
}>;
