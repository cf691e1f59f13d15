import type { Choice } from '../instruments/form-definition.ts';
import { type Interval, proportionInterval } from '../statistics/proportion.ts';

/** A question of an interview, with what its results need. */
export interface SurveyItem {
  readonly choices: readonly Pick<Choice, 'name' | 'score'>[];
  /** Whether the low score is the good one ("on a crié sur moi"): the scale is turned round. */
  readonly reverse: boolean;
}

/** A count among the answers, with its 95 % interval (Wilson). The count is always printed beside the share. */
export interface CountedResult {
  readonly count: number;
  /** From 0 to 1. */
  readonly share: number;
  readonly interval: Interval;
}

/** What many persons answered to one question. */
export interface ItemResult {
  /**
   * Answers with a score; answers "sans objet" and empty ones are in none of the counts. `null` where hidden.
   * A question without scores counts every choice.
   */
  readonly answered: number | null;
  /** In the order of the list, those nobody chose included; empty where hidden. */
  readonly choices: readonly { readonly name: string; readonly count: number }[];
  /** The best score; `null` where hidden, without answers, or without scores. */
  readonly topBox: CountedResult | null;
  /** The two best scores of the list; `null` as for `topBox`, and where the list has only two. */
  readonly topTwo: CountedResult | null;
  /** Mean score, turned round where the item is reversed; `null` as for `topBox`. */
  readonly mean: number | null;
  /** Fewer than the minimum cell answered, and somebody did: the numbers could name a person. */
  readonly hidden: boolean;
  /** Fewer than ten answered: counts instead of percentages, and no verdict. */
  readonly small: boolean;
}

/** Under this many answers a result says nothing firm. */
export const SMALL_NUMBER = 10;

/** Under this many answers a result is hidden, count and all, unless the centre sets another. */
export const MINIMUM_CELL = 5;

/** A centre may set more answers than {@link MINIMUM_CELL}, and no more than this: with its few interviews it would see nothing. */
export const LARGEST_MINIMUM_CELL = 50;

/**
 * The results of one select_one question over many interviews. `answers` holds the choice each person gave; `null` or
 * `''` where there is none. A choice that the list does not have is left out (imports set such interviews aside).
 */
export function itemResult(
  item: SurveyItem,
  answers: readonly (string | null)[],
  minimumCell: number = MINIMUM_CELL,
): ItemResult {
  const counted = countedChoices(item.choices).map(({ name, score }) => ({
    name,
    score,
    count: answers.filter((answer) => answer === name).length,
  }));
  const answered = counted.reduce((sum, { count }) => sum + count, 0);
  const small = answered < SMALL_NUMBER;
  if (answered > 0 && answered < minimumCell)
    return { ...NOTHING, answered: null, choices: [], hidden: true, small };
  const choices = counted.map(({ name, count }) => ({ name, count }));
  const scored = counted.flatMap(({ score, count }) =>
    typeof score === 'number' ? [{ score, count }] : [],
  );
  if (answered === 0 || scored.length === 0)
    return { ...NOTHING, answered, choices, hidden: false, small };
  return {
    answered,
    choices,
    ...scaleResult(scored, answered, item.reverse),
    hidden: false,
    small,
  };
}

const NOTHING = { topBox: null, topTwo: null, mean: null } as const;

interface ScoredCount {
  readonly score: number;
  readonly count: number;
}

/** "Sans objet" is no answer; where the list has scores, a choice without one is none either. */
function countedChoices(choices: SurveyItem['choices']): SurveyItem['choices'] {
  const scored = choices.filter(({ score }) => typeof score === 'number');
  return scored.length > 0 ? scored : choices.filter(({ score }) => score !== 'na');
}

function scaleResult(
  scored: readonly ScoredCount[],
  answered: number,
  reverse: boolean,
): Pick<ItemResult, 'topBox' | 'topTwo' | 'mean'> {
  const best = Math.max(...scored.map(({ score }) => score));
  const turned = scored.map(({ score, count }) => ({
    score: reverse ? best - score : score,
    count,
  }));
  const levels = [...new Set(turned.map(({ score }) => score))].toSorted((a, b) => b - a);
  const among = (wanted: readonly number[]): CountedResult | null =>
    countedResult(
      turned
        .filter(({ score }) => wanted.includes(score))
        .reduce((sum, each) => sum + each.count, 0),
      answered,
    );
  return {
    topBox: among(levels.slice(0, 1)),
    topTwo: levels.length > 2 ? among(levels.slice(0, 2)) : null,
    mean: turned.reduce((sum, { score, count }) => sum + score * count, 0) / answered,
  };
}

function countedResult(count: number, total: number): CountedResult | null {
  const interval = proportionInterval(count, total);
  return interval && { count, share: count / total, interval };
}
