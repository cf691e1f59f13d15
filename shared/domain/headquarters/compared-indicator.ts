import type { RateFormula } from '../services/rate.ts';
import { buildFunnel, type FunnelStanding } from './funnel.ts';

/** What a centre, or all of them in a month, came to: of a count, only the numerator. */
export interface IndicatorCounts {
  readonly numerator: number;
  readonly denominator: number | null;
}

/** How an indicator is made; `count` is a service as it is counted. */
export type IndicatorFormula = RateFormula | 'count';

/** The value of an indicator from its two counts, as everywhere: per cent, cases an inhabitant and year, or the count itself. */
export function indicatorValue(
  formula: IndicatorFormula,
  { numerator, denominator }: IndicatorCounts,
): number | null {
  if (formula === 'count') return numerator;
  if (denominator === null || denominator === 0) return null;
  return ((formula === 'perInhabitant' ? 1 : 100) * numerator) / denominator;
}

/** Whether centres can be held against chance: only where so many of so many people are counted. */
export function hasFunnel(formula: IndicatorFormula): boolean {
  return formula === 'share' || formula === 'dropout';
}

/** A centre beside the others; the limits are in per cent, `null` where there is no funnel. */
export interface ComparedCentre extends IndicatorCounts {
  readonly code: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly standing: FunnelStanding | null;
}

/** Puts the centres beside one another, by code as they are given, never by rank. */
export function compareCentres(
  formula: IndicatorFormula,
  centres: readonly (IndicatorCounts & { readonly code: string })[],
): readonly ComparedCentre[] {
  const cases = centres.flatMap(({ code, numerator, denominator }) =>
    hasFunnel(formula) && denominator !== null ? [{ code, numerator, denominator }] : [],
  );
  const points = new Map(buildFunnel(cases).points.map((point) => [point.code, point]));
  return centres.map((centre): ComparedCentre => {
    const point = points.get(centre.code);
    return {
      ...centre,
      value: indicatorValue(formula, centre),
      lower: point ? 100 * point.lower : null,
      upper: point ? 100 * point.upper : null,
      standing: point?.standing ?? null,
    };
  });
}
