import type { Decision } from './meeting-record.ts';

/** How the votes of a decision stand to the members who were there. */
export interface VoteCount {
  /** `null` where nobody counted. */
  readonly votes: number | null;
  /** Votes beyond the members present (`more`), or missing of them (`fewer`); `null` where they agree, or nobody counted. */
  readonly differs: 'more' | 'fewer' | null;
}

/**
 * Adds up the votes of a decision and holds them against the members present. A count that differs is said and never
 * refused: somebody may have left the room.
 *
 * | for, against, abstentions | present | votes | differs |
 * | --- | --- | --- | --- |
 * | 7, 1, 1 | 9 | 9 | – |
 * | 9, 1, – | 9 | 10 | more |
 * | 5, –, – | 9 | 5 | fewer |
 * | –, –, – | 9 | not counted | – |
 */
export function countVotes(
  { votesFor, votesAgainst, abstentions }: Decision,
  present: number,
): VoteCount {
  const counted = [votesFor, votesAgainst, abstentions].filter((votes) => votes !== null);
  if (counted.length === 0) return { votes: null, differs: null };
  const votes = counted.reduce((sum, each) => sum + each, 0);
  if (votes === present) return { votes, differs: null };
  return { votes, differs: votes > present ? 'more' : 'fewer' };
}
