import type { RefusedCell } from '../../../shared/domain/months/pasted-block.ts';
import type { LeftLine } from '../../../shared/domain/months/pasted-names.ts';
import type { CellRefusal } from '../../../shared/domain/months/read-cell.ts';
import type { CellChange, CellValue, SheetRow } from '../../../shared/domain/months/sheet.ts';

/** What was typed and is no value: it stays in its cell until somebody corrects it. */
export interface RefusedText {
  readonly text: string;
  readonly code: CellRefusal;
}

/** A cell as the page shows it: its value, and over it what was typed and could not be taken. */
export interface CellState extends CellChange {
  readonly refused: RefusedText | null;
}

/**
 * One gesture, however many cells it changes: what undo brings back and redo does again; both sides name the same cells
 * in the same order.
 */
export interface EntryStep {
  readonly before: readonly CellState[];
  readonly after: readonly CellState[];
  /** Lines of a pasted block that wait beside the grid, before and after; left out where the gesture has none to do with. */
  readonly left?: { readonly before: readonly LeftLine[]; readonly after: readonly LeftLine[] };
  /** What the program does as a whole; such a gesture names no cells. */
  readonly act?: WholeAct;
}

/** What the program did as a whole, such as adding a line, and can take back and do again. */
export interface WholeAct {
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

/** By line and then by column, so that a line whose cells did not change is the same value as before. */
export type CellMap<Value> = ReadonlyMap<string, Readonly<Record<string, Value>>>;

/** What one cell has; nothing where it has none. */
export function cellIn<Value>(map: CellMap<Value>, row: string, column: string): Value | undefined {
  return map.get(row)?.[column];
}

/** The same with one cell changed; `undefined` takes it away. */
export function withCell<Value>(
  map: Map<string, Readonly<Record<string, Value>>>,
  row: string,
  column: string,
  value: Value | undefined,
): void {
  const { [column]: _gone, ...others } = map.get(row) ?? {};
  const cells = value === undefined ? others : { ...others, [column]: value };
  if (Object.keys(cells).length === 0) map.delete(row);
  else map.set(row, cells as Readonly<Record<string, Value>>);
}

/** Changes many cells of a map, each line copied once; `changed` gives the map with all of them. */
export function editCells<Value>(map: CellMap<Value>): {
  readonly set: (row: string, column: string, value: Value | undefined) => void;
  readonly changed: () => CellMap<Value>;
} {
  const touched = new Map<string, Record<string, Value>>();
  return {
    set(row, column, value) {
      const held = touched.get(row) ?? map.get(row);
      if (value === undefined && (held === undefined || !(column in held))) return;
      const cells = touched.get(row) ?? { ...held };
      touched.set(row, cells);
      if (value === undefined) delete cells[column];
      else cells[column] = value;
    },
    changed() {
      if (touched.size === 0) return map;
      const changed = new Map(map);
      for (const [row, cells] of touched) {
        if (Object.keys(cells).length === 0) changed.delete(row);
        else changed.set(row, cells);
      }
      return changed;
    },
  };
}

/** The lines with what is not saved yet over what is; lines without are the same values. */
export function overlayRows(
  rows: readonly SheetRow[],
  drafts: CellMap<CellValue>,
): readonly SheetRow[] {
  if (drafts.size === 0) return rows;
  return rows.map((row) => {
    const typed = drafts.get(row.id);
    return typed ? { ...row, cells: { ...row.cells, ...typed } } : row;
  });
}

/** The gesture that brings cells from what they show to what was typed; null where that changes nothing. */
export function planStep(
  rows: readonly SheetRow[],
  refusals: CellMap<RefusedText>,
  changes: readonly CellChange[],
  refused: readonly RefusedCell[] = [],
): EntryStep | null {
  const held = new Map(rows.map((row) => [row.id, row.cells]));
  const before: CellState[] = [];
  const after: CellState[] = [];
  const change = (state: CellState): void => {
    const { row, column } = state;
    const value = held.get(row)?.[column] ?? null;
    const was = { row, column, value, refused: cellIn(refusals, row, column) ?? null };
    if (state.value === value && isSameText(state.refused, was.refused)) return;
    before.push(was);
    after.push(state);
  };
  for (const { row, column, value } of changes) change({ row, column, value, refused: null });
  for (const { row, column, text, code } of refused) {
    change({ row, column, value: held.get(row)?.[column] ?? null, refused: { text, code } });
  }
  return after.length === 0 ? null : { before, after };
}

function isSameText(first: RefusedText | null, second: RefusedText | null): boolean {
  return first?.text === second?.text;
}
