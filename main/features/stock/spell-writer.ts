import type { Month } from '../../../shared/domain/calendar/month.ts';
import { type StockoutSpell, stockoutDaysIn } from '../../../shared/domain/stock/stockout-spell.ts';
import type { Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import { listSpells } from './shelf-reader.ts';

interface EntryRow {
  readonly id: string;
  readonly period: Month;
}

/** Writes all stock-outs of a product, and the days out of the months whose days they change. */
export function saveSpells(
  db: Writer,
  facility: string,
  product: { readonly id: string; readonly code: string },
  spells: readonly StockoutSpell[],
): void {
  const before = listSpells(db, facility).get(product.code) ?? [];
  const idOf = ({ from }: StockoutSpell): string => `${facility}:${product.code}:${from}`;
  const kept = new Set(spells.map(idOf));
  for (const spell of before) {
    if (!kept.has(idOf(spell))) deleteRow(db, 'stockout_spell', idOf(spell));
  }
  for (const spell of spells) {
    saveRow(db, 'stockout_spell', {
      id: idOf(spell),
      facility_id: facility,
      product_id: product.id,
      start_on: spell.from,
      end_on: spell.to,
    });
  }
  saveDaysOut(db, facility, product.id, { before, after: spells });
}

/** Months whose days the change leaves alone keep what was written there. */
function saveDaysOut(
  db: Writer,
  facility: string,
  productId: string,
  spells: { readonly before: readonly StockoutSpell[]; readonly after: readonly StockoutSpell[] },
): void {
  const entries = db.all<EntryRow>(
    'SELECT id, period FROM stock_entry WHERE facility_id = ? AND product_id = ? ORDER BY period',
    [facility, productId],
  );
  for (const { id, period } of entries) {
    const days = stockoutDaysIn(period, spells.after);
    if (days === stockoutDaysIn(period, spells.before)) continue;
    saveRow(db, 'stock_entry', { id, facility_id: facility, stockout_days: days });
  }
}
