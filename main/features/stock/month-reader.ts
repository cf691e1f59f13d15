import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { StockOverview } from '../../../shared/contract/stock.ts';
import { type Month, rangeEndingWith } from '../../../shared/domain/calendar/month.ts';
import {
  type ProductMonth,
  productMonths,
  tracerMonths,
} from '../../../shared/domain/indicators/stock-figures.ts';
import { CONSUMPTION_MONTHS } from '../../../shared/domain/stock/consumption.ts';
import type { Lot } from '../../../shared/domain/stock/lot.ts';
import {
  buildStockCard,
  CARD_MONTHS,
  type CardReason,
  type StockCard,
} from '../../../shared/domain/stock/stock-card.ts';
import { buildOrderForm, type OrderForm } from '../../../shared/domain/stock/stock-order.ts';
import { stockStanding } from '../../../shared/domain/stock/stock-standing.ts';
import {
  stockoutRateOnDay,
  stockoutRateOverPeriod,
} from '../../../shared/domain/stock/stockout-rate.ts';
import type { Reader } from '../../db/handles.ts';
import { listStockEntries, listStockProducts } from './reader.ts';
import {
  listLots,
  listOrderLines,
  listSpells,
  readConsumptionMethod,
  readShelf,
} from './shelf-reader.ts';

/** Every product of a centre at the end of a month, by the centre's own method, with its lots and orders. */
export function readProductMonths(
  db: Reader,
  facility: string,
  period: Month,
): readonly ProductMonth[] {
  return productMonths(
    listStockProducts(db, facility, period),
    listStockEntries(db, facility, rangeEndingWith(period, CONSUMPTION_MONTHS)),
    period,
    readConsumptionMethod(db, facility),
    readShelf(db, facility, period),
  );
}

/** The months that have lines of stock, the newest first. */
export function listStockMonths(db: Reader, facility: string): readonly Month[] {
  const rows = db.all<{ period: Month }>(
    'SELECT DISTINCT period FROM stock_entry WHERE facility_id = ? ORDER BY period DESC',
    [facility],
  );
  return rows.map(({ period }) => period);
}

/** Where every product stands at the end of a month, and the two rates of stock-outs with their counts. */
export function readStockOverview(
  db: Reader,
  facility: string,
  wanted: Month | null,
): StockOverview {
  const months = listStockMonths(db, facility);
  const period = wanted ?? months[0] ?? null;
  const products = period === null ? [] : readProductMonths(db, facility, period);
  const tracers = tracerMonths(products);
  return {
    period,
    months: [...months],
    method: readConsumptionMethod(db, facility),
    onDay: stockoutRateOnDay(tracers),
    overPeriod: stockoutRateOverPeriod(tracers),
    products: products.map(stockStanding),
  };
}

/** The order of a month. */
export function readOrderForm(db: Reader, facility: string, period: Month): OrderForm {
  const method = readConsumptionMethod(db, facility);
  const months = readProductMonths(db, facility, period);
  return buildOrderForm(months, listOrderLines(db, facility, period), { period, method });
}

function listCounts(
  db: Reader,
  facility: string,
  product: string,
): ReadonlyMap<Month, number | null> {
  const rows = db.all<{ period: Month; counted: number | null }>(
    `SELECT e.period, e.counted FROM stock_entry e JOIN product p ON p.id = e.product_id
     WHERE e.facility_id = ? AND p.code = ?`,
    [facility, product],
  );
  return new Map(rows.map(({ period, counted }) => [period, counted]));
}

function listReasons(db: Reader, facility: string, product: string): readonly CardReason[] {
  return db.all<CardReason>(
    `SELECT period, code, reason FROM warning_reason
     WHERE facility_id = ? AND sheet = 'stock' AND row_key = ? ORDER BY period, code`,
    [facility, product],
  );
}

/** The lots noted at the end of the last month before the period that has any. */
function listLotsBefore(
  db: Reader,
  facility: string,
  period: Month,
  product: string,
): readonly Lot[] {
  const last = db.get<{ period: Month | null }>(
    `SELECT max(l.period) AS period FROM stock_lot l JOIN product p ON p.id = l.product_id
     WHERE l.facility_id = ? AND l.period < ? AND p.code = ?`,
    [facility, period, product],
  );
  if (!last || last.period === null) return [];
  return listLots(db, facility, last.period).get(product) ?? [];
}

/** The card of a product; one that the centre never counted and knows nothing of is an expected failure. */
export function readStockCard(
  db: Reader,
  facility: string,
  period: Month,
  product: string,
): StockCard {
  const month = readProductMonths(db, facility, period).find(
    (each) => each.product.code === product,
  );
  if (!month) throw new ExpectedFailure({ code: 'unknown-row', facts: { row: product } });
  const entries = listStockEntries(db, facility, rangeEndingWith(period, CARD_MONTHS));
  return buildStockCard({
    month,
    entries: entries.filter((entry) => entry.product === product),
    counts: listCounts(db, facility, product),
    reasons: listReasons(db, facility, product),
    noted: listLots(db, facility, period).get(product) ?? [],
    before: listLotsBefore(db, facility, period, product),
    spells: listSpells(db, facility).get(product) ?? [],
  });
}
