import type { FormDefinition } from '../instruments/form-definition.ts';
import { type ItemScore, readItemScores } from '../instruments/item-scores.ts';
import {
  compareScores,
  type ScoreComparison,
  type ScoreResult,
  scorePoints,
} from '../instruments/score-points.ts';
import type { Submission } from '../instruments/submission.ts';
import { bringToVersion } from '../instruments/versions/same-items.ts';

/** What a visit tells the team before the coach leaves: the score, what is critical, what to mend, what is well. */
export interface VisitFeedback {
  readonly result: ScoreResult;
  /** Critical items answered with 0, in the order of the form. */
  readonly critical: readonly ItemScore[];
  /** The other items that lost points, the most points lost first; then in the order of the form. */
  readonly toMend: readonly ItemScore[];
  /** Items with all their points: the critical ones first, then by weight. */
  readonly good: readonly ItemScore[];
  /** Against the visit before with the same form, on the items that both answered; null without one. */
  readonly change: ScoreComparison | null;
}

/** The visit before, with the version of the form that it was filled with. */
export interface VisitBefore {
  readonly form: FormDefinition;
  readonly visit: Submission;
}

/**
 * Sorts the items of a filled checklist by what there is to say of them. An item that is not applicable, unanswered or
 * was not asked is in none of the lists.
 *
 * | item of weight 3, list 0–1, answered | critical | list |
 * | --- | --- | --- |
 * | 1 | any | good |
 * | 0.5 | any | to mend, 1.5 points lost |
 * | 0 | no | to mend, 3 points lost |
 * | 0 | yes | critical |
 */
export function readFeedback(
  form: FormDefinition,
  visit: Submission,
  before: VisitBefore | null,
  language?: string,
): VisitFeedback {
  const items = readItemScores(form, visit).filter(({ state }) => state === 'scored');
  const lacking = items.filter((item) => item.isCriticalMiss || pointsLost(item) > 0);
  return {
    result: scorePoints(form, visit, language),
    critical: lacking.filter(({ isCriticalMiss }) => isCriticalMiss),
    toMend: lacking
      .filter(({ isCriticalMiss }) => !isCriticalMiss)
      .toSorted((a, b) => pointsLost(b) - pointsLost(a)),
    good: items
      .filter((item) => !lacking.includes(item))
      .toSorted((a, b) => Number(b.critical) - Number(a.critical) || b.weight - a.weight),
    change: before && compareScores(form, bringToVersion(before.form, form, before.visit), visit),
  };
}

function pointsLost({ points, possible }: ItemScore): number {
  return (possible ?? 0) - (points ?? 0);
}
