import { type Month, monthsEndingWith } from '../calendar/month.ts';
import { findOutlier } from '../quality/outlier.ts';
import type { Population } from '../services/population.ts';
import { computeRate, type RateDefinition } from '../services/rate.ts';
import { checkServiceCoherence } from '../services/service-coherence.ts';
import type { ServiceDefinition, ServiceValue } from '../services/service-value.ts';
import { type Figure, makeFigure } from './figure.ts';

/** The months with which a count is compared, its own among them. */
const HISTORY_MONTHS = 12;

/** The counts of a month by code of the service. */
export function countsOf(
  values: readonly ServiceValue[],
  period: Month,
): ReadonlyMap<string, number | null> {
  const ofMonth = values.filter((each) => each.period === period);
  return new Map(ofMonth.map(({ indicator, value }) => [indicator, value]));
}

/** One figure a service, flagged where it breaks a rule of the report or is far from its last twelve months. */
export function serviceFigures(
  services: readonly ServiceDefinition[],
  values: readonly ServiceValue[],
  period: Month,
): readonly Figure[] {
  const counts = countsOf(values, period);
  const { findings } = checkServiceCoherence(counts);
  const recent = new Set<Month>(monthsEndingWith(period, HISTORY_MONTHS));
  const history = values.filter((each) => recent.has(each.period));
  return services.map(({ code, unit }) => {
    const value = counts.get(code) ?? null;
    const months = history.filter(({ indicator }) => indicator === code).map((each) => each.value);
    const known = months.filter((each) => each !== null);
    const outlier = value === null ? null : findOutlier(value, known);
    const broken = findings.filter(({ service }) => service === code).map((each) => each.code);
    const flags = outlier === null ? broken : [...broken, `outlier-${outlier.strength}`];
    return makeFigure(`service.${code}`, null, unit, { value, flags });
  });
}

/** One figure a rate of the catalogue, of this month alone. */
export function rateFigures(
  rates: readonly RateDefinition[],
  values: readonly ServiceValue[],
  populations: readonly Population[],
  period: Month,
): readonly Figure[] {
  const counts = countsOf(values, period);
  const year = Number(period.slice(0, 4));
  const population = populations.find((each) => each.year === year) ?? null;
  return rates.map((rate) =>
    makeFigure(`rate.${rate.code}`, null, rate.unit, {
      ...computeRate(rate, counts, population),
      method: rate.formula,
      months: 1,
    }),
  );
}
