import { addMonths, daysInMonth, type Month, monthsEndingWith } from '../calendar/month.ts';
import {
  type AverageConsumption,
  averageConsumption,
  CONSUMPTION_MONTHS,
  type ConsumptionMethod,
  consumptionMonths,
} from '../stock/consumption.ts';
import { expiryRisks, isUsable, type Lot, usableStock } from '../stock/lot.ts';
import { BARE_SHELF, lotsOnShelf, type Shelf, sumLots } from '../stock/shelf.ts';
import type { StockEntry, StockProduct } from '../stock/stock-entry.ts';
import { checkStockIdentity } from '../stock/stock-identity.ts';
import {
  monthsOfStock,
  orderQuantity,
  type StockSituation,
  type StockStatus,
  stockStatus,
} from '../stock/stock-status.ts';
import {
  stockoutRateOnDay,
  stockoutRateOverPeriod,
  type TracerMonth,
} from '../stock/stockout-rate.ts';
import { type Figure, makeFigure } from './figure.ts';

/** One product at the end of a month: what was written of it and what follows from that. */
export interface ProductMonth {
  readonly product: StockProduct;
  readonly period: Month;
  /** The line of the month and that of the month before; `null` where there is none. */
  readonly entry: StockEntry | null;
  readonly before: StockEntry | null;
  /** What the closing is made of, lot by lot; `null` when no closing was recorded. */
  readonly lots: readonly Lot[] | null;
  /** What the lots noted at the end of the month come to; `null` when none was noted. */
  readonly lotsTotal: number | null;
  /** Units ordered and not yet received. */
  readonly onOrder: number;
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
  shelf: Shelf = BARE_SHELF,
): readonly ProductMonth[] {
  const wanted = new Set<Month>(monthsEndingWith(period, CONSUMPTION_MONTHS));
  const recent = entries.filter((entry) => wanted.has(entry.period));
  const byProduct = Map.groupBy(recent, (entry) => entry.product);
  return products.map((product) => {
    const lines = byProduct.get(product.code) ?? [];
    const lineOf = (month: Month): StockEntry | null =>
      lines.find((line) => line.period === month) ?? null;
    const entry = lineOf(period);
    const before = lineOf(addMonths(period, -1));
    const closing = entry?.closing ?? null;
    const noted = shelf.lots.get(product.code) ?? [];
    const lots = closing === null ? null : lotsOnShelf(closing, entry?.expiry ?? null, noted);
    const onOrder = shelf.onOrder.get(product.code) ?? 0;
    const consumption = averageConsumption(consumptionMonths(lines, period), method);
    const situation = {
      managed: product.managed,
      usable: lots && usableStock(lots, period),
      monthlyUse: consumption.value,
      minMonths: product.minMonths,
      maxMonths: product.maxMonths,
      packSize: product.packSize,
    };
    const status = stockStatus(situation);
    const lotsTotal = sumLots(noted);
    const held = { entry, before, lots, lotsTotal, onOrder };
    return { product, period, ...held, consumption, situation, status };
  });
}

/** What the rates of stock-outs are made of: the tracers, those not kept here or not reported among them. */
export function tracerMonths(months: readonly ProductMonth[]): readonly TracerMonth[] {
  return months
    .filter(({ product }) => product.tracer)
    .map(({ period, status, entry }) => ({
      period,
      status,
      stockoutDays: entry?.stockoutDays ?? null,
    }));
}

/** The stock figures of a month: all of each managed product, the bare status of the others, and the two rates. */
export function stockFigures(months: readonly ProductMonth[]): readonly Figure[] {
  const tracers = tracerMonths(months);
  return [
    ...months.flatMap(productFigures),
    makeFigure('stock.stockoutRate.day', null, '%', stockoutRateOnDay(tracers)),
    makeFigure('stock.stockoutRate.period', null, '%', stockoutRateOverPeriod(tracers)),
  ];
}

function productFigures(month: ProductMonth): readonly Figure[] {
  const { product, period, entry, before, lots, situation, status } = month;
  const { name, unit } = product;
  const statusFigure = makeFigure('stock.status', name, '', { value: status });
  if (!product.managed) return [statusFigure];
  const days = daysInMonth(period);
  const findings = entry === null ? [] : checkStockIdentity(entry, before, days);
  const isPast = (lots ?? []).some((lot) => lot.quantity > 0 && !isUsable(lot, period));
  const expired = isPast ? ['expired'] : [];
  const daysOut = entry?.stockoutDays ?? null;
  return [
    makeFigure('stock.closing', name, unit, {
      value: entry?.closing ?? null,
      flags: lots === null ? [] : [...expired, ...findings.map(({ code }) => code)],
    }),
    consumptionFigure(month),
    makeFigure('stock.msd', name, 'mois', {
      value: monthsOfStock(situation.usable, situation.monthlyUse),
      numerator: situation.usable,
      denominator: situation.monthlyUse,
      flags: situation.usable !== null && situation.monthlyUse === 0 ? ['not-used'] : [],
    }),
    makeFigure('stock.order', name, unit, { value: orderQuantity(situation, month.onOrder) }),
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

function expiryFigure(month: ProductMonth): Figure {
  const { product } = month;
  return makeFigure('stock.expiryRisk', product.name, product.unit, { value: expiryRisk(month) });
}

/**
 * What of a product's stock will expire before it is used, over all its lots; `null` without a closing or a CMM, and
 * where no lot has a known expiry.
 */
export function expiryRisk({ lots, period, situation }: ProductMonth): number | null {
  const { monthlyUse } = situation;
  if (lots === null) return null;
  const held = lots.filter(({ quantity }) => quantity > 0);
  if (held.length === 0) return 0;
  if (monthlyUse === null) return null;
  const known = expiryRisks(held, monthlyUse, period).flatMap(({ atRisk }) => atRisk ?? []);
  return known.length === 0 ? null : known.reduce((sum, atRisk) => sum + atRisk, 0);
}
