import type { Day } from '../calendar/day.ts';
import type { Month } from '../calendar/month.ts';
import type { MoneyEntry } from '../money/money-entry.ts';
import type { Population } from '../services/population.ts';
import type { RateDefinition } from '../services/rate.ts';
import type { ServiceDefinition, ServiceValue } from '../services/service-value.ts';
import type { CadreAbsence } from '../staffing/absence.ts';
import type { StaffEntry } from '../staffing/staff-entry.ts';
import type { WisnCadre } from '../staffing/wisn.ts';
import type { ConsumptionMethod } from '../stock/consumption.ts';
import type { Shelf } from '../stock/shelf.ts';
import type { StockEntry, StockProduct } from '../stock/stock-entry.ts';
import type { Figure } from './figure.ts';
import { moneyFigures } from './money-figures.ts';
import { qualityFigures } from './quality-figures.ts';
import { rateFigures, serviceFigures } from './service-figures.ts';
import { staffFigures, wisnFigures } from './staff-figures.ts';
import { productMonths, stockFigures } from './stock-figures.ts';

/** All that one centre recorded, for the month asked for and those before it; later months are passed over. */
export interface FigureInput {
  readonly period: Month;
  readonly stock: readonly StockEntry[];
  readonly products: readonly StockProduct[];
  readonly consumptionMethod: ConsumptionMethod;
  /** Lots and orders at the end of the month; left out where the centre notes neither. */
  readonly shelf?: Shelf;
  readonly staff: readonly StaffEntry[];
  /** Absences of the month, cadres by name; empty where none is recorded, and then the count of one day stands. */
  readonly absences: readonly CadreAbsence[];
  /** Activity standards; empty where the centre holds none, and then no WISN figure is given. */
  readonly wisn: readonly WisnCadre[];
  readonly services: readonly ServiceDefinition[];
  readonly serviceValues: readonly ServiceValue[];
  readonly rates: readonly RateDefinition[];
  readonly money: readonly MoneyEntry[];
  readonly populations: readonly Population[];
  /** The day the month's report reached the district; `null` where it is not known. */
  readonly receivedOn: Day | null;
}

/**
 * Every figure of a centre's month, in the order stock, staff, services, rates, money, quality; within each in the order
 * of the catalogues given. The order of the entries changes nothing.
 */
export function computeFigures(input: FigureInput): readonly Figure[] {
  const { period, stock, consumptionMethod, shelf } = input;
  const products = productMonths(input.products, stock, period, consumptionMethod, shelf);
  return [
    ...stockFigures(products),
    ...staffFigures(input.staff, period, input.absences),
    ...wisnFigures(input.wisn, input.staff, period),
    ...serviceFigures(input.services, input.serviceValues, period),
    ...rateFigures(input.rates, input.serviceValues, input.populations, period),
    ...moneyFigures(input.money, period),
    ...qualityFigures({ ...input, products }),
  ];
}
