import type { Day } from '../calendar/day.ts';
import { expiryRisk, type ProductMonth } from '../indicators/stock-figures.ts';
import { isUsable } from './lot.ts';
import { nextStockoutOn } from './next-stockout.ts';
import { monthsOfStock, orderQuantity, type StockStatus } from './stock-status.ts';

/** Where one product stands at the end of a month: what is left, for how long, what will be lost, what to order. */
export interface StockStanding {
  /** Code, and the name that people write. */
  readonly product: string;
  readonly name: string;
  readonly unit: string;
  readonly tracer: boolean;
  readonly status: StockStatus;
  readonly closing: number | null;
  /** Of the closing, what may still be given. */
  readonly usable: number | null;
  /** Of the closing, what is past its expiry; `null` when no closing was recorded. */
  readonly expired: number | null;
  /** CMM, in units a month. */
  readonly monthlyUse: number | null;
  /** MSD. */
  readonly monthsLeft: number | null;
  readonly daysOut: number | null;
  /** The first day of the next stock-out, if use goes on as the CMM and nothing comes in. */
  readonly nextOut: Day | null;
  /** Units that will expire before they are used. */
  readonly atRisk: number | null;
  readonly onOrder: number;
  readonly toOrder: number | null;
}

/** Draws where a product stands; of one that is not kept here, nothing but that. */
export function stockStanding(month: ProductMonth): StockStanding {
  const { product, period, entry, lots, situation, status, onOrder } = month;
  const { code, name, unit, tracer } = product;
  const { usable, monthlyUse } = situation;
  const known = { product: code, name, unit, tracer, status, onOrder };
  if (!product.managed) return { ...known, ...NOTHING };
  const past = (lots ?? []).filter((lot) => !isUsable(lot, period));
  return {
    ...known,
    closing: entry?.closing ?? null,
    usable,
    expired: lots && past.reduce((sum, { quantity }) => sum + Math.max(0, quantity), 0),
    monthlyUse,
    monthsLeft: monthsOfStock(usable, monthlyUse),
    daysOut: entry?.stockoutDays ?? null,
    nextOut: nextStockoutOn(usable, monthlyUse, period),
    atRisk: expiryRisk(month),
    toOrder: orderQuantity(situation, onOrder),
  };
}

const NOTHING = {
  closing: null,
  usable: null,
  expired: null,
  monthlyUse: null,
  monthsLeft: null,
  daysOut: null,
  nextOut: null,
  atRisk: null,
  toOrder: null,
} as const;
