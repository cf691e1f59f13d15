import { daysInMonth, monthsEndingWith } from '../../../shared/domain/calendar/month.ts';
import {
  adjustedConsumption,
  averageConsumption,
  type ConsumptionMethod,
} from '../../../shared/domain/stock/consumption.ts';
import { expiryRisks } from '../../../shared/domain/stock/lot.ts';
import { nextStockoutOn } from '../../../shared/domain/stock/next-stockout.ts';
import { monthsOfStock, orderQuantity } from '../../../shared/domain/stock/stock-status.ts';
import type { MethodCase } from './method-case.ts';

const OPENLMIS = 'OpenLMIS, requisition service, LineItemFieldsCalculatorTest';
const BHIMA = 'BHIMA, stock management, average monthly consumption';
const MSH = 'MSH, Managing Access to Medicines, ch. 20: Q ÷ (months − days out ÷ 30.5); by hand';
const DELIVER = 'USAID | DELIVER, Logistics Handbook, ch. 3–4: max-min; by hand';

function adjusted(used: number, daysOut: number, months: number, expected: number): MethodCase {
  return {
    source: OPENLMIS,
    given: `${used} used, ${daysOut} days out, ${months} months: adjusted consumption`,
    compute: () => adjustedConsumption(used, daysOut, months),
    expected,
  };
}

/** The CMM of the first months of 2027, each with what was used and the days out. */
function consumption(
  source: string,
  method: ConsumptionMethod,
  months: readonly (readonly [used: number, daysOut: number])[],
  expected: number | null,
  decimals = 9,
): MethodCase {
  const periods = monthsEndingWith(months.length > 6 ? '2027-12' : '2027-06', months.length);
  const entries = months.map(([used, stockoutDays], at) => ({
    used,
    stockoutDays,
    days: daysInMonth(periods[at] ?? '2027-01'),
  }));
  return {
    source,
    given: `${months.map((month) => month.join('/')).join(' ')} (used/days out): ${method}`,
    compute: () => averageConsumption(entries, method).value,
    expected,
    decimals,
  };
}

function order(
  source: string,
  [usable, monthlyUse, maxMonths, onOrder]: readonly [number, number, number, number],
  expected: number,
): MethodCase {
  const situation = { managed: true, usable, monthlyUse, minMonths: 0, maxMonths };
  return {
    source,
    given: `${usable} held, ${monthlyUse} a month, up to ${maxMonths} months, ${onOrder} on order`,
    compute: () => orderQuantity(situation, onOrder),
    expected,
  };
}

const YEAR = [40, 50, 45, 55, 48, 52, 49, 51, 47, 53, 44, 46].map((used) => [used, 0] as const);
// 61 days are two months of 30.5; January to June 2027 have 181 days.
const HALF_YEAR = [
  [300, 0],
  [0, 28],
  [300, 0],
  [0, 30],
  [600, 3],
  [600, 0],
] as const;

/** Consumption, orders, expiry and the next stock-out. */
export const STOCK_CASES: readonly MethodCase[] = [
  adjusted(20, 5, 3, 22),
  adjusted(20, 90, 3, 20),
  adjusted(20, 92, 3, 20),
  consumption(
    OPENLMIS,
    'openlmis',
    [
      [5, 0],
      [10, 0],
      [15, 0],
    ],
    10,
  ),
  consumption(OPENLMIS, 'openlmis', [[5, 0]], 5),
  consumption(
    OPENLMIS,
    'openlmis',
    [
      [5, 0],
      [10, 0],
    ],
    8,
  ),
  consumption(BHIMA, 'msh', YEAR, 48.33, 2),
  consumption(BHIMA, 'in-stock days', YEAR, 48.47, 2),
  consumption(MSH, 'msh', HALF_YEAR, 450),
  consumption(`${BHIMA}: Q ÷ days in stock × 30.5; by hand`, 'in-stock days', HALF_YEAR, 457.5),
  // 300 + 0 + 300 + 0 + ⌈600 × 30 ÷ 27⌉ + 600 = 1867, a sixth is 311.17
  consumption(`${OPENLMIS}; by hand`, 'openlmis', HALF_YEAR, 312),
  order(OPENLMIS, [0, 2, 7.25, 0], 15),
  order(OPENLMIS, [4, 2, 7, 0], 10),
  order(OPENLMIS, [5, 2, 5, 0], 5),
  order(DELIVER, [120, 60, 3, 0], 60),
  order(DELIVER, [120, 60, 3, 45], 15),
  order(DELIVER, [120, 60, 3, 90], 0),
  {
    source: DELIVER,
    given: 'months of stock on hand: 150 held, 60 a month',
    compute: () => monthsOfStock(150, 60),
    expected: 2.5,
  },
  {
    source: 'first expired, first out; by hand: 100 of 250 in a month, 100 more in another',
    given: '250 until February, 100 until March 2028, 100 a month, at the end of December 2027',
    compute: () =>
      expiryRisks(
        [
          { quantity: 100, expiry: '2028-03' },
          { quantity: 250, expiry: '2028-02' },
        ],
        100,
        '2027-12',
      ).map(({ atRisk }) => atRisk),
    expected: [50, 0],
  },
  {
    source: 'by hand: 61 days after 31 December, over 29 February and over 28',
    given: '200 held, 100 a month: the first day without',
    compute: () => [nextStockoutOn(200, 100, '2027-12'), nextStockoutOn(200, 100, '2026-12')],
    expected: ['2028-03-02', '2027-03-03'],
  },
];
