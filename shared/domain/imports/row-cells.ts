import type { Day } from '../calendar/day.ts';
import type { Month } from '../calendar/month.ts';
import { parseNumber } from '../numbers/parse-number.ts';
import type { Facts, Parsed, Problem } from '../problems/problem.ts';
import { writtenText } from '../tables/neutral-text.ts';
import type { SheetRow } from '../tables/sheet.ts';
import { foldSpelling } from '../text/spelling.ts';
import { type ImportProblemWord, importProblem } from './import-problem.ts';
import { quoted } from './quoted.ts';
import type { TableLayout } from './recognise-table.ts';
import type { ColumnOf, RecordKind } from './table-kind.ts';
import { isPlausibleYear, parseWrittenDay, parseWrittenMonth } from './written-date.ts';

const LONGEST_NAME = 200;
const LONGEST_TEXT = 4_000;
/** Above any stock, sum of money or population of a health centre. */
const LARGEST_NUMBER = 1_000_000_000_000;

/** `15.000` is fifteen thousand to some and fifteen to others: where a number is whole, nobody guesses. */
const POINTED_THOUSANDS = /^[+-]?\d{1,3}(?:\.\d{3})+$/;

/** What a number must be: `min` is −∞ unless given. */
export interface NumberRule {
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

/**
 * The cells of one row, read by the column's stable word. Whatever cannot be read is collected with its place, so that
 * a person learns of every fault of a row at once; `null` then stands for "not recorded" and the row is refused.
 */
export class RowCells<K extends RecordKind> {
  readonly #layout: TableLayout<K>;
  readonly #row: SheetRow;
  readonly #problems: Problem[] = [];
  readonly #warnings: Problem[] = [];

  constructor(layout: TableLayout<K>, row: SheetRow) {
    this.#layout = layout;
    this.#row = row;
    // A decimal comma or a stray separator shifts every later cell: a row that is too long is not to be trusted.
    const beyond = row.cells.slice(layout.heading.length).find((cell) => cell.trim() !== '');
    if (beyond !== undefined) {
      const facts = { value: quoted(beyond), columns: layout.heading.length };
      this.#problems.push(importProblem('row-too-long', facts, { row: row.number }));
    }
  }

  /** A free text, `''` when the cell is empty or the column is absent. */
  text(column: ColumnOf<K>, longest: number = LONGEST_TEXT): string {
    const text = this.#cell(column).normalize('NFC').trim();
    if (text.length > longest) this.refuse(column, 'text-too-long', { longest });
    return text;
  }

  /** A name that a record cannot be without. */
  name(column: ColumnOf<K>): string | null {
    const name = this.text(column, LONGEST_NAME).replace(/\s+/gu, ' ');
    if (name === '') return this.refuse(column, 'cell-empty', {});
    // Names meet by their letters and digits: one without any would meet every other.
    if (foldSpelling(name) !== '') return name;
    return this.refuse(column, 'name-without-letters', { value: quoted(name) });
  }

  /** A text that a record cannot be without. */
  neededText(column: ColumnOf<K>): string | null {
    const text = this.text(column);
    return text === '' ? this.refuse(column, 'cell-empty', {}) : text;
  }

  number(column: ColumnOf<K>, rule: NumberRule = {}): number | null {
    const text = this.#cell(column).trim();
    if (text === '') return null;
    const number = parseNumber(text);
    const facts = { value: quoted(text) };
    if (number === null) return this.refuse(column, 'number-unreadable', facts);
    if (Math.abs(number) > LARGEST_NUMBER) return this.refuse(column, 'number-too-large', facts);
    if (rule.whole && (!Number.isInteger(number) || POINTED_THOUSANDS.test(text))) {
      return this.refuse(column, 'number-not-whole', facts);
    }
    if (rule.min === 0 && number < 0) return this.refuse(column, 'number-negative', facts);
    if (number < (rule.min ?? -Infinity) || number > (rule.max ?? Infinity)) {
      const { min = '', max = '' } = rule;
      return this.refuse(column, 'number-out-of-range', { ...facts, min, max });
    }
    return number === 0 ? 0 : number;
  }

  neededNumber(column: ColumnOf<K>, rule: NumberRule = {}): number | null {
    if (this.#cell(column).trim() === '') return this.refuse(column, 'cell-empty', {});
    return this.number(column, rule);
  }

  month(column: ColumnOf<K>): Month | null {
    return this.#dated(column, parseWrittenMonth, 'month-unreadable');
  }

  neededMonth(column: ColumnOf<K>): Month | null {
    if (this.#cell(column).trim() === '') return this.refuse(column, 'month-empty', {});
    return this.month(column);
  }

  day(column: ColumnOf<K>): Day | null {
    return this.#dated(column, parseWrittenDay, 'day-unreadable');
  }

  neededDay(column: ColumnOf<K>): Day | null {
    if (this.#cell(column).trim() === '') return this.refuse(column, 'day-empty', {});
    return this.day(column);
  }

  neededYear(column: ColumnOf<K>): number | null {
    const text = this.#cell(column).trim();
    if (isPlausibleYear(text)) return Number(text);
    return this.refuse(column, 'year-unreadable', { value: quoted(text) });
  }

  /** Refuses the row because of this column; gives `null` so that a reader can return it. */
  refuse(column: ColumnOf<K>, what: ImportProblemWord, facts: Facts): null {
    this.#problems.push(this.#problem(column, what, facts));
    return null;
  }

  /** Takes the row, but tells of something in this column. */
  warn(column: ColumnOf<K>, what: ImportProblemWord, facts: Facts): void {
    this.#warnings.push(this.#problem(column, what, facts));
  }

  /** The record, unless something in the row was refused; `null` says that a needed cell was. */
  finish<T>(record: T | null): Parsed<T> {
    if (record === null || this.#problems.length > 0) {
      return { ok: false, problems: this.#problems };
    }
    return { ok: true, value: record, warnings: this.#warnings };
  }

  #dated<T>(
    column: ColumnOf<K>,
    parse: (text: string) => T | null,
    what: ImportProblemWord,
  ): T | null {
    const text = this.#cell(column).trim();
    if (text === '') return null;
    return parse(text) ?? this.refuse(column, what, { value: quoted(text) });
  }

  #cell(column: ColumnOf<K>): string {
    const position = this.#layout.positions.get(column);
    return position === undefined ? '' : writtenText(this.#row.cells[position] ?? '');
  }

  #problem(column: ColumnOf<K>, what: ImportProblemWord, facts: Facts): Problem {
    const position = this.#layout.positions.get(column);
    const heading = position === undefined ? column : (this.#layout.heading[position] ?? column);
    const place = { row: this.#row.number, column: heading.trim() };
    return importProblem(what, { column: quoted(heading), ...facts }, place);
  }
}
