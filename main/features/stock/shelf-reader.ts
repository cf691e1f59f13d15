import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { ConsumptionMethod } from '../../../shared/domain/stock/consumption.ts';
import type { Lot } from '../../../shared/domain/stock/lot.ts';
import type { Shelf } from '../../../shared/domain/stock/shelf.ts';
import type { WrittenOrder } from '../../../shared/domain/stock/stock-order.ts';
import type { StockoutSpell } from '../../../shared/domain/stock/stockout-spell.ts';
import type { Reader } from '../../db/handles.ts';

/** What a centre has of each product, by the product's code. */
type ByProduct<Item> = ReadonlyMap<string, readonly Item[]>;

function groupByProduct<Row extends { readonly product: string }, Item>(
  rows: readonly Row[],
  itemOf: (row: Row) => Item,
): ByProduct<Item> {
  const groups = Map.groupBy(rows, ({ product }) => product);
  return new Map([...groups].map(([product, group]) => [product, group.map(itemOf)]));
}

interface SpellRow {
  readonly product: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** The stock-outs of a centre, the oldest first. */
export function listSpells(db: Reader, facility: string): ByProduct<StockoutSpell> {
  const rows = db.all<SpellRow>(
    `SELECT p.code AS product, s.start_on AS "from", s.end_on AS "to"
     FROM stockout_spell s JOIN product p ON p.id = s.product_id
     WHERE s.facility_id = ? ORDER BY s.start_on`,
    [facility],
  );
  return groupByProduct(rows, ({ from, to }) => ({ from, to }));
}

interface LotRow {
  readonly product: string;
  readonly number: string;
  readonly expiry: Month | null;
  readonly quantity: number;
}

/** The lots noted at the end of a month, the first to expire first. */
export function listLots(db: Reader, facility: string, period: Month): ByProduct<Lot> {
  const rows = db.all<LotRow>(
    `SELECT p.code AS product, l.lot AS number, l.expiry_month AS expiry, l.quantity
     FROM stock_lot l JOIN product p ON p.id = l.product_id
     WHERE l.facility_id = ? AND l.period = ? ORDER BY l.expiry_month IS NULL, l.expiry_month, l.lot`,
    [facility, period],
  );
  return groupByProduct(rows, ({ number, expiry, quantity }) =>
    number === '' ? { expiry, quantity } : { expiry, quantity, number },
  );
}

/** What a centre noted at the end of a month beside its lines. */
export function readShelf(db: Reader, facility: string, period: Month): Shelf {
  const orders = db.all<{ product: string; ordered: number }>(
    `SELECT p.code AS product, e.ordered FROM stock_entry e JOIN product p ON p.id = e.product_id
     WHERE e.facility_id = ? AND e.period = ? AND e.ordered IS NOT NULL`,
    [facility, period],
  );
  return {
    lots: listLots(db, facility, period),
    onOrder: new Map(orders.map(({ product, ordered }) => [product, ordered])),
  };
}

/** How the centre computes its monthly use; MSH's way until it chooses another. */
export function readConsumptionMethod(db: Reader, facility: string): ConsumptionMethod {
  const row = db.get<{ method: ConsumptionMethod }>(
    'SELECT consumption_method AS method FROM stock_setting WHERE facility_id = ?',
    [facility],
  );
  return row?.method ?? 'msh';
}

/** What a person wrote on the order of a month, by the code of the product. */
export function listOrderLines(
  db: Reader,
  facility: string,
  period: Month,
): ReadonlyMap<string, WrittenOrder> {
  const rows = db.all<WrittenOrder & { readonly product: string }>(
    `SELECT p.code AS product, o.quantity, o.ordered_on AS orderedOn
     FROM stock_order_line o JOIN product p ON p.id = o.product_id
     WHERE o.facility_id = ? AND o.period = ?`,
    [facility, period],
  );
  return new Map(rows.map(({ product, ...line }) => [product, line]));
}

/** A product of the catalogue or of the centre by its code; an unknown one is an expected failure. */
export function findProduct(
  db: Reader,
  facility: string,
  code: string,
): { readonly id: string; readonly code: string } {
  const found = db.get<{ id: string; code: string }>(
    `SELECT id, code FROM product WHERE code = ? AND facility_id IN ('', ?)`,
    [code, facility],
  );
  if (found) return found;
  throw new ExpectedFailure({ code: 'unknown-row', facts: { row: code } });
}
