import type { ScoringMethod } from './form-definition.ts';
import type { ItemScore } from './item-scores.ts';

/** Points got and points possible in a section. */
export interface SectionSum {
  readonly points: number;
  readonly possible: number;
}

/** The two totals of a form and the one that counts, in percent; `null` where nothing was answered. */
export interface Totals {
  /** Points got ÷ points possible over all items. */
  readonly pooled: number | null;
  /** Plain mean of the sections that have a score. */
  readonly meanOfSections: number | null;
  /** The one that its method goes by: the mean of sections for `sara` and `hnqis`, else pooled. */
  readonly score: number | null;
}

// What is left of sums that were added and taken away again is no points.
const NOTHING = 1e-9;

/** The score of a section, in percent; `null` where nothing was possible. */
export function sectionScore({ points, possible }: SectionSum): number | null {
  return possible < NOTHING ? null : (100 * points) / possible;
}

/** The sums after items are added (`sign` 1) or taken away (−1), by the name of their section. */
export function addToSections(
  sums: ReadonlyMap<string, SectionSum>,
  items: readonly ItemScore[],
  sign: 1 | -1 = 1,
): ReadonlyMap<string, SectionSum> {
  const changed = new Map(sums);
  for (const { section, points, possible } of items) {
    const sum = changed.get(section) ?? { points: 0, possible: 0 };
    changed.set(section, {
      points: sum.points + sign * (points ?? 0),
      possible: sum.possible + sign * (possible ?? 0),
    });
  }
  return changed;
}

/**
 * The totals of a form from the sums of its sections.
 *
 * @example Sections 1 of 1 and 0 of 3 → pooled 25, mean of sections 50; sara counts 50, fbr 25
 */
export function totalSections(
  sums: ReadonlyMap<string, SectionSum>,
  method: ScoringMethod,
): Totals {
  const all = [...sums.values()];
  const pooled = sectionScore({
    points: all.reduce((total, { points }) => total + points, 0),
    possible: all.reduce((total, { possible }) => total + possible, 0),
  });
  const scores = all.map(sectionScore).filter((score) => score !== null);
  const total = scores.reduce((sum, score) => sum + score, 0);
  const meanOfSections = scores.length === 0 ? null : total / scores.length;
  const score = method === 'sara' || method === 'hnqis' ? meanOfSections : pooled;
  return { pooled, meanOfSections, score };
}
