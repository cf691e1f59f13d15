import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';

/** A lot as a person notes it; the number may be left empty. */
export interface NotedLot {
  readonly number: string;
  readonly expiry: Month | null;
  readonly quantity: number;
}

/** Two lines of the same number and expiry are one lot. */
function joinLots(lots: readonly NotedLot[]): ReadonlyMap<string, NotedLot> {
  const joined = new Map<string, NotedLot>();
  for (const lot of lots) {
    const key = `${lot.number}:${lot.expiry ?? ''}`;
    const held = joined.get(key);
    joined.set(key, held ? { ...lot, quantity: held.quantity + lot.quantity } : lot);
  }
  return joined;
}

/** Writes all lots of a product at the end of a month. */
export function saveLots(
  db: Writer,
  { facility, period }: { readonly facility: string; readonly period: Month },
  product: { readonly id: string; readonly code: string },
  lots: readonly NotedLot[],
): void {
  const place = `${facility}:${period}:${product.code}`;
  const kept = new Map([...joinLots(lots)].map(([key, lot]) => [`${place}:${key}`, lot]));
  const held = db.all<{ id: string }>(
    'SELECT id FROM stock_lot WHERE facility_id = ? AND period = ? AND product_id = ?',
    [facility, period, product.id],
  );
  for (const { id } of held) if (!kept.has(id)) deleteRow(db, 'stock_lot', id);
  for (const [id, { number, expiry, quantity }] of kept) {
    saveRow(db, 'stock_lot', {
      id,
      facility_id: facility,
      period,
      product_id: product.id,
      lot: number,
      expiry_month: expiry,
      quantity,
    });
  }
}
