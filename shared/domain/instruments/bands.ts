import type { Band, FormDefinition } from './form-definition.ts';

/** A hair's breadth is given, since 0.1 × 3 is not 0.3 to a computer. */
const HAIR = 1e-9;

/**
 * Whether a score, in percent, has come to a band.
 *
 * @example A:>89 → 89 no, 89.1 yes; B:80 → 80 yes
 */
export function isBandReached({ from, above }: Band, score: number): boolean {
  return above ? score > from + HAIR : score + HAIR >= from;
}

/**
 * The band of a score: the highest that it reaches, but none above the form's `critical_band` while a critical item is
 * missed. `null` without a score, without bands, or below the lowest.
 *
 * @example rouge:0;vert:75 with critical_band rouge: 90 → vert, 90 with a critical miss → rouge
 */
export function findBand(
  { bands, criticalBand }: Pick<FormDefinition, 'bands' | 'criticalBand'>,
  score: number | null,
  hasCriticalMiss: boolean,
): Band | null {
  if (score === null) return null;
  const reached = bands.findLastIndex((band) => isBandReached(band, score));
  const top = bands.findIndex(({ name }) => name === criticalBand);
  return bands[hasCriticalMiss && top >= 0 ? Math.min(reached, top) : reached] ?? null;
}
