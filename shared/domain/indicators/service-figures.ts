import { type Month, monthsEndingWith } from '../calendar/month.ts';
import { findOutlier, type Outlier } from '../quality/outlier.ts';
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

/** How far a month's count of a service is from its last twelve months; `null` where it is usual or not known. */
export function findServiceOutlier(
  code: string,
  values: readonly ServiceValue[],
  period: Month,
): Outlier | null {
  const recent = new Set<Month>(monthsEndingWith(period, HISTORY_MONTHS));
  const own = values.filter((each) => each.indicator === code && recent.has(each.period));
  const value = own.find((each) => each.period === period)?.value ?? null;
  const known = own.map((each) => each.value).filter((each) => each !== null);
  return value === null ? null : findOutlier(value, known);
}

/**
 * One figure a service, flagged where it breaks a rule of the report, is far from its last twelve months, or is not given
 * by this centre (`unmanaged`).
 */
export function serviceFigures(
  services: readonly ServiceDefinition[],
  values: readonly ServiceValue[],
  period: Month,
): readonly Figure[] {
  const counts = countsOf(values, period);
  const { findings } = checkServiceCoherence(counts);
  const byService = Map.groupBy(values, ({ indicator }) => indicator);
  return services.map(({ code, unit, expected }) => {
    const value = counts.get(code) ?? null;
    const outlier = findServiceOutlier(code, byService.get(code) ?? [], period);
    const broken = findings.filter(({ service }) => service === code).map((each) => each.code);
    const unmanaged = value === null && !expected ? ['unmanaged'] : [];
    const distance = outlier === null ? [] : [`outlier-${outlier.strength}`];
    const flags = [...unmanaged, ...broken, ...distance];
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
