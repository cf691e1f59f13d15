import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { addMonths, type Month, monthsBetween } from '../../../shared/domain/calendar/month.ts';
import type { CatalogueLabels } from '../../../shared/domain/catalogues/catalogue.ts';
import type {
  ImprovementDirection,
  Rate,
  ServiceIndicator,
} from '../../../shared/domain/catalogues/catalogues.ts';
import { countsOf } from '../../../shared/domain/indicators/service-figures.ts';
import type { Population } from '../../../shared/domain/services/population.ts';
import { computeRate } from '../../../shared/domain/services/rate.ts';
import type { ServiceValue } from '../../../shared/domain/services/service-value.ts';
import { type Target, targetFor } from '../../../shared/domain/services/target.ts';
import type { Reader } from '../../db/handles.ts';
import { type Held, listRates, listServices } from '../facilities/catalogue-reader.ts';
import { listPopulations } from '../facilities/reader.ts';
import { listTargets } from '../facilities/targets.ts';
import { listServiceValues } from '../services/reader.ts';

/** One indicator over the months, a month without a value as `null`. */
export interface IndicatorSeries {
  readonly code: string;
  readonly name: string;
  readonly labels: CatalogueLabels;
  readonly unit: string;
  readonly direction: ImprovementDirection;
  readonly months: readonly { readonly x: Month; readonly y: number | null }[];
  /** What is aimed at, month by month. */
  readonly targets: readonly (number | null)[];
}

function monthsOf(values: readonly ServiceValue[], last: Month | null): readonly Month[] {
  const known = values.map((each) => each.period).filter((month) => last === null || month <= last);
  const [first] = known;
  const end = last ?? known.at(-1);
  if (first === undefined || end === undefined) return [];
  return Array.from({ length: monthsBetween(first, end) + 1 }, (_, index) =>
    addMonths(first, index),
  );
}

function rateSeries(
  rate: Held<Rate>,
  values: readonly ServiceValue[],
  populations: readonly Population[],
  last: Month | null,
): IndicatorSeries['months'] {
  const used = values.filter(
    (each) => each.indicator === rate.numerator || each.indicator === rate.denominator,
  );
  return monthsOf(used, last).map((x) => {
    const population = populations.find((each) => each.year === Number(x.slice(0, 4))) ?? null;
    return { x, y: computeRate(rate, countsOf(used, x), population).value };
  });
}

function countSeries(
  values: readonly ServiceValue[],
  last: Month | null,
): IndicatorSeries['months'] {
  const byMonth = new Map(values.map((each) => [each.period, each.value]));
  return monthsOf(values, last).map((x) => ({ x, y: byMonth.get(x) ?? null }));
}

/** What the series of a centre's indicators are made of, read once for any number of them. */
export interface IndicatorSource {
  readonly facility: string;
  readonly services: readonly Held<ServiceIndicator>[];
  readonly rates: readonly Held<Rate>[];
  readonly values: readonly ServiceValue[];
  readonly populations: readonly Population[];
  readonly targets: readonly Target[];
}

/** Reads the catalogues of indicators and every count of a centre. */
export function readIndicatorSource(db: Reader, facility: string): IndicatorSource {
  return {
    facility,
    services: listServices(db, facility),
    rates: listRates(db, facility),
    values: listServiceValues(db, facility),
    populations: listPopulations(db, facility),
    targets: listTargets(db, facility),
  };
}

/** An indicator (a count or a rate, by code) from its first month to `last`, or to the last one reported. */
export function seriesOf(
  { facility, services, rates, values, populations, targets }: IndicatorSource,
  code: string,
  last: Month | null,
): IndicatorSeries {
  const withTargets = (months: IndicatorSeries['months'], isCount: boolean) => ({
    months,
    targets: months.map(({ x }) => targetFor(targets, code, x, { isCount, months: 1 })),
  });
  const service = services.find((each) => each.code === code);
  if (service) {
    const own = values.filter((each) => each.indicator === code);
    return { ...service, ...withTargets(countSeries(own, last), true) };
  }
  const rate = rates.find((each) => each.code === code);
  if (rate) return { ...rate, ...withTargets(rateSeries(rate, values, populations, last), false) };
  throw new ExpectedFailure({
    code: 'unknown-indicator',
    facts: { indicator: code, facility },
  });
}
