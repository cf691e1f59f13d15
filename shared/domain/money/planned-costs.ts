import type { Day } from '../calendar/day.ts';

/** An open promise as money sees it. */
export interface PlannedAction {
  readonly action: string;
  readonly due: Day | null;
  /** In whole FCFA; `null` while nobody has priced it, which is not free of charge. */
  readonly cost: number | null;
}

/** A planned action and what the boxes would hold after it and all that is due before it. */
export interface PlannedCost extends PlannedAction {
  /** `null` where the balance, or the cost, is not known. */
  readonly left: number | null;
}

/**
 * What each open promise would leave in the boxes, paid one after the other in order of their day; one without a day
 * comes last, one without a price takes nothing and says nothing.
 *
 * Example: 100 000 in the boxes, 30 000 due in March, 80 000 due in May → 70 000, then −10 000: the second is not covered.
 */
export function leftAfterPlan(
  balance: number | null,
  actions: readonly PlannedAction[],
): readonly PlannedCost[] {
  const dueDay = ({ due }: PlannedAction): string => due ?? '9999-12-31';
  let left = balance;
  return actions
    .toSorted((a, b) => dueDay(a).localeCompare(dueDay(b)))
    .map((action) => {
      if (left === null || action.cost === null) return { ...action, left: null };
      left -= action.cost;
      return { ...action, left };
    });
}
