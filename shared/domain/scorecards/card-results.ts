import { suppressCells } from '../surveys/suppress-cells.ts';
import type { CardItem, CardMark } from './card-items.ts';
import {
  CARD_SIDES,
  type CardGroup,
  type CardSide,
  countVotes,
  type GivenMark,
} from './score-card.ts';

/**
 * A score from 0 to 100 as it may be shown. `hidden`: too few answered, or it would give away one on which too few did;
 * `none`: nobody gave a mark.
 */
export type ShownScore =
  | { readonly kind: 'shown'; readonly score: number }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'none' };

/** What one side said of an item: all its groups together, each weighing the same, and each by itself. */
export interface SideResult {
  readonly all: ShownScore;
  /** By the id of the group. */
  readonly groups: Readonly<Record<string, ShownScore>>;
}

/** One item with both sides. */
export interface CardResult {
  readonly key: string;
  readonly label: string;
  readonly users: SideResult;
  readonly providers: SideResult;
  /** The two sides are a whole mark of five or more away from each other: this is what the meeting is for. */
  readonly isApart: boolean;
}

/** One item in this round and in the one before. */
export interface ComparedResult extends CardResult {
  /** `null` where the round before did not ask it in these words, or where there was none. */
  readonly before: Readonly<Record<CardSide, ShownScore>> | null;
  /** Points that the users give more than last time; `null` where either is not shown. */
  readonly change: number | null;
}

/** From one mark of five to the next. */
const ONE_MARK = 25;

/** What a group's answer comes to, and on how many people it rests. */
export interface GroupScore {
  readonly score: number;
  readonly answers: number;
}

/**
 * The score of one group for one item, and on how many answers it rests; `null` where it gave none. An agreed mark is
 * that of everybody who took part; of votes it is their mean.
 *
 * | given, marks 0 to 100 | participants | score | answers |
 * | --- | --- | --- | --- |
 * | agreed: 75 | 12 | 75 | 12 |
 * | 3 votes for 25, 1 for 75 | 12 | 37.5 | 4 |
 * | nothing, or a mark that the form has no more | 12 | null | – |
 */
export function scoreGroup(
  marks: readonly CardMark[],
  { mark, votes }: Pick<GivenMark, 'mark' | 'votes'>,
  participants: number,
): GroupScore | null {
  const scoreOf = new Map(marks.map(({ name, score }) => [name, score]));
  if (votes === null) {
    const score = mark === null ? undefined : scoreOf.get(mark);
    return score === undefined ? null : { score, answers: participants };
  }
  const known = Object.entries(votes).filter(([name]) => scoreOf.has(name));
  const answers = countVotes(Object.fromEntries(known));
  if (answers === 0) return null;
  const sum = known.reduce((total, [name, count]) => total + count * (scoreOf.get(name) ?? 0), 0);
  return { score: sum / answers, answers };
}

function resultOf(
  marks: readonly CardMark[],
  key: string,
  groups: readonly CardGroup[],
  minimum: number,
): SideResult {
  const scored = groups.map(({ marks: given, participants }) => {
    const said = given[key];
    return said ? scoreGroup(marks, said, participants) : null;
  });
  const { hidden, isTotalHidden } = suppressCells(
    scored.map((each) => ({
      answers: each?.answers ?? 0,
      points: each?.score ?? 0,
      possible: each ? 100 : 0,
    })),
    minimum,
  );
  const show = (each: GroupScore | null, isHidden: boolean): ShownScore => {
    if (each === null) return { kind: 'none' };
    return isHidden ? { kind: 'hidden' } : { kind: 'shown', score: each.score };
  };
  const given = scored.filter((each) => each !== null);
  const answers = given.reduce((sum, each) => sum + each.answers, 0);
  const mean = given.reduce((sum, { score }) => sum + score, 0) / given.length;
  return {
    all: show(given.length === 0 ? null : { score: mean, answers }, isTotalHidden),
    groups: Object.fromEntries(
      groups.map(({ id }, at) => [id, show(scored[at] ?? null, hidden[at] === true)]),
    ),
  };
}

/** Both sides of each item; a figure that rests on fewer answers than the minimum is not in it, nor what would give it away. */
export function listCardResults(
  items: readonly CardItem[],
  groups: readonly CardGroup[],
  minimum: number,
): readonly CardResult[] {
  return items.map(({ key, label, marks }) => {
    const [users, providers] = CARD_SIDES.map((side) => {
      const ofSide = groups.filter((group) => group.side === side);
      return resultOf(marks[side], key, ofSide, minimum);
    }) as [SideResult, SideResult];
    const apart = difference(users.all, providers.all);
    const isApart = apart !== null && Math.abs(apart) >= ONE_MARK;
    return { key, label, users, providers, isApart };
  });
}

function difference(one: ShownScore, other: ShownScore): number | null {
  return one.kind === 'shown' && other.kind === 'shown' ? one.score - other.score : null;
}

/** How many items the users mark higher and lower than last time, of those that can be compared. */
export function countChanges(results: readonly ComparedResult[]): {
  readonly better: number;
  readonly worse: number;
  readonly compared: number;
  readonly of: number;
} {
  const changes = results.flatMap(({ change }) => (change === null ? [] : [Math.round(change)]));
  return {
    better: changes.filter((change) => change > 0).length,
    worse: changes.filter((change) => change < 0).length,
    compared: changes.length,
    of: results.length,
  };
}

/** This round beside the one before, item by item, where it was asked in the same words. */
export function compareRounds(
  now: readonly CardResult[],
  earlier: readonly CardResult[],
): readonly ComparedResult[] {
  const held = new Map(earlier.map((result) => [result.key, result]));
  return now.map((result) => {
    const found = held.get(result.key);
    const same = found?.label === result.label ? found : null;
    return {
      ...result,
      before: same && { users: same.users.all, providers: same.providers.all },
      change: same && difference(result.users.all, same.users.all),
    };
  });
}
