import {
  addMonths,
  EVERY_MONTH,
  type Month,
  type MonthRange,
} from '../../../shared/domain/calendar/month.ts';
import type { StockEntry, StockProduct } from '../../../shared/domain/stock/stock-entry.ts';
import { stockoutDaysIn } from '../../../shared/domain/stock/stockout-spell.ts';
import type { Reader } from '../../db/handles.ts';
import { listValuesThen } from '../../db/validated-past.ts';
import { listSpells } from './shelf-reader.ts';

/**
 * The months of stock that a centre reported, oldest first; products by their code. Days out that nobody wrote are those
 * of the stock-outs that are recorded by their days.
 */
export function listStockEntries(
  db: Reader,
  facility: string,
  { from, to }: MonthRange = EVERY_MONTH,
): readonly StockEntry[] {
  const entries = db.all<StockEntry>(
    `SELECT e.period, p.code AS product, e.opening, e.received, e.used, e.lost, e.adjusted, e.closing,
       e.stockout_days AS stockoutDays, e.expiry_month AS expiry
     FROM stock_entry e JOIN product p ON p.id = e.product_id
     WHERE e.facility_id = ? AND e.period BETWEEN ? AND ? ORDER BY e.period, p.rowid`,
    [facility, from, to],
  );
  return fillDaysOut(entries, listSpells(db, facility));
}

// A month that no stock-out touches says nothing of days that nobody wrote.
function fillDaysOut(
  entries: readonly StockEntry[],
  spells: ReturnType<typeof listSpells>,
): readonly StockEntry[] {
  if (spells.size === 0) return entries;
  return entries.map((entry) => {
    const own = entry.stockoutDays === null ? spells.get(entry.product) : undefined;
    const days = own === undefined ? 0 : stockoutDaysIn(entry.period, own);
    return days === 0 ? entry : { ...entry, stockoutDays: days };
  });
}

interface ProductRow extends Omit<StockProduct, 'managed' | 'tracer'> {
  readonly id: string;
  readonly tracer: number;
  readonly retired: number;
  /** The row that says whether it is managed, and what it says; null where nobody said. */
  readonly setting: string | null;
  readonly managed: number | null;
  /** The first month that counts it; null where none does. */
  readonly first: Month | null;
  /** Whether the month has a line of it, or the month before left some. */
  readonly present: number | null;
}

/**
 * The products that concern a centre in a month: those it has ever counted, and those it said it does or does not manage.
 * What it counts it manages, until it says otherwise; the rest of the catalogue is left out, and so is what is no longer
 * proposed once nothing is left of it. A validated month keeps what was said when it was validated.
 */
export function listStockProducts(
  db: Reader,
  facility: string,
  period: Month = EVERY_MONTH.to,
): readonly StockProduct[] {
  const rows = db.all<ProductRow>(
    `SELECT p.id, p.code, p.name, p.unit, p.min_months AS minMonths, p.max_months AS maxMonths,
       p.pack_size AS packSize, p.min_shelf_months AS minShelfMonths, p.tracer, p.retired,
       m.id AS setting, m.managed, e.first, e.present
     FROM product p LEFT JOIN managed_product m ON m.product_id = p.id AND m.facility_id = :facility
       LEFT JOIN (
         SELECT product_id, min(period) AS first,
           max(period = :period OR (period = :before AND closing > 0)) AS present
         FROM stock_entry WHERE facility_id = :facility GROUP BY product_id
       ) e ON e.product_id = p.id
     WHERE m.id IS NOT NULL OR e.first IS NOT NULL
     ORDER BY p.local, p.rowid`,
    { facility, period, before: addMonths(period, -1) },
  );
  const place = { facility, period };
  const managedThen = listValuesThen(db, place, 'managed_product', 'managed');
  const retiredThen = listValuesThen(db, place, 'product', 'retired');
  return rows.flatMap(({ id, retired, setting, managed, first, present, tracer, ...product }) => {
    const said = setting === null ? null : (managedThen.get(setting) ?? managed);
    const isSaidLater = setting !== null && managedThen.get(setting) === null;
    if (isSaidLater && (first === null || first > period)) return [];
    if ((retiredThen.get(id) ?? retired) === 1 && present !== 1) return [];
    return [{ ...product, tracer: tracer === 1, managed: isSaidLater || said !== 0 }];
  });
}
