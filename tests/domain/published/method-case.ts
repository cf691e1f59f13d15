/** What a method answers: numbers are compared to some decimals, the rest to the letter. */
export type Answer = number | string | boolean | null | readonly Answer[];

/** A worked example of a method: what goes in, and what comes out by its author or by hand. */
export interface MethodCase {
  /** Where the number stands; `by hand` where only the formula is the author's. */
  readonly source: string;
  readonly given: string;
  readonly compute: () => Answer;
  readonly expected: Answer;
  /** Decimals that were published; all that a sum by hand has where left out. */
  readonly decimals?: number;
}
