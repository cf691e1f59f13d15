import { readRowKeys } from '../../../shared/domain/imports/repeat-table.ts';
import type { SheetRow } from '../../../shared/domain/tables/sheet.ts';
import type { FilledTable } from './filled-tables.ts';

/** A row of a repeat that waits for the form it belongs to. */
export interface HeldRow {
  readonly from: FilledTable;
  readonly heading: readonly string[];
  readonly row: SheetRow;
  readonly key: string | null;
}

/** The rows of repeats, by the row or form around them. They come in tables of their own, before the forms are read. */
export class RepeatRows {
  readonly #rows = new Map<string, HeldRow[]>();

  add(from: FilledTable, heading: readonly string[], row: SheetRow): void {
    const { key, parent } = readRowKeys(from.table, heading, row.cells);
    const around = parent ?? '';
    const held = this.#rows.get(around);
    const each = { from, heading, row, key };
    if (held === undefined) this.#rows.set(around, [each]);
    else held.push(each);
  }

  /** The rows right inside a row or form, in the order of their tables; they are not given twice. */
  take(around: string | null): readonly HeldRow[] {
    const held = this.#rows.get(around ?? '') ?? [];
    if (around !== null) this.#rows.delete(around);
    return around === null ? [] : held;
  }

  /** The same with the rows inside those. */
  takeAll(around: string): readonly HeldRow[] {
    return this.take(around).flatMap((each) => [
      each,
      ...(each.key === null ? [] : this.takeAll(each.key)),
    ]);
  }

  /** What belongs to no form that was read. */
  get left(): readonly HeldRow[] {
    return [...this.#rows.values()].flat();
  }
}
