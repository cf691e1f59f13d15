import type { CellRange } from '../../../shared/domain/tables/cell-range.ts';
import type { FileReading } from '../files/file-reading.ts';
import type { XmlAttributes, XmlEvents } from '../xml/bounded-xml.ts';
import { columnIndex } from './cell-text.ts';

/** Gathers the merged cells of a worksheet, which it names behind all its rows. */
export class MergedRanges implements XmlEvents {
  readonly #reading: FileReading;
  readonly #sheet: string;
  #ranges: CellRange[] = [];
  #count = 0;

  constructor(reading: FileReading, sheet: string) {
    this.#reading = reading;
    this.#sheet = sheet;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name !== 'mergeCell') return;
    const range = parseRange(attributes['ref'] ?? '');
    if (range === null) throw this.#reading.problem('damaged', { part: this.#sheet });
    const limit = this.#reading.limits.mergedRanges;
    this.#count += 1;
    if (this.#count > limit) throw this.#reading.problem('too-many-merged', { limit });
    this.#ranges.push(range);
  }

  /** The ranges that were found since the last call. */
  drain(): readonly CellRange[] {
    const ranges = this.#ranges;
    this.#ranges = [];
    return ranges;
  }
}

function parseRange(reference: string): CellRange | null {
  const [first, last] = reference.split(':').map(parseCell);
  if (!first || !last) return null;
  if (first.row > last.row || first.column > last.column) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

function parseCell(name: string): { readonly row: number; readonly column: number } | null {
  const row = Number(/^\$?[A-Z]{1,3}\$?(\d{1,7})$/.exec(name)?.[1] ?? 0);
  const column = columnIndex(name.replaceAll('$', ''));
  return row === 0 || column === null ? null : { row, column };
}
