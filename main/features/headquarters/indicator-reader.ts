import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Indicator, IndicatorRequest } from '../../../shared/contract/headquarters.ts';
import {
  type Month,
  monthsEndingWith,
  rangeEndingWith,
} from '../../../shared/domain/calendar/month.ts';
import type { CatalogueEntry } from '../../../shared/domain/catalogues/catalogue.ts';
import type { ImprovementDirection } from '../../../shared/domain/catalogues/catalogues.ts';
import {
  compareCentres,
  hasFunnel,
  type IndicatorFormula,
  indicatorValue,
} from '../../../shared/domain/headquarters/compared-indicator.ts';
import { chartBlock } from '../../../shared/domain/reports/charts-section.ts';
import { buildRunChart } from '../../../shared/domain/statistics/build-run-chart.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader, SqlValue } from '../../db/handles.ts';
import { createTranslator } from '../../platform/translator.ts';
import { listRates, listServices } from '../facilities/catalogue-reader.ts';

/** So many months make a chart that can be judged. */
const MONTHS_CHARTED = 24;

/** An indicator and the services that it is made of. */
export interface Definition {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: ImprovementDirection;
  readonly formula: IndicatorFormula;
  readonly numerator: string;
  /** A service, `population`, `grossesses` or `naissances`; null of a count. */
  readonly denominator: string | null;
}

function nameOf({ name, labels }: CatalogueEntry, language: Language): string {
  return language === 'fr' ? name : (labels[language] ?? name);
}

/** What can be compared: the common rates, then the common counts, as the catalogues have them. */
export function listDefinitions(db: Reader, language: Language): readonly Definition[] {
  const rates = listRates(db, '').filter(({ retired }) => !retired);
  const services = listServices(db, '').filter(({ retired }) => !retired);
  return [
    ...rates.map((rate) => ({ ...rate, name: nameOf(rate, language) })),
    ...services.map((service) => ({
      ...service,
      name: nameOf(service, language),
      formula: 'count' as const,
      numerator: service.code,
      denominator: null,
    })),
  ];
}

const COEFFICIENTS: Readonly<Record<string, string>> = {
  population: '1',
  grossesses: 'p.pregnancy_coefficient',
  naissances: 'p.birth_coefficient',
};

/** The two counts of each month of a centre in which both are known, as SQL. */
function countsSql({ formula, denominator }: Definition): string {
  const base = 'service_tally n CROSS JOIN';
  const ofMonth = 'n.service_id = :numerator AND n.period BETWEEN :from AND :to';
  if (formula === 'count') {
    return `SELECT n.facility_id, n.period, n.value AS top, NULL AS bottom FROM service_tally n WHERE ${ofMonth}`;
  }
  const coefficient = COEFFICIENTS[denominator ?? ''];
  if (coefficient !== undefined) {
    return `SELECT n.facility_id, n.period, n.value AS top, p.population * ${coefficient} / 12.0 AS bottom
      FROM ${base} population p ON p.facility_id = n.facility_id AND p.year = CAST(substr(n.period, 1, 4) AS INTEGER)
      WHERE ${ofMonth} AND p.population * ${coefficient} IS NOT NULL`;
  }
  const top = formula === 'dropout' ? 'd.value - n.value' : 'n.value';
  return `SELECT n.facility_id, n.period, ${top} AS top, d.value AS bottom
    FROM ${base} service_tally d
      ON d.service_id = :denominator AND d.period = n.period AND d.facility_id = n.facility_id
    WHERE ${ofMonth}`;
}

interface Asked {
  readonly definition: Definition;
  readonly district: string | null;
  readonly from: Month;
  readonly to: Month;
}

function parametersOf(
  db: Reader,
  { definition, district, from, to }: Asked,
): Record<string, SqlValue> {
  const idOf = (code: string | null): string | null =>
    db.get<{ id: string }>("SELECT id FROM service WHERE code = ? AND facility_id = ''", [code])
      ?.id ?? null;
  const isOfService =
    definition.denominator !== null &&
    COEFFICIENTS[definition.denominator] === undefined &&
    definition.formula !== 'count';
  return {
    ...{ from, to, numerator: idOf(definition.numerator) },
    ...(isOfService ? { denominator: idOf(definition.denominator) } : {}),
    ...(district === null ? {} : { district }),
  };
}

function whereSql({ district }: Asked): string {
  return district === null
    ? ''
    : 'WHERE c.facility_id IN (SELECT id FROM facility WHERE district = :district)';
}

interface MonthRow {
  readonly period: Month;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly centres: number;
}

function listMonths(db: Reader, asked: Asked): readonly MonthRow[] {
  return db.all<MonthRow>(
    `SELECT c.period, sum(c.top) AS numerator, sum(c.bottom) AS denominator, count(*) AS centres
     FROM (${countsSql(asked.definition)}) c ${whereSql(asked)} GROUP BY c.period ORDER BY c.period`,
    parametersOf(db, asked),
  );
}

/** What a centre counted over a span, in so many months. */
export interface CentreCounts {
  readonly code: string;
  readonly name: string;
  readonly district: string | null;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly months: number;
}

/** The two counts of every centre that has them. */
export function listCentreCounts(db: Reader, asked: Asked): readonly CentreCounts[] {
  return db.all<CentreCounts>(
    `SELECT f.id AS code, f.name, f.district, t.numerator, t.denominator, t.months
     FROM (SELECT c.facility_id, sum(c.top) AS numerator, sum(c.bottom) AS denominator, count(*) AS months
       FROM (${countsSql(asked.definition)}) c ${whereSql(asked)} GROUP BY c.facility_id) t
     JOIN facility f ON f.id = t.facility_id ORDER BY f.id`,
    parametersOf(db, asked),
  );
}

/** One indicator in all centres, or those of a district: month by month together, and centre by centre over a span. */
export function readIndicator(db: Reader, request: IndicatorRequest): Indicator {
  const { code, district, period, months, language } = request;
  const definition = listDefinitions(db, language).find((each) => each.code === code);
  if (!definition) {
    throw new ExpectedFailure({
      code: 'unknown-indicator',
      facts: { indicator: code, facility: district ?? '' },
    });
  }
  const { name, unit, direction, formula } = definition;
  const charted = rangeEndingWith(period, MONTHS_CHARTED);
  const together = listMonths(db, { definition, district, ...charted });
  const centres = listCentreCounts(db, {
    definition,
    district,
    ...rangeEndingWith(period, months),
  });
  const names = new Map(centres.map((centre) => [centre.code, centre]));
  const series = seriesOf(formula, together, period);
  const chart = buildRunChart(series);
  const counted = together.filter((each) => each.period > rangeEndingWith(period, months + 1).from);
  const bottom = counted.reduce<number | null>(
    (sum, { denominator }) => (denominator === null ? sum : (sum ?? 0) + denominator),
    null,
  );
  const top = counted.reduce((sum, { numerator }) => sum + numerator, 0);
  return {
    ...{ code, name, unit, direction, period, months, hasFunnel: hasFunnel(formula) },
    total: {
      numerator: top,
      denominator: bottom,
      value:
        counted.length === 0
          ? null
          : indicatorValue(formula, { numerator: top, denominator: bottom }),
    },
    chart:
      chart.n === 0
        ? null
        : chartBlock(
            { code, label: name, better: direction, unit, chart },
            { translate: createTranslator(language) },
          ),
    centres: compareCentres(formula, centres).map((centre) => ({
      ...centre,
      name: names.get(centre.code)?.name ?? centre.code,
      district: names.get(centre.code)?.district ?? null,
      months: names.get(centre.code)?.months ?? 0,
    })),
  };
}

function seriesOf(formula: IndicatorFormula, rows: readonly MonthRow[], period: Month) {
  const byMonth = new Map(rows.map((row) => [row.period, row]));
  const [first] = rows;
  return monthsEndingWith(period, MONTHS_CHARTED)
    .filter((month) => first !== undefined && month >= first.period)
    .map((x) => {
      const row = byMonth.get(x);
      return { x, y: row ? indicatorValue(formula, row) : null };
    });
}
