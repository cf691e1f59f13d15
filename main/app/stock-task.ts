import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { stockContract } from '../../shared/contract/stock.ts';
import { buildCardDocument } from '../../shared/domain/reports/card-document.ts';
import { buildCountSheet, type CountedProduct } from '../../shared/domain/reports/count-sheet.ts';
import type { ReportDocument } from '../../shared/domain/reports/document.ts';
import { buildOrderDocument } from '../../shared/domain/reports/order-document.ts';
import type { SheetContext } from '../../shared/domain/reports/sheet-document.ts';
import type { Reader } from '../db/handles.ts';
import { listProducts } from '../features/facilities/catalogue-reader.ts';
import { readSheetContext } from '../features/reports/sheet-context.ts';
import { readOrderForm, readStockCard } from '../features/stock/month-reader.ts';
import { listStockProducts } from '../features/stock/reader.ts';
import { listLots } from '../features/stock/shelf-reader.ts';
import { todayOf } from '../platform/clock.ts';
import type { InputOf } from '../platform/handlers.ts';
import type { AppHandlerOf } from './call-handlers.ts';
import { offerPainted } from './task-handlers.ts';

type Order = InputOf<typeof stockContract.print>;

/** What the centre keeps; a centre that never counted begins with the whole catalogue. */
function listCounted(db: Reader, { facility, period }: Order): readonly CountedProduct[] {
  const known = listStockProducts(db, facility, period);
  const products = known.length > 0 ? known : listProducts(db, facility);
  const lots = listLots(db, facility, period);
  const isKept = (code: string) => known.find((each) => each.code === code)?.managed ?? true;
  return products
    .filter(({ code }) => isKept(code))
    .map(({ code, name, unit }) => ({
      name,
      unit,
      lots: lots.get(code) ?? [],
    }));
}

function readSheet(db: Reader, order: Order, context: SheetContext): ReportDocument {
  const { document, facility, period, product } = order;
  switch (document) {
    case 'stockOrder':
      return buildOrderDocument(readOrderForm(db, facility, period), context);
    case 'countSheet':
      return buildCountSheet(listCounted(db, order), period, context);
    case 'stockCard': {
      if (product === null) throw new ExpectedFailure({ code: 'unknown-row', facts: { row: '' } });
      return buildCardDocument(readStockCard(db, facility, period, product), context);
    }
  }
}

const NAMES = { stockOrder: 'commande', countSheet: 'comptage', stockCard: 'fiche' } as const;

/** Writes a sheet of the stock to a file that the page can then open, save or print. */
export const stockSheetTask: AppHandlerOf<typeof stockContract.print> = (call, input) => {
  const { database, clock } = call.workspace;
  const { document, facility, period, product, format, type } = input;
  const context = readSheetContext(database.reader, input, todayOf(clock));
  const sheet = readSheet(database.reader, input, context);
  const subject = document === 'stockCard' ? `-${product}` : '';
  const name = `${NAMES[document]}-${facility}-${period}${subject}`;
  return offerPainted(call, { document: sheet, format, type }, name);
};
