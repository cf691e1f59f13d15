import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import {
  type ImportProblemWord,
  importProblem,
} from '../../../shared/domain/imports/import-problem.ts';
import { quoted } from '../../../shared/domain/imports/quoted.ts';
import { type BroughtLine, compareLine } from '../../../shared/domain/months/brought-line.ts';
import type { CellRefusal } from '../../../shared/domain/months/read-cell.ts';
import type { CellValue, SheetName } from '../../../shared/domain/months/sheet.ts';
import { SHEET_COLUMNS } from '../../../shared/domain/months/sheet-columns.ts';
import type { Saved } from '../../db/save-row.ts';
import { SHEET_SOURCES } from '../months/sheets.ts';
import type { Applying } from './applying.ts';
import type { StagedEntry } from './staged-record.ts';

/** How an import says what the sheet says at the cell. */
const WORDS: Partial<Record<CellRefusal, ImportProblemWord>> = {
  'not-whole': 'number-not-whole',
  negative: 'number-negative',
  'too-large': 'number-too-large',
  'not-a-month': 'month-unreadable',
  'too-long': 'text-too-long',
};

type ShownCells = Readonly<Record<string, CellValue>>;

/**
 * Takes lines of the month's sheets as if somebody typed what differs from what the sheet shows: what is carried over or
 * computed there and comes back as it was is no change.
 */
export class BroughtLines {
  readonly #applying: Applying;
  readonly #shown = new Map<string, ReadonlyMap<string, ShownCells>>();
  #source: string | null = null;

  constructor(applying: Applying) {
    this.#applying = applying;
  }

  apply(entry: StagedEntry, line: BroughtLine): void {
    const { sheet, period, row, cells } = line;
    const shown = this.#cellsOf(entry, sheet, period).get(row) ?? {};
    const { changes, refusals } = compareLine(line, shown);
    if (refusals.length > 0) {
      const problems = refusals.map(({ column, text, code }) =>
        importProblem(
          WORDS[code] ?? 'number-unreadable',
          { value: quoted(text), column, longest: text.length },
          { row: entry.row ?? 0, column },
        ),
      );
      this.#applying.tally.setAside(entry.file, problems);
      return;
    }
    const write = (): Saved => {
      if (changes.length === 0) return 'unchanged';
      const place = { facility: entry.facility, period, language: 'fr' } as const;
      const changed = changes.map((change) => ({ row, ...change }));
      SHEET_SOURCES[sheet].save(this.#applying.db, place, new Map([[row, changed]]));
      return isEmpty(sheet, shown) ? 'inserted' : 'changed';
    };
    try {
      this.#applying.save(entry, `${sheet} ${period} ${row}`, cells, write);
    } catch (error) {
      const failure = error instanceof ExpectedFailure ? error.failure : null;
      if (failure?.code !== 'unknown-row') throw error;
      this.#applying.setAside(entry, 'line-unknown', { value: quoted(row) });
    }
  }

  /** Read once a file: its lines are of one key each, and no line of a month changes what another shows. */
  #cellsOf(
    { source, facility }: StagedEntry,
    sheet: SheetName,
    period: Month,
  ): ReadonlyMap<string, ShownCells> {
    if (source !== this.#source) {
      this.#source = source;
      this.#shown.clear();
    }
    const key = `${sheet} ${period}`;
    const known = this.#shown.get(key);
    if (known) return known;
    const place = { facility, period, language: 'fr' } as const;
    const rows = SHEET_SOURCES[sheet].rows(this.#applying.db, place);
    const cells = new Map(rows.map((row) => [row.id, row.cells]));
    this.#shown.set(key, cells);
    return cells;
  }
}

function isEmpty(sheet: SheetName, shown: ShownCells): boolean {
  const typed = SHEET_COLUMNS[sheet].filter(({ computed }) => !computed);
  return typed.every(({ code }) => (shown[code] ?? null) === null);
}
