import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { orderedQuantity } from '../../../shared/domain/stock/stock-order.ts';
import type { Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import { readOrderForm } from './month-reader.ts';
import { findProduct, listOrderLines } from './shelf-reader.ts';

/** Which month of which centre. */
interface Place {
  readonly facility: string;
  readonly period: Month;
}

/** A quantity that a person wrote; `null` goes back to what is proposed. */
interface Wanted {
  readonly product: string;
  readonly quantity: number | null;
}

/** Changes what is on order by so much; what was on order before this order stays. */
function addOnOrder(
  db: Writer,
  { facility, period }: Place,
  productId: string,
  more: number,
): void {
  if (more === 0) return;
  const held = db.get<{ id: string; ordered: number | null }>(
    'SELECT id, ordered FROM stock_entry WHERE facility_id = ? AND period = ? AND product_id = ?',
    [facility, period, productId],
  );
  if (!held) return;
  const ordered = Math.max(0, (held.ordered ?? 0) + more);
  saveRow(db, 'stock_entry', { id: held.id, facility_id: facility, ordered });
}

function saveLine(
  db: Writer,
  place: Place,
  { product: code, quantity }: Wanted,
  orderedOn: Day | null,
): void {
  const { facility, period } = place;
  const product = findProduct(db, facility, code);
  const held = listOrderLines(db, facility, period).get(code) ?? null;
  const id = `${facility}:${period}:${code}`;
  // Once out, an order that is changed is still out: its own day holds.
  const day = held?.orderedOn ?? orderedOn;
  const waited = held === null || held.orderedOn === null ? 0 : held.quantity;
  if (quantity === null && day === null) {
    deleteRow(db, 'stock_order_line', id);
    return;
  }
  saveRow(db, 'stock_order_line', {
    id,
    facility_id: facility,
    period,
    product_id: product.id,
    quantity: quantity ?? 0,
    ordered_on: day,
  });
  if (day !== null) addOnOrder(db, place, product.id, (quantity ?? 0) - waited);
}

/** Writes quantities of an order; those of one that went out already change what is on order with them. */
export function saveOrder(db: Writer, place: Place, lines: readonly Wanted[]): void {
  for (const line of lines) saveLine(db, place, line, null);
}

/** Records an order as gone out: from then on its quantities are on order. */
export function sendOrder(db: Writer, place: Place, today: Day): void {
  const { lines } = readOrderForm(db, place.facility, place.period);
  for (const line of lines) {
    const quantity = orderedQuantity(line);
    if (quantity !== null && quantity > 0) {
      saveLine(db, place, { product: line.product, quantity }, today);
    }
  }
}
