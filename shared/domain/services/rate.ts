import type { Population } from './population.ts';

/** How a rate is made from the counts of a period; the catalogue of rates holds these. */
export interface RateDefinition {
  readonly code: string;
  readonly formula: RateFormula;
  /** Code of the service counted above the line; for `dropout` the last contact. */
  readonly numerator: string;
  /** Code of a service, or `population`, `grossesses`, `naissances`; for `dropout` the first contact. */
  readonly denominator: string;
  readonly unit: string;
}

/**
 * | formula | value | example |
 * | --- | --- | --- |
 * | `share` | N ÷ D × 100 | 123 tested of 151 suspected → 81.5 % |
 * | `dropout` | (first − last) ÷ first × 100 | 480 → 410: 14.58 % |
 * | `coverage` | N ÷ (population × coefficient × months ÷ 12) × 100, never capped | |
 * | `perInhabitant` | N ÷ population × 12 ÷ months | 1,450 in 3 months, 12,500 people: 0.464 |
 */
export type RateFormula = 'share' | 'dropout' | 'coverage' | 'perInhabitant';

/**
 * `missing`: a count or the population is not there. `negative`: more at the last contact than at the first, a fault of
 * the data or children from elsewhere. `high`: a dropout of 10 % or more. `above-100`: warn, never block.
 */
export type RateFlag = 'missing' | 'negative' | 'high' | 'above-100';

/** A rate with the two numbers it is divided from. */
export interface RateResult {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly flags: readonly RateFlag[];
}

/** From this dropout on, children or women are lost on the way. */
const HIGH_DROPOUT = 10;

/**
 * A rate of the centre over `months` months. `counts` holds the sum of each service over them, `null` or absent where it
 * was not reported; `population` is that of the year, `null` where it is not known. A denominator of 0 gives `null`.
 */
export function computeRate(
  rate: RateDefinition,
  counts: ReadonlyMap<string, number | null>,
  population: Population | null,
  months = 1,
): RateResult {
  const count = counts.get(rate.numerator) ?? null;
  const denominator = denominatorOf(rate, counts, population, months);
  if (count === null || denominator === null)
    return { value: null, numerator: count, denominator, flags: ['missing'] };
  const numerator = rate.formula === 'dropout' ? denominator - count : count;
  if (denominator === 0) return { value: null, numerator, denominator, flags: [] };
  const value = ((rate.formula === 'perInhabitant' ? 1 : 100) * numerator) / denominator;
  return { value, numerator, denominator, flags: flagsOf(rate.formula, value) };
}

function denominatorOf(
  rate: RateDefinition,
  counts: ReadonlyMap<string, number | null>,
  population: Population | null,
  months: number,
): number | null {
  if (rate.formula === 'share' || rate.formula === 'dropout')
    return counts.get(rate.denominator) ?? null;
  const coefficient = coefficientOf(rate.denominator, population);
  if (population === null || coefficient === null) return null;
  return (population.population * coefficient * months) / 12;
}

function coefficientOf(denominator: string, population: Population | null): number | null {
  if (denominator === 'population') return 1;
  if (denominator === 'grossesses') return population?.pregnancyCoefficient ?? null;
  return denominator === 'naissances' ? (population?.birthCoefficient ?? null) : null;
}

function flagsOf(formula: RateFormula, value: number): readonly RateFlag[] {
  if (formula === 'perInhabitant') return [];
  if (formula !== 'dropout') return value > 100 ? ['above-100'] : [];
  if (value < 0) return ['negative'];
  return value >= HIGH_DROPOUT ? ['high'] : [];
}
