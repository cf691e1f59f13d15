/** One centre on a funnel: how many of how many. */
export interface FunnelCase {
  readonly code: string;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Where a centre stands: `inside` what chance explains, `above` or `below` it; `few` under ten cases, of which nothing
 * is said.
 */
export type FunnelStanding = 'inside' | 'above' | 'below' | 'few';

/** A centre with the limits for its own number of cases; shares from 0 to 1. */
export interface FunnelPoint extends FunnelCase {
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
  readonly standing: FunnelStanding;
}

/** Centres of different size on one indicator, fairly: nobody is ranked. */
export interface Funnel {
  /** The share of all cases together; `null` where there are none. */
  readonly centre: number | null;
  readonly points: readonly FunnelPoint[];
}

/** Under so many cases there is no verdict. */
export const FUNNEL_CASES_MIN = 10;

const SIGMAS = 3;

/** The limits that chance keeps to, for so many cases: p̄ ± 3√(p̄(1−p̄)/n), clipped to 0 and 1 (SPC p chart). */
export function funnelLimits(
  centre: number,
  cases: number,
): { readonly lower: number; readonly upper: number } {
  const spread = SIGMAS * Math.sqrt((centre * (1 - centre)) / cases);
  return { lower: Math.max(0, centre - spread), upper: Math.min(1, centre + spread) };
}

function standingOf(
  share: number,
  cases: number,
  limits: ReturnType<typeof funnelLimits>,
): FunnelStanding {
  if (cases < FUNNEL_CASES_MIN) return 'few';
  if (share > limits.upper) return 'above';
  return share < limits.lower ? 'below' : 'inside';
}

/**
 * Puts every centre beside what chance alone would make of a place of its size. Centres without cases are left out, and
 * so is a share beyond 0 to 1, which is a fault of the data: {@link isShare}.
 *
 * | cases | of | all together | standing |
 * | --- | --- | --- | --- |
 * | 45 | 50 | 50 % | above: the limit for 50 is 71.2 % |
 * | 6 | 9 | 50 % | few |
 * | 30 | 50 | 50 % | inside |
 */
export function buildFunnel(cases: readonly FunnelCase[]): Funnel {
  const counted = cases.filter(isShare);
  const total = counted.reduce((sum, each) => sum + each.denominator, 0);
  if (total === 0) return { centre: null, points: [] };
  const centre = counted.reduce((sum, each) => sum + each.numerator, 0) / total;
  const points = counted.map((each): FunnelPoint => {
    const share = each.numerator / each.denominator;
    const limits = funnelLimits(centre, each.denominator);
    return { ...each, share, ...limits, standing: standingOf(share, each.denominator, limits) };
  });
  return { centre, points };
}

/** Whether the two counts can be a share: some cases, and between none and all of them. */
export function isShare({ numerator, denominator }: FunnelCase): boolean {
  return denominator > 0 && numerator >= 0 && numerator <= denominator;
}
