import { addMonths, daysInMonth, type Month, monthsEndingWith } from '../calendar/month.ts';
import {
  type AverageConsumption,
  averageConsumption,
  CONSUMPTION_MONTHS,
  type ConsumptionMethod,
  consumptionMonths,
} from '../stock/consumption.ts';
import { expiryRisks, isUsable, type Lot, usableStock } from '../stock/lot.ts';
import type { StockEntry, StockProduct } from '../stock/stock-entry.ts';
import { checkStockIdentity } from '../stock/stock-identity.ts';
import {
  monthsOfStock,
  orderQuantity,
  type StockSituation,
  type StockStatus,
  stockStatus,
} from '../stock/stock-status.ts';
import { stockoutRateOnDay, stockoutRateOverPeriod } from '../stock/stockout-rate.ts';
import { type Figure, makeFigure } from './figure.ts';

/** One product at the end of a month: what was written of it and what follows from that. */
export interface ProductMonth {
  readonly product: StockProduct;
  readonly period: Month;
  /** The line of the month and that of the month before; `null` where there is none. */
  readonly entry: StockEntry | null;
  readonly before: StockEntry | null;
  /** The stock of the line, which is one lot; `null` when no closing was recorded. */
  readonly lot: Lot | null;
  readonly consumption: AverageConsumption;
  readonly situation: StockSituation;
  readonly status: StockStatus;
}

/** Draws the month of each product, in the order of `products`, from all lines of one centre. */
export function productMonths(
  products: readonly StockProduct[],
  entries: readonly StockEntry[],
  period: Month,
  method: ConsumptionMethod,
): readonly ProductMonth[] {
  const wanted = new Set<Month>(monthsEndingWith(period, CONSUMPTION_MONTHS));
  const recent = entries.filter((entry) => wanted.has(entry.period));
  return products.map((product) => {
    const lines = recent.filter((entry) => entry.product === product.code);
    const lineOf = (month: Month): StockEntry | null =>
      lines.find((line) => line.period === month) ?? null;
    const entry = lineOf(period);
    const before = lineOf(addMonths(period, -1));
    const closing = entry?.closing ?? null;
    const lot = closing === null ? null : { quantity: closing, expiry: entry?.expiry ?? null };
    const consumption = averageConsumption(consumptionMonths(lines, period), method);
    const situation = {
      managed: product.managed,
      usable: lot && usableStock([lot], period),
      monthlyUse: consumption.value,
      minMonths: product.minMonths,
      maxMonths: product.maxMonths,
    };
    const status = stockStatus(situation);
    return { product, period, entry, before, lot, consumption, situation, status };
  });
}

/** The stock figures of a month: all of each managed product, the bare status of the others, and the two rates. */
export function stockFigures(months: readonly ProductMonth[]): readonly Figure[] {
  const tracers = months
    .filter(({ product }) => product.tracer)
    .map(({ period, status, entry }) => ({
      period,
      status,
      stockoutDays: entry?.stockoutDays ?? null,
    }));
  return [
    ...months.flatMap(productFigures),
    makeFigure('stock.stockoutRate.day', null, '%', stockoutRateOnDay(tracers)),
    makeFigure('stock.stockoutRate.period', null, '%', stockoutRateOverPeriod(tracers)),
  ];
}

function productFigures(month: ProductMonth): readonly Figure[] {
  const { product, period, entry, before, lot, situation, status } = month;
  const { name, unit } = product;
  const statusFigure = makeFigure('stock.status', name, '', { value: status });
  if (!product.managed) return [statusFigure];
  const days = daysInMonth(period);
  const findings = entry === null ? [] : checkStockIdentity(entry, before, days);
  const expired = lot !== null && lot.quantity > 0 && !isUsable(lot, period) ? ['expired'] : [];
  const daysOut = entry?.stockoutDays ?? null;
  return [
    makeFigure('stock.closing', name, unit, {
      value: lot?.quantity ?? null,
      flags: lot === null ? [] : [...expired, ...findings.map(({ code }) => code)],
    }),
    consumptionFigure(month),
    makeFigure('stock.msd', name, 'mois', {
      value: monthsOfStock(situation.usable, situation.monthlyUse),
      numerator: situation.usable,
      denominator: situation.monthlyUse,
      flags: situation.usable !== null && situation.monthlyUse === 0 ? ['not-used'] : [],
    }),
    makeFigure('stock.order', name, unit, { value: orderQuantity(situation) }),
    makeFigure('stock.daysOut', name, 'jours', {
      value: daysOut === null ? null : Math.min(Math.max(daysOut, 0), days),
      denominator: days,
    }),
    { ...statusFigure, flags: expired },
    expiryFigure(month),
  ];
}

function consumptionFigure({ product, consumption }: ProductMonth): Figure {
  const { value, method, months, numerator, denominator } = consumption;
  const counts = months === 0 ? {} : { numerator, denominator };
  return makeFigure('stock.cmm', product.name, `${product.unit}/mois`, {
    value,
    method,
    months,
    ...counts,
    flags: value === null && months > 0 ? ['out-all-the-time'] : [],
  });
}

function expiryFigure({ product, period, lot, situation }: ProductMonth): Figure {
  const { monthlyUse } = situation;
  const [risk] = lot === null || monthlyUse === null ? [] : expiryRisks([lot], monthlyUse, period);
  const isEmpty = lot !== null && lot.quantity <= 0;
  return makeFigure('stock.expiryRisk', product.name, product.unit, {
    value: isEmpty ? 0 : (risk?.atRisk ?? null),
  });
}
