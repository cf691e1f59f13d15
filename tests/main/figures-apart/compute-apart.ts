import { join } from 'node:path';
import { readTable } from '../cli/centre-files.ts';
import { type ApartFigure, figureOf, percentOf } from './apart-figure.ts';
import { moneyApart } from './money-apart.ts';
import { servicesApart } from './services-apart.ts';
import { staffApart } from './staff-apart.ts';
import { stockApart } from './stock-apart.ts';

/** The five tables of a centre's month. */
export const MONTH_TABLES = ['stock', 'services', 'staff', 'money', 'population'] as const;

/**
 * Every figure of a month from the five tables of a folder; nobody knows when its report came. The staff list, which has
 * no month, came in for `staffPeriod`.
 */
export function computeApart(
  directory: string,
  period: string,
  staffPeriod: string = period,
): readonly ApartFigure[] {
  const [stockRows = [], serviceRows = [], staffRows = [], moneyRows = [], people = []] =
    MONTH_TABLES.map((name) => readTable(join(directory, `${name}.csv`)));
  const stock = stockApart(stockRows, period);
  const services = servicesApart(serviceRows, people, period);
  const all = percentOf(services.present + stock.lines, services.expected + stock.lines);
  const checks = percentOf(
    services.rulesThatHold + stock.linesThatHold,
    services.rules + stock.lines,
  );
  const total = (all.value ?? 0) + (checks.value ?? 0);
  return [
    ...stock.figures,
    ...services.figures,
    ...staffApart(period === staffPeriod ? staffRows : []),
    ...moneyApart(moneyRows, period),
    figureOf(
      'quality.completeness',
      'services',
      '%',
      percentOf(services.present, services.expected),
    ),
    figureOf('quality.completeness', 'stock', '%', percentOf(stock.lines, stock.lines)),
    figureOf('quality.completeness', null, '%', all),
    figureOf('quality.promptness', null, '%', {}),
    figureOf('quality.score', null, '%', {
      value: total / 2,
      method: 'mean-of-known',
      numerator: total,
      denominator: 2,
    }),
  ];
}
