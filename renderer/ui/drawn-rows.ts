import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The rows to draw: those in sight, and the one where the keyboard is, for those who listen. */
export function withRow(range: Range, row: number | null): number[] {
  const inSight = defaultRangeExtractor(range);
  if (row === null || row >= range.count || inSight.includes(row)) return inSight;
  return [...inSight, row].toSorted((first, second) => first - second);
}
