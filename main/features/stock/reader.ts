import { EVERY_MONTH, type MonthRange } from '../../../shared/domain/calendar/month.ts';
import type { StockEntry, StockProduct } from '../../../shared/domain/stock/stock-entry.ts';
import { stockoutDaysIn } from '../../../shared/domain/stock/stockout-spell.ts';
import type { Reader } from '../../db/handles.ts';
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
  readonly managed: number;
  readonly tracer: number;
}

/**
 * The products that concern a centre: those it has ever counted, and those it said it does or does not manage.
 * What it counts it manages, until it says otherwise; the rest of the catalogue is left out.
 */
export function listStockProducts(db: Reader, facility: string): readonly StockProduct[] {
  const rows = db.all<ProductRow>(
    `SELECT p.code, p.name, p.unit, p.min_months AS minMonths, p.max_months AS maxMonths, p.tracer,
       coalesce(m.managed, 1) AS managed
     FROM product p LEFT JOIN managed_product m ON m.product_id = p.id AND m.facility_id = :facility
     WHERE m.id IS NOT NULL
       OR p.id IN (SELECT product_id FROM stock_entry WHERE facility_id = :facility)
     ORDER BY p.local, p.rowid`,
    { facility },
  );
  return rows.map((row) => ({ ...row, managed: row.managed === 1, tracer: row.tracer === 1 }));
}
