import type { Day } from '../calendar/day.ts';

/** What makes a promise one that can be kept and checked: who, until when, at what cost, how one will see it. */
export interface SmartFacts {
  readonly who: string | null;
  readonly due: Day | null;
  /** FCFA; 0 says that it costs nothing. */
  readonly cost: number | null;
  /** In words. */
  readonly indicator: string | null;
  /** The code of the figure that is followed. */
  readonly figure: string | null;
}

/** What a promise does not say yet. */
export type SmartGap = 'who' | 'due' | 'cost' | 'seen';

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

/**
 * What is still open of a promise, in the order in which a meeting asks. It is said and never asked for: a promise
 * without a day is better than none.
 *
 * | who | due | cost | indicator, figure | gaps |
 * | --- | --- | --- | --- | --- |
 * | DTC | 2026-12-10 | 0 | savon vu | – |
 * | – | – | – | – | who, due, cost, seen |
 * | DTC | 2026-12-10 | 5000 | rate.cpn4 | – |
 */
export function listSmartGaps({
  who,
  due,
  cost,
  indicator,
  figure,
}: SmartFacts): readonly SmartGap[] {
  const open: Readonly<Record<SmartGap, boolean>> = {
    who: isBlank(who),
    due: due === null,
    cost: cost === null,
    seen: isBlank(indicator) && isBlank(figure),
  };
  return (['who', 'due', 'cost', 'seen'] as const).filter((gap) => open[gap]);
}
