import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { addMonths, type Month } from '../../../shared/domain/calendar/month.ts';
import type { Product } from '../../../shared/domain/catalogues/catalogues.ts';
import {
  type ProductMonth,
  productMonths,
} from '../../../shared/domain/indicators/stock-figures.ts';
import type { CellValue, SheetRow } from '../../../shared/domain/months/sheet.ts';
import { countVariance } from '../../../shared/domain/stock/count-variance.ts';
import { monthsOfStock, orderQuantity } from '../../../shared/domain/stock/stock-status.ts';
import type { Reader, SqlValue, Writer } from '../../db/handles.ts';
import { saveRow } from '../../db/save-row.ts';
import { type Held, listProducts } from '../facilities/catalogue-reader.ts';
import { listStockEntries, listStockProducts } from '../stock/reader.ts';
import { labelOf } from './row-label.ts';
import type { MonthPlace, SheetSource } from './sheet-source.ts';

/** The columns that are typed, with the fields that hold them. */
const FIELDS = {
  opening: 'opening',
  received: 'received',
  used: 'used',
  lost: 'lost',
  adjusted: 'adjusted',
  closing: 'closing',
  counted: 'counted',
  stockoutDays: 'stockout_days',
  expiry: 'expiry_month',
  ordered: 'ordered',
} as const satisfies Readonly<Record<string, string>>;

type StockColumn = keyof typeof FIELDS;

function isStockColumn(word: string): word is StockColumn {
  return Object.hasOwn(FIELDS, word);
}

function entryId({ facility, period }: Pick<MonthPlace, 'facility' | 'period'>, code: string) {
  return `${facility}:${period}:${code}`;
}

function findProduct(db: Reader, facility: string, code: string): Held<Product> {
  const found = listProducts(db, facility).find((product) => product.code === code);
  if (!found) throw new ExpectedFailure({ code: 'unknown-row', facts: { row: code } });
  return found;
}

/** The counts and orders of a month, which the figures of the month before last do not need. */
function listCounts(db: Reader, { facility, period }: MonthPlace) {
  const rows = db.all<{ product: string; counted: number | null; ordered: number | null }>(
    `SELECT p.code AS product, e.counted, e.ordered
     FROM stock_entry e JOIN product p ON p.id = e.product_id
     WHERE e.facility_id = ? AND e.period = ?`,
    [facility, period],
  );
  return new Map(rows.map((row) => [row.product, row]));
}

function cellsOf(
  month: ProductMonth,
  counted: number | null,
  ordered: number | null,
): Readonly<Record<string, CellValue>> {
  const { entry, before, situation, consumption, status } = month;
  return {
    // What the month before left is what this one begins with, until somebody writes otherwise.
    opening: entry?.opening ?? before?.closing ?? null,
    received: entry?.received ?? null,
    used: entry?.used ?? null,
    lost: entry?.lost ?? null,
    adjusted: entry?.adjusted ?? null,
    closing: entry?.closing ?? null,
    counted,
    variance: countVariance(counted, entry?.closing ?? null),
    stockoutDays: entry?.stockoutDays ?? null,
    expiry: entry?.expiry ?? null,
    ordered,
    cmm: consumption.value,
    msd: monthsOfStock(situation.usable, situation.monthlyUse),
    status,
    order: orderQuantity(situation, ordered ?? 0),
  };
}

function rows(db: Reader, place: MonthPlace): readonly SheetRow[] {
  const { facility, period, language } = place;
  const catalogue = new Map(listProducts(db, facility).map((product) => [product.code, product]));
  const counts = listCounts(db, place);
  const months = productMonths(
    listStockProducts(db, facility),
    listStockEntries(db, facility),
    period,
    'msh',
  );
  return months.flatMap((month) => {
    const product = catalogue.get(month.product.code);
    if (!product) return [];
    const { counted = null, ordered = null } = counts.get(product.code) ?? {};
    return [
      {
        id: product.code,
        label: labelOf(product, language),
        unit: product.unit,
        group: product.group,
        managed: month.product.managed,
        local: product.local,
        cells: cellsOf(month, counted, ordered),
      },
    ];
  });
}

function closingBefore(db: Reader, { facility, period }: MonthPlace, code: string): number | null {
  const id = entryId({ facility, period: addMonths(period, -1) }, code);
  return (
    db.get<{ closing: number | null }>('SELECT closing FROM stock_entry WHERE id = ?', [id])
      ?.closing ?? null
  );
}

interface HeldLine {
  readonly closing: number | null;
  /** What the movements come to; null while one is not recorded. */
  readonly book: number | null;
}

function findLine(db: Reader, id: string): HeldLine | undefined {
  return db.get<HeldLine>(
    `SELECT closing, opening + received - used - lost + adjusted AS book
     FROM stock_entry WHERE id = ?`,
    [id],
  );
}

type Fields = Readonly<Record<string, SqlValue>>;

function saveLine(db: Writer, place: MonthPlace, code: string, fields: Fields): void {
  const id = entryId(place, code);
  const held = findLine(db, id);
  // The first cell of a line takes over what the month before left, as the paper does.
  const carried = held ? {} : { opening: closingBefore(db, place, code) };
  const line = {
    id,
    facility_id: place.facility,
    period: place.period,
    product_id: findProduct(db, place.facility, code).id,
  };
  saveRow(db, 'stock_entry', { ...line, ...carried, ...fields });
  const book = findLine(db, id)?.book ?? null;
  // A closing that nobody typed otherwise follows the book; one that differs stays, and is asked about.
  const follows = held === undefined || held.closing === null || held.closing === held.book;
  if (book !== null && follows && !Object.hasOwn(fields, 'closing')) {
    saveRow(db, 'stock_entry', { ...line, closing: book });
  }
}

function setManaged(db: Writer, facility: string, productId: string, managed: boolean): void {
  saveRow(db, 'managed_product', {
    id: `${facility}:${productId}`,
    facility_id: facility,
    product_id: productId,
    managed: managed ? 1 : 0,
  });
}

/** The stock of the month: every product that the centre keeps, or has said it does not. */
export const stockSheet: SheetSource = {
  rows,
  save(db, place, code, cells) {
    const fields: Record<string, SqlValue> = {};
    for (const { column, value } of cells) {
      if (isStockColumn(column)) fields[FIELDS[column]] = value;
    }
    saveLine(db, place, code, fields);
  },
  values(db, facility, code, column, months) {
    if (!isStockColumn(column)) return months.map(() => null);
    const ids = months.map((period) => entryId({ facility, period }, code));
    const held = new Map(
      db
        .all<{ id: string; value: CellValue }>(
          `SELECT id, ${FIELDS[column]} AS value FROM stock_entry
           WHERE id IN (SELECT value FROM json_each(?))`,
          [JSON.stringify(ids)],
        )
        .map(({ id, value }) => [id, value]),
    );
    return ids.map((id) => held.get(id) ?? null);
  },
  manage(db, { facility }, code, managed) {
    setManaged(db, facility, findProduct(db, facility, code).id, managed);
  },
  before: (db, { facility, period }) =>
    db.get<{ period: Month | null }>(
      'SELECT max(period) AS period FROM stock_entry WHERE facility_id = ? AND period < ?',
      [facility, period],
    )?.period ?? null,
  copyList(db, place, from) {
    const lines = db.all<{ code: string }>(
      `SELECT p.code FROM stock_entry e JOIN product p ON p.id = e.product_id
       LEFT JOIN managed_product m ON m.product_id = p.id AND m.facility_id = e.facility_id
       WHERE e.facility_id = ? AND e.period = ? AND coalesce(m.managed, 1) = 1`,
      [place.facility, from],
    );
    for (const { code } of lines) {
      if (findLine(db, entryId(place, code)) === undefined) saveLine(db, place, code, {});
    }
  },
  cellRow: (place, code, column) =>
    isStockColumn(column)
      ? { table: 'stock_entry', id: entryId(place, code), field: FIELDS[column] }
      : null,
};
