import type { SheetColumn, SheetRow } from '../../../shared/domain/months/sheet.ts';
import { type GridPlace, type GridSize, moveInGrid } from '../grid-move.ts';

/** A key as the grid hears it. */
export interface EntryKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What a key may ask beside moving and typing. */
type PlainAct =
  | 'edit'
  | 'empty'
  | 'leave'
  | 'nextWarning'
  | 'note'
  | 'explain'
  | 'all'
  | 'fill'
  | 'undo'
  | 'redo'
  | 'manage';

/** What a key asks of the grid while no cell is being written. */
export type EntryAct =
  | { readonly kind: 'move'; readonly to: GridPlace; readonly extend: boolean }
  /** To the next cell that is typed, or to the one before; leaves the grid where there is none. */
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  /** Writes over what is there, from this sign on. */
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: PlainAct };

const ACTS: Readonly<Record<string, PlainAct>> = {
  F2: 'edit',
  'Shift F2': 'note',
  Delete: 'empty',
  Backspace: 'empty',
  Escape: 'leave',
  F8: 'nextWarning',
  'Ctrl a': 'all',
  'Ctrl d': 'fill',
  'Ctrl z': 'undo',
  'Ctrl Shift z': 'redo',
  'Ctrl y': 'redo',
  'Ctrl g': 'manage',
  'Ctrl Enter': 'explain',
};

function chordOf({ key, ctrlKey, shiftKey }: EntryKey): string {
  const name = key.length === 1 ? key.toLowerCase() : key;
  return `${ctrlKey ? 'Ctrl ' : ''}${shiftKey ? 'Shift ' : ''}${name}`;
}

/** What a key does at a cell, as in a spreadsheet; null for a key that is not the grid's. */
export function readEntryKey(press: EntryKey, at: GridPlace, size: GridSize): EntryAct | null {
  const { key, ctrlKey, shiftKey, altKey } = press;
  if (key === 'Tab') return ctrlKey || altKey ? null : { kind: 'step', by: shiftKey ? -1 : 1 };
  // AltGr is Ctrl and Alt to the browser; what it types is still typed.
  const isSign = [...key].length === 1;
  if (isSign && ctrlKey === altKey) return { kind: 'type', text: key };
  if (altKey) return null;
  const kind = ACTS[chordOf(press)];
  if (kind) return { kind };
  if (key === 'Enter') {
    const to = moveInGrid({ key: shiftKey ? 'ArrowUp' : 'ArrowDown', ctrlKey: false }, at, size);
    return to && { kind: 'move', to, extend: false };
  }
  const to = moveInGrid(press, at, size);
  return to && { kind: 'move', to, extend: shiftKey };
}

/** The nearest cell that is typed after a place, or before it, line by line; null at the end of the sheet. */
export function stepToTyped(
  at: GridPlace,
  by: 1 | -1,
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
): GridPlace | null {
  const typed = columns.flatMap(({ computed }, position) => (computed ? [] : [position]));
  for (let row = at.row; row >= 0 && row < rows.length; row += by) {
    if (!rows[row]?.managed) continue;
    const isBeyond = (column: number): boolean =>
      row !== at.row || (by === 1 ? column > at.column : column < at.column);
    const column = by === 1 ? typed.find(isBeyond) : typed.findLast(isBeyond);
    if (column !== undefined) return { row, column };
  }
  return null;
}
