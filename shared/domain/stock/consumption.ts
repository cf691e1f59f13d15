import { daysInMonth, type Month, monthsEndingWith } from '../calendar/month.ts';
import type { StockEntry } from './stock-entry.ts';

/** How the consommation moyenne mensuelle (CMM) is made; its name is printed beside the figure. */
export type ConsumptionMethod = (typeof CONSUMPTION_METHODS)[number];

/** What was used in one month, and the days without stock in it. */
export interface ConsumptionMonth {
  readonly used: number;
  readonly stockoutDays: number;
  /** Days that the month has: 28 to 31. */
  readonly days: number;
}

/** The CMM with what it was divided from, in units of the product a month. */
export interface AverageConsumption {
  readonly method: ConsumptionMethod;
  /** `null` when no month has a value, or the product was out all the time. */
  readonly value: number | null;
  /** Months with a value. */
  readonly months: number;
  readonly numerator: number;
  /** What the numerator is divided by: months in stock, or months for `openlmis`. */
  readonly denominator: number;
}

/** The three methods, the usual one first; a centre chooses one. */
export const CONSUMPTION_METHODS = ['msh', 'in-stock days', 'openlmis'] as const;

/** The CMM uses the six months that end with the period, those with a value. */
export const CONSUMPTION_MONTHS = 6;

/** Days of an average month, as MSH's handbook has it. */
export const DAYS_A_MONTH = 30.5;

/**
 * The months of one product that make its CMM: the six that end with `period`, those whose use was recorded. Days out
 * that nobody recorded count as none; days beyond the month's are cut to it.
 */
export function consumptionMonths(
  entries: readonly StockEntry[],
  period: Month,
): readonly ConsumptionMonth[] {
  const wanted = new Set<Month>(monthsEndingWith(period, CONSUMPTION_MONTHS));
  return entries.flatMap(({ period: month, used, stockoutDays }) => {
    if (used === null || !wanted.has(month)) return [];
    const days = daysInMonth(month);
    return [{ used, stockoutDays: Math.min(Math.max(stockoutDays ?? 0, 0), days), days }];
  });
}

/**
 * What the centre uses of a product in a month when it has it.
 *
 * | method | formula | source |
 * | --- | --- | --- |
 * | `msh` | Q ÷ (months − days out ÷ 30.5) | MSH, Managing Access to Medicines, ch. 20 |
 * | `in-stock days` | Q ÷ days in stock × 30.5 | |
 * | `openlmis` | mean, rounded up, of each month's ⌈C × 30 ÷ (30 − X)⌉ | OpenLMIS, adjusted consumption |
 *
 * 580 used over twelve months without a day out: 48.33 (`msh`), 48.47 (`in-stock days`).
 */
export function averageConsumption(
  months: readonly ConsumptionMonth[],
  method: ConsumptionMethod = 'msh',
): AverageConsumption {
  const count = months.length;
  if (method === 'openlmis') {
    const total = sumOf(months, ({ used, stockoutDays }) =>
      adjustedConsumption(used, stockoutDays, 1),
    );
    const value = count === 0 ? null : Math.ceil(total / count);
    return { method, value, months: count, numerator: total, denominator: count };
  }
  const used = sumOf(months, (month) => month.used);
  const daysOut = sumOf(months, (month) => month.stockoutDays);
  const daysIn = sumOf(months, (month) => month.days) - daysOut;
  const denominator = method === 'msh' ? count - daysOut / DAYS_A_MONTH : daysIn / DAYS_A_MONTH;
  const value = daysIn > 0 && denominator > 0 ? used / denominator : null;
  return { method, value, months: count, numerator: used, denominator };
}

/**
 * What would have been used had the product never run out, OpenLMIS's way: ⌈C × 30M ÷ (30M − X)⌉ over `months` months;
 * C itself when it was out all the time.
 *
 * @example adjustedConsumption(20, 5, 3) === 22
 */
export function adjustedConsumption(used: number, stockoutDays: number, months: number): number {
  const days = 30 * months;
  return stockoutDays >= days ? used : Math.ceil((used * days) / (days - stockoutDays));
}

function sumOf<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0);
}
