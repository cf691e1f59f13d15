import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { ProductMonth } from '../../../shared/domain/indicators/stock-figures.ts';
import type { NewLine } from '../../../shared/domain/months/new-line.ts';
import type { CellChange, CellValue, SheetRow } from '../../../shared/domain/months/sheet.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import type { SynchronisedTable } from '../../db/synchronised-tables.ts';

/** Which month of which centre, and in whose language the lines are named. */
export interface MonthPlace {
  readonly facility: string;
  readonly period: Month;
  readonly language: Language;
}

/** The cells to write, by line. */
export type LineChanges = ReadonlyMap<string, readonly CellChange[]>;

/** What came of a wish for a line: its id, or what it looks like, for a person to say which is meant. */
export interface AddedLine {
  readonly row: string | null;
  readonly alike: string | null;
}

/** Every product at the end of the month, read once for all that is made of it. */
export type MonthProducts = () => readonly ProductMonth[];

/** How one of the four sheets is read from its tables and written to them; one file each in this folder. */
export interface SheetSource {
  /** The lines in the order of the paper, with what is computed. */
  rows(db: Reader, place: MonthPlace, products?: MonthProducts): readonly SheetRow[];
  /** Writes cells; the columns are known and typed, the values of their kind. A thousand lines come at once. */
  save(db: Writer, place: MonthPlace, lines: LineChanges): void;
  /** The values of a column of one line over the months given, in their order. */
  values(
    db: Reader,
    facility: string,
    row: string,
    column: string,
    months: readonly Month[],
  ): readonly CellValue[];
  /** Says that the line is, or is not, kept here. */
  manage(db: Writer, place: MonthPlace, row: string, managed: boolean): void;
  /** Adds a line by its written name. */
  add(db: Writer, place: MonthPlace, line: NewLine): AddedLine;
  /** The last month before the period that has lines, null where none has. */
  before(db: Reader, place: MonthPlace): Month | null;
  /** Adds the lines of an earlier month; what is carried over (a closing that becomes an opening) comes with them. */
  copyList(db: Writer, place: MonthPlace, from: Month): void;
  /** Puts the first lines where no month has any; a sheet whose lines are always those of the catalogue has none. */
  readonly begin?: (db: Writer, place: MonthPlace) => void;
  /** The table and row that hold a cell, for its history in the journal; null for a computed column. */
  cellRow(place: MonthPlace, row: string, column: string): HeldCell | null;
}

/** Where a cell is held. */
export interface HeldCell {
  readonly table: SynchronisedTable;
  readonly id: string;
  readonly field: string;
}
