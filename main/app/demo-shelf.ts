import { dayAt } from '../../resources/demo/demo-calendar.ts';
import { DEMO_FACILITY, type DemoYears } from '../../resources/demo/demo-centre.ts';
import { type DemoShelf, writeShelves } from '../../resources/demo/demo-shelf.ts';
import { addMonths, type Month } from '../../shared/domain/calendar/month.ts';
import { orderedQuantity } from '../../shared/domain/stock/stock-order.ts';
import type { Reader, Writer } from '../db/handles.ts';
import { createKnownNames } from '../features/facilities/known-names.ts';
import { saveReason } from '../features/months/note-writer.ts';
import { saveCells } from '../features/months/sheet-writer.ts';
import { saveLots } from '../features/stock/lot-writer.ts';
import { readOrderForm } from '../features/stock/month-reader.ts';
import { saveOrder, sendOrder } from '../features/stock/order-writer.ts';
import { listOrderLines } from '../features/stock/shelf-reader.ts';
import { saveSpells } from '../features/stock/spell-writer.ts';

const { code: facility } = DEMO_FACILITY;

/** What a person rounds an order up to, by the code of the product. */
const ROUNDED: Readonly<Record<string, number>> = { gants: 100, 'sulfate-mg': 10 };

function recordShelf(
  db: Writer,
  period: Month,
  product: { readonly id: string; readonly code: string },
  { spells, lots, counted, reasons }: DemoShelf,
): void {
  saveSpells(db, facility, product, spells);
  saveLots(db, { facility, period }, product, lots);
  const row = product.code;
  const place = { facility, period, language: 'fr' } as const;
  if (counted !== null) saveCells(db, place, 'stock', [{ row, column: 'counted', value: counted }]);
  for (const { period: month, ...why } of reasons) {
    saveReason(db, { ...place, period: month }, { sheet: 'stock', row, ...why });
  }
}

/** What was asked for and did not come in the month after. */
function listAwaited(db: Reader, asked: Month, missing: ReadonlySet<string>) {
  return [...listOrderLines(db, facility, asked)].flatMap(([row, { quantity }]) =>
    missing.has(row) && quantity > 0 ? [{ row, column: 'ordered', value: quantity }] : [],
  );
}

function listRounded(db: Reader, period: Month) {
  return readOrderForm(db, facility, period).lines.flatMap((line) => {
    const step = ROUNDED[line.product];
    const quantity = orderedQuantity(line);
    if (step === undefined || quantity === null) return [];
    return [{ product: line.product, quantity: Math.ceil(quantity / step) * step }];
  });
}

/** Writes stock-outs, lots, the last count, the order before the last month and the one being prepared. */
export function recordDemoShelf(db: Writer, { calendar, stock }: DemoYears): void {
  const { lastMonth, months } = calendar;
  const { product: find } = createKnownNames(db, facility);
  for (const shelf of writeShelves(stock)) recordShelf(db, lastMonth, find(shelf.product), shelf);
  const asked = addMonths(lastMonth, -1);
  sendOrder(db, { facility, period: asked }, dayAt(calendar, months.length - 1, 2));
  const missing = stock.filter(({ period, received }) => period === lastMonth && received === 0);
  const codes = new Set(missing.map(({ product }) => find(product).code));
  const awaited = listAwaited(db, asked, codes);
  const place = { facility, period: lastMonth, language: 'fr' } as const;
  if (awaited.length > 0) saveCells(db, place, 'stock', awaited);
  saveOrder(db, place, listRounded(db, lastMonth));
}
