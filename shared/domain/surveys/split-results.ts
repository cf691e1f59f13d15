import { itemResult, type SurveyItem } from './item-results.ts';
import { type ResultCell, suppressCells } from './suppress-cells.ts';

/** How many gave the best answer, of how many who answered; `hidden` under the minimum, `none` where nobody answered. */
export type ShownCount =
  | { readonly kind: 'shown'; readonly count: number; readonly of: number }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'none' };

/** What one person answered to a question, and the group that they are counted in. */
export interface GroupedAnswer {
  readonly group: string;
  readonly answer: string | null;
}

/** A question over all who answered, and over each group. */
export interface SplitResult {
  readonly all: ShownCount;
  readonly groups: Readonly<Record<string, ShownCount>>;
}

function countBest(item: SurveyItem, answers: readonly (string | null)[]): ResultCell {
  // What is hidden here is decided for all groups together.
  const { answered, topBox } = itemResult(item, answers, 0);
  return { answers: answered ?? 0, points: topBox?.count ?? 0, possible: answered ?? 0 };
}

function show({ answers, points }: ResultCell, isHidden: boolean): ShownCount {
  if (answers === 0) return { kind: 'none' };
  return isHidden ? { kind: 'hidden' } : { kind: 'shown', count: points, of: answers };
}

/**
 * Who gave the best answer to a question, over all and group by group, with what rests on fewer answers than the
 * minimum left out, and what would give it away. Without groups there is the whole alone.
 */
export function splitResult(
  item: SurveyItem,
  answers: readonly GroupedAnswer[],
  groups: readonly string[],
  minimum: number,
): SplitResult {
  const cells = groups.map((group) =>
    countBest(
      item,
      answers.filter((each) => each.group === group).map(({ answer }) => answer),
    ),
  );
  const all = countBest(
    item,
    answers.map(({ answer }) => answer),
  );
  const { hidden } = suppressCells(cells, minimum);
  const shown = cells.map((cell, at) => show(cell, hidden[at] === true));
  return {
    all: show(all, all.answers < minimum),
    groups: Object.fromEntries(groups.map((group, at) => [group, shown[at] ?? { kind: 'none' }])),
  };
}
