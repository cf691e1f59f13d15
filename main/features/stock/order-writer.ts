import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import {
  orderedQuantity,
  sentDay,
  type WrittenOrder,
} from '../../../shared/domain/stock/stock-order.ts';
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
function addOnOrder(db: Writer, id: string, line: Line, more: number): void {
  if (more === 0) return;
  const held = db.get<{ ordered: number | null }>('SELECT ordered FROM stock_entry WHERE id = ?', [
    id,
  ]);
  const ordered = Math.max(0, (held?.ordered ?? 0) + more);
  saveRow(db, 'stock_entry', { id, ...line, ordered });
}

/** What names a product's line in a month, in every table that has one. */
interface Line {
  readonly facility_id: string;
  readonly period: Month;
  readonly product_id: string;
}

function saveLine(
  db: Writer,
  { facility, period }: Place,
  { product, quantity }: Wanted,
  { held, orderedOn }: { readonly held: WrittenOrder | undefined; readonly orderedOn: Day | null },
): void {
  const product_id = findProduct(db, facility, product).id;
  const id = `${facility}:${period}:${product}`;
  const line = { facility_id: facility, period, product_id };
  // Once out, an order that is changed is still out: its own day holds.
  const day = held?.orderedOn ?? orderedOn;
  if (quantity === null && day === null) {
    deleteRow(db, 'stock_order_line', id);
    return;
  }
  const asked = quantity ?? 0;
  saveRow(db, 'stock_order_line', { id, ...line, quantity: asked, ordered_on: day });
  const awaited = held && held.orderedOn !== null ? held.quantity : 0;
  if (day !== null) addOnOrder(db, id, line, asked - awaited);
}

/** Writes quantities of an order; of one that went out already they change what is on order as well. */
export function saveOrder(db: Writer, place: Place, lines: readonly Wanted[]): void {
  const written = listOrderLines(db, place.facility, place.period);
  const orderedOn = sentDay(written);
  for (const line of lines) {
    saveLine(db, place, line, { held: written.get(line.product), orderedOn });
  }
}

/** Records an order as gone out: from then on its quantities are on order. */
export function sendOrder(db: Writer, place: Place, today: Day): void {
  const written = listOrderLines(db, place.facility, place.period);
  const { lines } = readOrderForm(db, place.facility, place.period);
  for (const line of lines) {
    const quantity = orderedQuantity(line);
    if (quantity === null || quantity === 0) continue;
    const { product } = line;
    saveLine(db, place, { product, quantity }, { held: written.get(product), orderedOn: today });
  }
}
