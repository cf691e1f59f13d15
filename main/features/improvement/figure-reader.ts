import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { productOfFigure } from '../../../shared/domain/actions/action-source.ts';
import {
  addMonths,
  EVERY_MONTH,
  type Month,
  monthsBetween,
} from '../../../shared/domain/calendar/month.ts';
import type { ReportChart } from '../../../shared/domain/reports/meeting-data.ts';
import { buildRunChart } from '../../../shared/domain/statistics/build-run-chart.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { createTranslator } from '../../platform/translator.ts';
import { readIndicatorSource } from '../indicators/chart-reader.ts';
import { chartOf } from '../reports/charts-part.ts';
import { labelIn } from '../reports/report-request.ts';
import { listStockEntries, listStockProducts } from '../stock/reader.ts';

/** A figure that can be followed, by its code and its name. */
export interface FollowedFigure {
  readonly code: string;
  readonly name: string;
}

/** Whose figure, up to which month, in which language; `null` takes every month. */
interface FigureRequest {
  readonly facility: string;
  readonly period: Month | null;
  readonly language: Language;
}

function nameDaysOut(product: string, language: Language): string {
  return createTranslator(language)('improvement:figures.daysOut', { product });
}

/** The rates, the counts, and the days out of stock of the products that a centre counts. */
export function listFigures(
  db: Reader,
  facility: string,
  language: Language,
): readonly FollowedFigure[] {
  const { services, rates } = readIndicatorSource(db, facility);
  const named = (subject: string, entries: typeof services | typeof rates) =>
    entries
      .filter(({ retired }) => !retired)
      .map((entry) => ({ code: `${subject}.${entry.code}`, name: labelIn(language, entry) }));
  const products = listStockProducts(db, facility).filter(({ managed }) => managed);
  const daysOut = products.map(({ code, name }) => {
    return { code: `stock.${code}`, name: nameDaysOut(name, language) };
  });
  return [...named('rate', rates), ...named('service', services), ...daysOut];
}

/** Every month from the first that counts the product to the last; one that does not say its days stays open. */
function daysOutByMonth(db: Reader, { facility, period }: FigureRequest, code: string) {
  const range = period === null ? EVERY_MONTH : { ...EVERY_MONTH, to: period };
  const entries = listStockEntries(db, facility, range).filter(({ product }) => product === code);
  const [first, last] = [entries[0]?.period, entries.at(-1)?.period];
  if (first === undefined || last === undefined) return [];
  const days = new Map(entries.map(({ period, stockoutDays }) => [period, stockoutDays]));
  return Array.from({ length: monthsBetween(first, last) + 1 }, (_, index) => {
    const x: Month = addMonths(first, index);
    return { x, y: days.get(x) ?? null };
  });
}

/** The chart of the figure that a promise is to move: days out of stock are aimed at none. */
export function readFigureChart(db: Reader, request: FigureRequest, figure: string): ReportChart {
  const { facility, language } = request;
  const code = productOfFigure(figure);
  if (code === null) {
    // A figure without its subject is an indicator: `cpn4` of `rate.cpn4`.
    const indicator = figure.slice(figure.indexOf('.') + 1);
    return chartOf(readIndicatorSource(db, facility), request, indicator);
  }
  const product = listStockProducts(db, facility).find((each) => each.code === code);
  if (!product) {
    throw new ExpectedFailure({ code: 'unknown-indicator', facts: { indicator: code, facility } });
  }
  const months = daysOutByMonth(db, request, code);
  return {
    code: figure,
    label: nameDaysOut(product.name, language),
    better: 'down',
    unit: '',
    chart: buildRunChart(months),
    targets: months.map(() => 0),
  };
}
