import type { StockEntry } from '../../../shared/domain/stock/stock-entry.ts';
import type { Writer } from '../../db/handles.ts';
import { saveKnown } from '../../db/save-known.ts';
import type { Saved } from '../../db/save-row.ts';

/** Records a product's month; what the entry leaves open keeps what is held. */
export function recordStockEntry(
  db: Writer,
  facility: string,
  productId: string,
  entry: StockEntry,
): Saved {
  return saveKnown(db, 'stock_entry', {
    id: `${facility}:${entry.period}:${entry.product}`,
    facility_id: facility,
    period: entry.period,
    product_id: productId,
    opening: entry.opening,
    received: entry.received,
    used: entry.used,
    lost: entry.lost,
    adjusted: entry.adjusted,
    closing: entry.closing,
    stockout_days: entry.stockoutDays,
    expiry_month: entry.expiry,
  });
}
