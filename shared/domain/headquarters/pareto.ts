/** How often something was counted. */
export interface Counted {
  readonly key: string;
  readonly count: number;
}

/** A line of a Pareto table: the share of all up to and with it, and whether it belongs to the few that matter. */
export interface ParetoLine extends Counted {
  /** From 0 to 100. */
  readonly cumulative: number;
  readonly vital: boolean;
}

const VITAL_PERCENT = 80;

/**
 * Sorts what was counted, the most frequent first and ties as given, and marks the first set that reaches 80 % of all
 * (Pareto, methods.md). What was never counted is left out.
 *
 * @example 6, 3, 1 → 60 %, 90 %, 100 %; the first two are vital
 */
export function paretoOf(counts: readonly Counted[]): readonly ParetoLine[] {
  const sorted = counts.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return sorted.map((each) => {
    const vital = before * 100 < VITAL_PERCENT * total;
    before += each.count;
    return { ...each, cumulative: (100 * before) / total, vital };
  });
}
