import { type Month, monthsEndingWith } from '../calendar/month.ts';
import { countsOf } from '../indicators/service-figures.ts';
import { findOutlier, findUnusualRatio } from '../quality/outlier.ts';
import type { Population } from '../services/population.ts';
import { computeRate, type RateDefinition } from '../services/rate.ts';
import { checkServiceCoherence } from '../services/service-coherence.ts';
import type { ServiceValue } from '../services/service-value.ts';
import { checkStockAgreement } from '../services/stock-agreement.ts';
import { type MonthWarning, warn } from './month-warning.ts';

/** The months with which a count is compared, its own among them. */
const HISTORY_MONTHS = 12;

/** What the counts of a month are judged with. */
export interface ServiceSituation {
  readonly period: Month;
  /** Every count of the centre; other months than the last twelve are passed over. */
  readonly values: readonly ServiceValue[];
  readonly rates: readonly RateDefinition[];
  readonly population: Population | null;
  /** What was used of each product in the month, by code. */
  readonly used: ReadonlyMap<string, number | null>;
}

/**
 * What asks for a reason in the counts of a month: rules of the report that do not hold (`coherence.…`), a count far
 * from its last twelve months (`outlier`) or a third away from their mean (`unusual`), a rate above 100 % or a negative
 * dropout (`rate-above-100`, `rate-negative`), quantities used that do not agree with the care given (`agreement`).
 */
export function serviceWarnings(situation: ServiceSituation): readonly MonthWarning[] {
  const counts = countsOf(situation.values, situation.period);
  return [
    ...checkServiceCoherence(counts).findings.map(({ service, code, found, expected }) =>
      warn('services', service, 'value', `coherence.${code}`, { found, expected }),
    ),
    ...distanceWarnings(situation, counts),
    ...rateWarnings(situation, counts),
    ...checkStockAgreement(counts, situation.used).map(({ service, used, given }) =>
      warn('services', service, 'value', 'agreement', { used, given }),
    ),
  ];
}

function distanceWarnings(
  { period, values }: ServiceSituation,
  counts: ReadonlyMap<string, number | null>,
): readonly MonthWarning[] {
  const recent = new Set<Month>(monthsEndingWith(period, HISTORY_MONTHS));
  const history = Map.groupBy(
    values.filter((each) => recent.has(each.period)),
    ({ indicator }) => indicator,
  );
  return [...counts].flatMap(([service, value]) => {
    if (value === null) return [];
    const known = (history.get(service) ?? []).flatMap((each) =>
      each.value === null ? [] : [{ period: each.period, value: each.value }],
    );
    const outlier = findOutlier(
      value,
      known.map((each) => each.value),
    );
    if (outlier !== null) return [warn('services', service, 'value', 'outlier', { value })];
    const earlier = known.filter((each) => each.period < period).map((each) => each.value);
    const unusual = findUnusualRatio(value, earlier);
    if (unusual === null) return [];
    const usual = earlier.reduce((sum, each) => sum + each, 0) / earlier.length;
    return [warn('services', service, 'value', 'unusual', { value, usual })];
  });
}

function rateWarnings(
  { rates, population }: ServiceSituation,
  counts: ReadonlyMap<string, number | null>,
): readonly MonthWarning[] {
  return rates.flatMap((rate) => {
    const { value, flags } = computeRate(rate, counts, population);
    const code = flags.find((flag) => flag === 'above-100' || flag === 'negative');
    if (value === null || code === undefined) return [];
    return [warn('services', rate.numerator, 'value', `rate-${code}`, { rate: rate.code, value })];
  });
}
