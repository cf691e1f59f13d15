import { columnLetters, type SheetRow } from '../../../shared/domain/tables/sheet.ts';
import type { Place } from '../files/file-problem.ts';
import type { FileReading } from '../files/file-reading.ts';
import type { XmlAttributes, XmlEvents } from '../xml/bounded-xml.ts';
import { columnIndex, detached, isoDateText, numberText, unescapeText } from './cell-text.ts';
import { RichText } from './rich-text.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** The cell between its opening and closing tag. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  hasFormula: boolean;
}

/** Excel's last row. */
const MAX_ROW_NUMBER = 1_048_576;

/** Turns the events of one worksheet into rows of text; empty cells at the end of a row and empty rows are left out. */
export class SheetRows implements XmlEvents {
  readonly #reading: FileReading;
  readonly #workbook: WorkbookParts;
  readonly #sheet: string;
  readonly #inline = new RichText((text) => this.#takeInline(text), 'is');
  readonly #formulaColumns = new Set<number>();
  #heading: readonly string[] | null = null;
  #rows: SheetRow[] = [];
  #rowCount = 0;
  #rowNumber = 0;
  #cells: string[] = [];
  #nextColumn = 0;
  #cell: OpenCell | null = null;
  #isInValue = false;
  #isInInline = false;

  constructor(reading: FileReading, workbook: WorkbookParts, sheet: string) {
    this.#reading = reading;
    this.#workbook = workbook;
    this.#sheet = sheet;
  }

  /** The rows that were finished since the last call. */
  drain(): readonly SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#isInValue = true;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'f' && this.#cell !== null) this.#cell.hasFormula = true;
    else if (name === 'is') this.#isInInline = true;
    else if (this.#isInInline) this.#inline.open(name);
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'v') this.#isInValue = false;
    else if (name === 'row') this.#closeRow();
    else if (this.#isInInline) {
      this.#inline.close(name);
      if (name === 'is') this.#isInInline = false;
    }
  }

  text(text: string): void {
    if (this.#isInValue && this.#cell !== null) this.#cell.value += text;
    else if (this.#isInInline) this.#inline.text(text);
  }

  #openRow(attributes: XmlAttributes): void {
    const number = attributes['r'] === undefined ? this.#rowNumber + 1 : Number(attributes['r']);
    const isAfter = Number.isInteger(number) && number > this.#rowNumber;
    if (!isAfter || number > MAX_ROW_NUMBER)
      throw this.#reading.problem('damaged', { part: this.#sheet }, this.#place());
    this.#rowNumber = number;
    this.#cells = [];
    this.#nextColumn = 0;
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    const limit = this.#reading.limits.rows;
    this.#rowCount += 1;
    if (this.#rowCount > limit)
      throw this.#reading.problem('too-many-rows', { limit }, this.#place());
    this.#heading ??= this.#cells;
    this.#rows.push({ number: this.#rowNumber, cells: this.#cells });
    this.#cells = [];
  }

  #openCell(attributes: XmlAttributes): void {
    const reference = attributes['r'];
    const column = reference === undefined ? this.#nextColumn : columnIndex(reference);
    if (column === null || column < this.#nextColumn)
      throw this.#reading.problem('damaged', { part: this.#sheet }, this.#place());
    this.#nextColumn = column + 1;
    this.#cell = {
      column,
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? 0),
      value: '',
      hasFormula: false,
    };
  }

  #takeInline(text: string): void {
    if (this.#cell !== null) this.#cell.value = text;
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    if (cell.hasFormula) this.#warnOfFormula(cell);
    const text = this.#textOf(cell);
    if (text === '') return;
    const { columns, cellCharacters } = this.#reading.limits;
    if (cell.column >= columns)
      throw this.#reading.problem('too-many-columns', { limit: columns }, this.#place());
    if (text.length > cellCharacters)
      throw this.#reading.problem('cell-too-long', { limit: cellCharacters }, this.#place(cell));
    while (this.#cells.length < cell.column) this.#cells.push('');
    this.#cells.push(text);
  }

  #textOf(cell: OpenCell): string {
    switch (cell.type) {
      case 's':
        return this.#sharedString(cell);
      case 'str':
        return detached(unescapeText(cell.value));
      case 'inlineStr':
        return cell.value;
      case 'b':
        if (cell.value === '') return '';
        return cell.value.trim() === '0' ? 'FALSE' : 'TRUE';
      case 'e':
        this.#reading.warn('error-value', { value: cell.value }, this.#place(cell));
        return '';
      case 'd':
        return isoDateText(cell.value);
      default:
        return this.#numberText(cell);
    }
  }

  #sharedString(cell: OpenCell): string {
    if (cell.value === '') return '';
    const text = this.#workbook.sharedStrings[Number(cell.value)];
    if (text === undefined)
      throw this.#reading.problem('damaged', { part: this.#sheet }, this.#place(cell));
    return text;
  }

  #numberText(cell: OpenCell): string {
    if (cell.value.trim() === '') return '';
    const value = Number(cell.value);
    if (!Number.isFinite(value))
      throw this.#reading.problem('damaged', { part: this.#sheet }, this.#place(cell));
    const { kinds, is1904 } = this.#workbook.styles;
    return numberText(value, kinds[cell.style] ?? 'number', is1904);
  }

  /** A formula whose result was not saved is a value that is lost; one that has its result is worth a word a column. */
  #warnOfFormula(cell: OpenCell): void {
    if (cell.value === '' && cell.type !== 'str') {
      this.#reading.warn('formula-without-value', {}, this.#place(cell));
    } else if (!this.#formulaColumns.has(cell.column)) {
      this.#formulaColumns.add(cell.column);
      this.#reading.warn('formula', {}, this.#place(cell));
    }
  }

  #place(cell?: OpenCell): Place {
    const place = { sheet: this.#sheet, row: this.#rowNumber };
    if (cell === undefined) return place;
    const heading = this.#heading?.[cell.column] ?? '';
    return { ...place, column: heading === '' ? columnLetters(cell.column) : heading };
  }
}
