import { daysInMonth, type Month } from '../calendar/month.ts';
import type { Parsed } from '../problems/problem.ts';
import type { StockEntry } from '../stock/stock-entry.ts';
import { bookClosing, checkStockIdentity } from '../stock/stock-identity.ts';
import type { SheetRow } from '../tables/sheet.ts';
import type { TableLayout } from './recognise-table.ts';
import { RowCells } from './row-cells.ts';

/** A product's month on the stock card, with the product's name as written instead of its code. */
export interface StockRow extends Omit<StockEntry, 'product'> {
  readonly productName: string;
}

/**
 * Reads one line of the stock table. Told, and no reason to stop: more days out than the month has (the month's
 * length is kept), a closing stock that the movements do not explain, and more going out than there was.
 */
export function parseStockRow(layout: TableLayout<'stock'>, row: SheetRow): Parsed<StockRow> {
  const cells = new RowCells(layout, row);
  const quantity = (column: 'initial' | 'recu' | 'utilise' | 'perdu' | 'final'): number | null =>
    cells.number(column, { min: 0 });
  const period = cells.neededMonth('periode');
  const productName = cells.name('produit');
  const quantities = {
    opening: quantity('initial'),
    received: quantity('recu'),
    used: quantity('utilise'),
    lost: quantity('perdu'),
    adjusted: cells.number('ajustement'),
    closing: quantity('final'),
  };
  const daysOut = cells.number('jours_rupture', { min: 0, whole: true });
  const expiry = cells.month('peremption');
  if (period === null || productName === null) return cells.finish<StockRow>(null);
  const stockoutDays = clampDaysOut(cells, daysOut, period);
  const entry = { period, ...quantities, stockoutDays, expiry };
  warnOfMovements(cells, { ...entry, product: productName });
  return cells.finish({ ...entry, productName });
}

function clampDaysOut(
  cells: RowCells<'stock'>,
  daysOut: number | null,
  period: Month,
): number | null {
  const days = daysInMonth(period);
  if (daysOut === null || daysOut <= days) return daysOut;
  cells.warn('jours_rupture', 'days-out-clamped', { value: daysOut, days, period });
  return days;
}

/** Silent where a needed quantity was not recorded; losses and adjustments not recorded are none. */
function warnOfMovements(cells: RowCells<'stock'>, recorded: StockEntry): void {
  const entry = { ...recorded, lost: recorded.lost ?? 0, adjusted: recorded.adjusted ?? 0 };
  const { closing } = entry;
  const book = bookClosing(entry);
  const found = new Set(checkStockIdentity(entry).map(({ code }) => code));
  if (found.has('more-out-than-held')) cells.warn('utilise', 'more-out-than-held', {});
  if (book === null || closing === null || !found.has('closing-differs')) return;
  cells.warn('final', 'closing-unexplained', { value: closing, expected: Number(book.toFixed(6)) });
}
