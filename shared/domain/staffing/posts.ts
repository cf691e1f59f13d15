import type { Month } from '../calendar/month.ts';
import { type CountedPercent, countedPercent } from '../statistics/percent.ts';
import type { StaffEntry } from './staff-entry.ts';

/** The posts of one cadre in a month, all payers together; `null` where no line of the cadre says. */
export interface CadrePosts {
  readonly cadre: string;
  readonly norm: number | null;
  readonly filled: number | null;
  readonly present: number | null;
}

/** The posts of a month, one line a cadre in order of name. The norms of a cadre's payers add up. */
export function postsByCadre(entries: readonly StaffEntry[], period: Month): readonly CadrePosts[] {
  const ofMonth = entries.filter((entry) => entry.period === period);
  const cadres = [...new Set(ofMonth.map(({ cadre }) => cadre))].toSorted();
  return cadres.map((cadre) => {
    const lines = ofMonth.filter((entry) => entry.cadre === cadre);
    return { cadre, ...sumPosts(lines) };
  });
}

/** The posts of several lines together; a count that no line has stays `null`. */
export function sumPosts(
  lines: readonly Pick<CadrePosts, 'norm' | 'filled' | 'present'>[],
): Pick<CadrePosts, 'norm' | 'filled' | 'present'> {
  return {
    norm: sumKnown(lines.map(({ norm }) => norm)),
    filled: sumKnown(lines.map(({ filled }) => filled)),
    present: sumKnown(lines.map(({ present }) => present)),
  };
}

/**
 * Unfilled ÷ funded posts × 100, over the cadres where both are known. A cadre with more people than posts has none
 * unfilled: three matrones for two posts do not fill the post of a midwife.
 */
export function vacancyRate(cadres: readonly CadrePosts[]): CountedPercent {
  return rateOver(cadres, ({ norm, filled }) =>
    norm === null || filled === null ? null : { part: norm - filled, whole: norm },
  );
}

/**
 * Days absent ÷ scheduled days × 100, from a count on one day: every filled post is one scheduled day. Over the cadres
 * where both are known.
 */
export function absenceRate(cadres: readonly CadrePosts[]): CountedPercent {
  return rateOver(cadres, ({ filled, present }) =>
    filled === null || present === null ? null : { part: filled - present, whole: filled },
  );
}

function rateOver(
  cadres: readonly CadrePosts[],
  shareOf: (cadre: CadrePosts) => { readonly part: number; readonly whole: number } | null,
): CountedPercent {
  const shares = cadres.map(shareOf).filter((share) => share !== null);
  const numerator = shares.reduce((sum, { part }) => sum + Math.max(0, part), 0);
  const denominator = shares.reduce((sum, { whole }) => sum + whole, 0);
  return countedPercent(numerator, denominator);
}

/** The sum of what is recorded; `null` where nothing is, which is not 0. */
export function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
