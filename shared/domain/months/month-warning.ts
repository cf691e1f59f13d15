import type { Facts } from '../problems/problem.ts';
import type { SheetName } from './sheet.ts';

/** Something in a month that does not hold together, or is far from usual: a person says why, or mends it. */
export interface MonthWarning {
  readonly sheet: SheetName;
  /** The line, by its id. */
  readonly row: string;
  /** The cell; `null` when the whole line is meant. */
  readonly column: string | null;
  /** `coherence.<rule>`, or one of those of its sheet; the sentence quotes the facts. */
  readonly code: string;
  readonly facts: Facts;
}

/** A warning of a line; `column` is the cell where a person would look first. */
export function warn(
  sheet: SheetName,
  row: string,
  column: string | null,
  code: string,
  facts: Facts = {},
): MonthWarning {
  return { sheet, row, column, code, facts };
}

const ONLY_UNUSUAL = new Set(['outlier', 'unusual']);

/** What contradicts itself first, what is only unusual last; otherwise in the order given. */
export function sortWarnings<T extends Pick<MonthWarning, 'code'>>(
  warnings: readonly T[],
): readonly T[] {
  return warnings.toSorted(
    (a, b) => Number(ONLY_UNUSUAL.has(a.code)) - Number(ONLY_UNUSUAL.has(b.code)),
  );
}
