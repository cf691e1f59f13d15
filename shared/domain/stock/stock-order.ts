import type { Day } from '../calendar/day.ts';
import type { Month } from '../calendar/month.ts';
import type { ProductMonth } from '../indicators/stock-figures.ts';
import { CONSUMPTION_MONTHS, type ConsumptionMethod } from './consumption.ts';
import { monthsOfStock, orderQuantity, type StockStatus } from './stock-status.ts';

/** What a person wrote on a line of the order, and whether it went out. */
export interface WrittenOrder {
  readonly quantity: number;
  /** The day on which the order went out; `null` while it is being prepared. */
  readonly orderedOn: Day | null;
}

/** A line of the order: what the figures propose, and what is asked for. */
export interface OrderLine {
  readonly product: string;
  readonly name: string;
  readonly unit: string;
  /** Units in a pack; `null` where it is ordered by the unit. */
  readonly packSize: number | null;
  readonly status: StockStatus;
  readonly usable: number | null;
  readonly monthlyUse: number | null;
  readonly monthsLeft: number | null;
  readonly maxMonths: number;
  /** Awaited from orders before this one. */
  readonly onOrder: number;
  /** `null` where the figures cannot say: no closing, or no CMM. */
  readonly proposed: number | null;
  /** What a person wrote instead; `null` where nobody did. */
  readonly written: number | null;
}

/** The order that a centre makes at the end of a month (bon de commande). */
export interface OrderForm {
  readonly period: Month;
  readonly method: ConsumptionMethod;
  /** Months that the CMM looks back on. */
  readonly months: number;
  readonly lines: readonly OrderLine[];
  /** The day on which it went out; `null` while it is being prepared. */
  readonly orderedOn: Day | null;
}

/** What is asked for on a line: what a person wrote, else what is proposed; `null` where neither is known. */
export function orderedQuantity({ written, proposed }: OrderLine): number | null {
  return written ?? proposed;
}

/**
 * How many packs a quantity fills; `null` where the product comes by the unit, or no whole number of packs makes it.
 *
 * @example 200 in packs of 100 → 2; 150 in packs of 100 → null
 */
export function countPacks(quantity: number | null, packSize: number | null): number | null {
  if (quantity === null || quantity === 0 || packSize === null) return null;
  const packs = quantity / packSize;
  return Number.isInteger(packs) ? packs : null;
}

/**
 * The order of a month: every product that the centre keeps. What this order itself has put on order does not count
 * against it, so that the form reads the same before it goes out and after.
 */
export function buildOrderForm(
  months: readonly ProductMonth[],
  written: ReadonlyMap<string, WrittenOrder>,
  { period, method }: Pick<OrderForm, 'period' | 'method'>,
): OrderForm {
  const managed = months.filter(({ product }) => product.managed);
  return {
    period,
    method,
    months: CONSUMPTION_MONTHS,
    lines: managed.map((month) => orderLine(month, written.get(month.product.code) ?? null)),
    orderedOn: sentDay(written),
  };
}

/** The day on which an order went out, the last where parts went later; `null` while it is being prepared. */
export function sentDay(written: ReadonlyMap<string, WrittenOrder>): Day | null {
  const days = [...written.values()].flatMap(({ orderedOn }) => orderedOn ?? []);
  return days.toSorted().at(-1) ?? null;
}

function orderLine(month: ProductMonth, written: WrittenOrder | null): OrderLine {
  const { product, situation, status } = month;
  const { code, name, unit, maxMonths, packSize } = product;
  const { usable, monthlyUse } = situation;
  const own = written === null || written.orderedOn === null ? 0 : written.quantity;
  const onOrder = Math.max(0, month.onOrder - own);
  return {
    product: code,
    name,
    unit,
    packSize,
    status,
    usable,
    monthlyUse,
    monthsLeft: monthsOfStock(usable, monthlyUse),
    maxMonths,
    onOrder,
    proposed: orderQuantity(situation, onOrder),
    written: written?.quantity ?? null,
  };
}
