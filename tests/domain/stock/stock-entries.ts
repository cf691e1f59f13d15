import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { StockEntry, StockProduct } from '../../../shared/domain/stock/stock-entry.ts';

/** A line of stock where nothing moved, but for what is given. */
export function stockEntry(period: Month, rest: Partial<StockEntry> = {}): StockEntry {
  return {
    period,
    product: 'zinc-20',
    opening: 0,
    received: 0,
    used: 0,
    lost: 0,
    adjusted: 0,
    closing: 0,
    stockoutDays: 0,
    expiry: null,
    ...rest,
  };
}

/** A tracer that the centre keeps, between one and three months. */
export function stockProduct(rest: Partial<StockProduct> = {}): StockProduct {
  return {
    code: 'zinc-20',
    name: 'Zinc 20',
    unit: 'cp',
    minMonths: 1,
    packSize: null,
    minShelfMonths: null,
    maxMonths: 3,
    managed: true,
    tracer: true,
    ...rest,
  };
}
