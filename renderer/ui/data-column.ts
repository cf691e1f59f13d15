import type { ReactNode } from 'react';
import { formatShortNumber } from '../../shared/domain/numbers/format-number.ts';

/** What a cell holds; `null` is "no value recorded". */
export type CellValue = string | number | null;

/** A column of a {@link DataTable}: what its cells hold, and how they are shown. */
export interface DataColumn<Entry> {
  readonly id: string;
  readonly title: string;
  /** The least width in pixels of normal type; wider columns also take more of what is left. */
  readonly width: number;
  /** What is sorted by and exported. */
  readonly value: (entry: Entry) => CellValue;
  /** As read, searched and copied; without it the value as it is written in Mali. */
  readonly text?: (entry: Entry) => string;
  /** Drawn instead of the text, where a shape or a mark says more. */
  readonly draw?: (entry: Entry) => ReactNode;
  /** Figures stand at the right. */
  readonly align?: 'left' | 'right';
  /** The foot of the column, from the entries that are shown. */
  readonly total?: (entries: readonly Entry[]) => string;
  /** Left out until somebody asks for it. */
  readonly hidden?: boolean;
  /** What a press on the cell, or Enter in it, does; null where nothing can be done. Such a column is only pressed. */
  readonly act?: (entry: Entry) => (() => void) | null;
  /** A key that does the same from any cell of the row: `F2`. */
  readonly key?: string;
}

/** The columns that hold something to sort, search, choose or export. */
export function heldColumns<Entry>(
  columns: readonly DataColumn<Entry>[],
): readonly DataColumn<Entry>[] {
  return columns.filter(({ act }) => act === undefined);
}

const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

/** The order of two values: figures by size, texts as a French dictionary, figures before texts. */
export function compareValues(first: string | number, second: string | number): number {
  if (typeof first === 'number' && typeof second === 'number') return first - second;
  if (typeof first === 'string' && typeof second === 'string')
    return collator.compare(first, second);
  return typeof first === 'number' ? -1 : 1;
}

/** The text of a cell; `held` saves computing its value anew. */
export function textOf<Entry>(
  { text, value }: DataColumn<Entry>,
  entry: Entry,
  held: CellValue = value(entry),
): string {
  if (text) return text(entry);
  if (held === null) return '';
  return typeof held === 'number' ? formatShortNumber(held, 2) : held;
}
