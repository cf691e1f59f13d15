import type { ListedAction } from '../../shared/contract/improvement.ts';
import type { Day } from '../../shared/domain/calendar/day.ts';

/** A promise as it stands in the fields; `cost` as typed. */
export interface TypedAction {
  readonly problem: string;
  /** The answers to "why?", each to the one before; an empty one is not kept. */
  readonly whys: readonly string[];
  readonly cause: string;
  readonly action: string;
  readonly who: string;
  readonly due: Day | null;
  readonly cost: number | null;
  readonly funding: string;
  readonly indicator: string;
  /** The code of the figure that is followed. */
  readonly figure: string | null;
  readonly note: string;
}

/** The fields of a new promise. */
export const NO_ACTION: TypedAction = {
  problem: '',
  whys: [],
  cause: '',
  action: '',
  who: '',
  due: null,
  cost: null,
  funding: '',
  indicator: '',
  figure: null,
  note: '',
};

/** The fields of a promise that is held; somebody who was erased cannot be named again. */
export function wordsOf(action: ListedAction): TypedAction {
  return {
    problem: action.problem ?? '',
    whys: action.whys,
    cause: action.cause ?? '',
    action: action.action,
    who: action.erased ? '' : (action.who ?? ''),
    due: action.due,
    cost: action.cost,
    funding: action.funding ?? '',
    indicator: action.indicator ?? '',
    figure: action.figure,
    note: action.note ?? '',
  };
}
