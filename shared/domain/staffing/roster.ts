import type { Day } from '../calendar/day.ts';

/** A post that somebody holds, or held: who pays it, and from which day to which. The name is held elsewhere, sealed. */
export interface HeldPost {
  readonly id: string;
  /** Code of the cadre: `sage-femme`. */
  readonly cadre: string;
  /** `Etat`, `ASACO`…; `''` where no one is named. */
  readonly payer: string;
  /** The first day; `null` where nobody knows it: the post is then held since always. */
  readonly sinceOn: Day | null;
  /** The last day, itself included; `null` while the post is held. */
  readonly untilOn: Day | null;
}

/** Whether a post is held on a day; the first and the last day count. */
export function isHeldOn({ sinceOn, untilOn }: HeldPost, day: Day): boolean {
  return (sinceOn === null || sinceOn <= day) && (untilOn === null || untilOn >= day);
}

/** Whether somebody who is on the list was there, on the day of a visit. */
export interface PresenceMark {
  readonly post: string;
  readonly day: Day;
  readonly present: boolean;
}

/** What the roster says of a cadre and payer on a day. */
export interface RosterLine {
  readonly cadre: string;
  readonly payer: string;
  /** Posts held that day. */
  readonly filled: number;
  /** Persons ticked present; `null` unless everybody of the line was ticked, present or absent. */
  readonly present: number | null;
}

/**
 * The posts held on `day`, cadre by cadre and payer by payer, in the order of the roster. `marks` are those of the day
 * of the visit; a post without a mark leaves the presence of its line open: who was not looked for is not absent.
 */
export function countRoster(
  posts: readonly HeldPost[],
  day: Day,
  marks: readonly PresenceMark[],
): readonly RosterLine[] {
  const held = posts.filter((post) => isHeldOn(post, day));
  const isOfLine = (line: HeldPost) => (post: HeldPost) =>
    post.cadre === line.cadre && post.payer === line.payer;
  const firsts = held.filter((post, index) => held.findIndex(isOfLine(post)) === index);
  return firsts.map((first) => {
    const line = held.filter(isOfLine(first));
    const ticks = line.map(({ id }) => marks.find(({ post }) => post === id)?.present ?? null);
    const present = ticks.includes(null) ? null : ticks.filter((tick) => tick === true).length;
    return { cadre: first.cadre, payer: first.payer, filled: line.length, present };
  });
}
