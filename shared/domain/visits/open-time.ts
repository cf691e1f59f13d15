/** A moment at which somebody looked whether a form is open in front of a person; times in milliseconds. */
export interface OpenLook {
  readonly at: number;
  /** Whether the page was shown. */
  readonly isShown: boolean;
  /** When a key or the pointer was last touched. */
  readonly touchedAt: number;
}

/** How often one looks. */
export const LOOK_MS = 5_000;
/** A longer gap between two looks was no time in front of the form: the computer slept, or was turned off. */
const LONGEST_GAP_MS = 4 * LOOK_MS;
/** After so long without a touch nobody is there any more. */
const LEFT_MS = 5 * 60_000;

/**
 * How long the form was open in front of somebody between two looks: nothing where the page was hidden, nobody had
 * touched anything for five minutes, the computer slept between the two, or its clock went back.
 *
 * @example looks at 0 and 5000 of a shown page, touched at 0 → 5000; at 0 and 3600000 → 0
 */
export function openBetween(before: OpenLook, now: OpenLook): number {
  const gap = now.at - before.at;
  const isWatched = before.isShown && now.isShown && now.at - now.touchedAt < LEFT_MS;
  return isWatched && gap > 0 && gap <= LONGEST_GAP_MS ? gap : 0;
}
