import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { Product } from '../../../shared/domain/catalogues/catalogues.ts';
import type { ProductMonth } from '../../../shared/domain/indicators/stock-figures.ts';
import type { CellChange, CellValue, SheetRow } from '../../../shared/domain/months/sheet.ts';
import { countVariance } from '../../../shared/domain/stock/count-variance.ts';
import { monthsOfStock, orderQuantity } from '../../../shared/domain/stock/stock-status.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import { saveRow } from '../../db/save-row.ts';
import { type Held, listProducts } from '../facilities/catalogue-reader.ts';
import { createKnownNames } from '../facilities/known-names.ts';
import { addNamedLine } from './added-line.ts';
import { createProducts } from './month-products.ts';
import { aliasesOf, labelOf } from './row-label.ts';
import type { MonthPlace, MonthProducts, SheetSource } from './sheet-source.ts';
import { listLinesToCopy, type StockFields, saveStockLines, stockLineId } from './stock-lines.ts';

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

function fieldsOf(cells: readonly CellChange[]): StockFields {
  const fields = cells.flatMap(({ column, value }) =>
    isStockColumn(column) ? [[FIELDS[column], value] as const] : [],
  );
  return Object.fromEntries(fields);
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

function rows(
  db: Reader,
  place: MonthPlace,
  products: MonthProducts = createProducts(db, place),
): readonly SheetRow[] {
  const { facility, language } = place;
  const catalogue = new Map(listProducts(db, facility).map((product) => [product.code, product]));
  const counts = listCounts(db, place);
  return products().flatMap((month) => {
    const product = catalogue.get(month.product.code);
    if (!product) return [];
    const { counted = null, ordered = null } = counts.get(product.code) ?? {};
    return [
      {
        id: product.code,
        label: labelOf(product, language),
        aliases: aliasesOf(product),
        unit: product.unit,
        group: product.group,
        managed: month.product.managed,
        local: product.local,
        cells: cellsOf(month, counted, ordered),
      },
    ];
  });
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
  save(db, place, lines) {
    const fields = [...lines].map(([code, cells]) => [code, fieldsOf(cells)] as const);
    saveStockLines(db, place, new Map(fields));
  },
  values(db, facility, code, column, months) {
    if (!isStockColumn(column)) return months.map(() => null);
    const ids = months.map((period) => stockLineId({ facility, period }, code));
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
  add(db, place, line) {
    const { facility } = place;
    const { product } = createKnownNames(db, facility);
    return addNamedLine(listProducts(db, facility), product, line, place, ({ id, code }) => {
      setManaged(db, facility, id, true);
      return code;
    });
  },
  before: (db, { facility, period }) =>
    db.get<{ period: Month | null }>(
      'SELECT max(period) AS period FROM stock_entry WHERE facility_id = ? AND period < ?',
      [facility, period],
    )?.period ?? null,
  copyList(db, place, from) {
    const lines = listLinesToCopy(db, place, from).map((code) => [code, {}] as const);
    saveStockLines(db, place, new Map(lines));
  },
  // A centre that has no stock yet begins with what every centre is asked about.
  begin(db, { facility }) {
    for (const { id, tracer, local } of listProducts(db, facility)) {
      if (tracer && !local) setManaged(db, facility, id, true);
    }
  },
  cellRow: (place, code, column) =>
    isStockColumn(column)
      ? { table: 'stock_entry', id: stockLineId(place, code), field: FIELDS[column] }
      : null,
};
