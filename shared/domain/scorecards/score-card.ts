import type { Day } from '../calendar/day.ts';
import { addMonths, daysInMonth, monthOf } from '../calendar/month.ts';

/** Who gives marks: those who come to the centre, and those who work there, each apart. */
export const CARD_SIDES = ['users', 'providers'] as const;

/** One of the two. */
export type CardSide = (typeof CARD_SIDES)[number];

/** The forms of the library whose items the two sides give marks to; a centre may hold newer versions of them. */
export const CARD_FORMS: Readonly<Record<CardSide, string>> = {
  users: 'carte_usagers',
  providers: 'carte_prestataires',
};

/** How many signs a reason has at most. */
export const LONGEST_REASON = 1000;

/** How many people a group has at most: more in one place is a slip of the hand. */
export const MOST_PARTICIPANTS = 10_000;

/** What one group said of one item: the mark that it agreed on, or how many voted for each, by the mark's name. */
export interface GivenMark {
  readonly mark: string | null;
  /** `null` where the group agreed without voting. */
  readonly votes: Readonly<Record<string, number>> | null;
  /** Why, in the words of the group; `''` where nothing was said. */
  readonly reason: string;
}

/** A group that gave marks, named by the coach ("femmes de Sabali"), never by who was in it. */
export interface CardGroup {
  readonly id: string;
  readonly side: CardSide;
  readonly name: string;
  /** How many took part. */
  readonly participants: number;
  /** By the key of the item; an item that the group has not come to is absent. */
  readonly marks: Readonly<Record<string, GivenMark>>;
}

const MONTHS_BETWEEN_ROUNDS = 6;

/**
 * The day on which the card is done again: six months after the interface meeting, the last of a shorter month.
 * Source: CARE, Community Score Card toolkit.
 *
 * @example 2026-08-31 → 2027-02-28
 */
export function nextRoundDay(interfaceOn: Day): Day {
  const month = addMonths(monthOf(interfaceOn), MONTHS_BETWEEN_ROUNDS);
  const day = Math.min(Number(interfaceOn.slice(8)), daysInMonth(month));
  return `${month}-${String(day).padStart(2, '0')}` as Day;
}

/** How many voted in all. */
export function countVotes(votes: Readonly<Record<string, number>>): number {
  return Object.values(votes).reduce((sum, count) => sum + count, 0);
}
