/** Which promises a list shows; what was given up is closed as well. */
export const ACTION_STATES = ['all', 'open', 'overdue', 'closed'] as const;
/** One of them; `open` has the overdue ones too. */
export type ShownState = (typeof ACTION_STATES)[number];

/** What of a promise a list is chosen and summed by. */
export interface ListedFacts {
  readonly who: string | null;
  readonly state: 'open' | 'overdue' | 'closed';
  readonly cost: number | null;
}

/**
 * The promises of one person (`null` for anybody) in one state.
 *
 * | shown | open | overdue | closed |
 * | --- | --- | --- | --- |
 * | all | yes | yes | yes |
 * | open | yes | yes | no |
 * | overdue | no | yes | no |
 * | closed | no | no | yes |
 */
export function chooseActions<Action extends ListedFacts>(
  actions: readonly Action[],
  who: string | null,
  shown: ShownState,
): readonly Action[] {
  const fits = ({ state }: Action): boolean =>
    shown === 'all' || shown === state || (shown === 'open' && state === 'overdue');
  return actions.filter((action) => fits(action) && (who === null || action.who === who));
}

/** What a list of promises comes to: how many, how many late, what they cost in FCFA, of how many the cost is known. */
export function totalActions(actions: readonly ListedFacts[]) {
  const known = actions.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  return {
    count: actions.length,
    overdue: actions.filter(({ state }) => state === 'overdue').length,
    cost: known.reduce((sum, cost) => sum + cost, 0),
    known: known.length,
  };
}
