import { daysInMonth, type Month } from '../calendar/month.ts';
import type { Parsed } from '../problems/problem.ts';
import type { StockEntry } from '../stock/stock-entry.ts';
import type { SheetRow } from '../tables/sheet.ts';
import type { TableLayout } from './recognise-table.ts';
import { RowCells } from './row-cells.ts';

/** A product's month on the stock card, with the product's name as written instead of its code. */
export interface StockRow extends Omit<StockEntry, 'product'> {
  readonly productName: string;
}

/**
 * Reads one line of the stock table. Two things are told and do not stop it: more days out than the month has
 * (the month's length is kept) and a closing stock that the movements do not explain (the closing stock is kept).
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
  warnOfUnexplainedClosing(cells, quantities);
  const stockoutDays = clampDaysOut(cells, daysOut, period);
  return cells.finish({ period, productName, ...quantities, stockoutDays, expiry });
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
function warnOfUnexplainedClosing(
  cells: RowCells<'stock'>,
  row: Pick<StockRow, 'opening' | 'received' | 'used' | 'lost' | 'adjusted' | 'closing'>,
): void {
  const { opening, received, used, closing } = row;
  if (opening === null || received === null || used === null || closing === null) return;
  const expected = opening + received - used - (row.lost ?? 0) + (row.adjusted ?? 0);
  // Quantities may have decimals; a sum of them is compared as it would be printed.
  if (Math.abs(expected - closing) < 1e-6) return;
  cells.warn('final', 'closing-unexplained', {
    value: closing,
    expected: Number(expected.toFixed(6)),
  });
}
