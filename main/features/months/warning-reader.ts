import type { ListedWarning } from '../../../shared/contract/months.ts';
import { productMonths } from '../../../shared/domain/indicators/stock-figures.ts';
import { moneyWarnings } from '../../../shared/domain/months/money-warnings.ts';
import type { MonthWarning } from '../../../shared/domain/months/month-warning.ts';
import { serviceWarnings } from '../../../shared/domain/months/service-warnings.ts';
import { SHEETS, type SheetName } from '../../../shared/domain/months/sheet.ts';
import { staffWarnings } from '../../../shared/domain/months/staff-warnings.ts';
import { stockWarnings } from '../../../shared/domain/months/stock-warnings.ts';
import type { Reader } from '../../db/handles.ts';
import { listRates } from '../facilities/catalogue-reader.ts';
import { listPopulations } from '../facilities/reader.ts';
import { listMoneyEntries } from '../money/reader.ts';
import { listServiceValues } from '../services/reader.ts';
import { listStockEntries, listStockProducts } from '../stock/reader.ts';
import type { MonthPlace } from './sheet-source.ts';
import { SHEET_SOURCES } from './sheets.ts';

const FINDERS: Readonly<
  Record<SheetName, (db: Reader, place: MonthPlace) => readonly MonthWarning[]>
> = {
  services(db, { facility, period }) {
    const year = Number(period.slice(0, 4));
    const used = listStockEntries(db, facility)
      .filter((entry) => entry.period === period)
      .map((entry) => [entry.product, entry.used] as const);
    return serviceWarnings({
      period,
      values: listServiceValues(db, facility),
      rates: listRates(db, facility),
      population: listPopulations(db, facility).find((each) => each.year === year) ?? null,
      used: new Map(used),
    });
  },
  stock(db, place) {
    const { facility, period } = place;
    const products = listStockProducts(db, facility);
    const months = productMonths(products, listStockEntries(db, facility), period, 'msh');
    return stockWarnings(months, listCounted(db, place));
  },
  staff: (db, place) => staffWarnings(SHEET_SOURCES.staff.rows(db, place)),
  money: (db, { facility, period }) => moneyWarnings(listMoneyEntries(db, facility), period),
};

function listCounted(
  db: Reader,
  { facility, period }: MonthPlace,
): ReadonlyMap<string, number | null> {
  const rows = db.all<{ product: string; counted: number | null }>(
    `SELECT p.code AS product, e.counted FROM stock_entry e JOIN product p ON p.id = e.product_id
     WHERE e.facility_id = ? AND e.period = ?`,
    [facility, period],
  );
  return new Map(rows.map(({ product, counted }) => [product, counted]));
}

function listReasons(
  db: Reader,
  { facility, period }: MonthPlace,
  sheet: SheetName,
): ReadonlyMap<string, string> {
  const rows = db.all<{ row_key: string; code: string; reason: string }>(
    `SELECT row_key, code, reason FROM warning_reason
     WHERE facility_id = ? AND period = ? AND sheet = ?`,
    [facility, period, sheet],
  );
  return new Map(rows.map(({ row_key, code, reason }) => [`${row_key}:${code}`, reason]));
}

/** The warnings of one sheet, with the reasons that were given. */
export function listSheetWarnings(
  db: Reader,
  place: MonthPlace,
  sheet: SheetName,
): readonly ListedWarning[] {
  const reasons = listReasons(db, place, sheet);
  return FINDERS[sheet](db, place).map((warning) => ({
    ...warning,
    reason: reasons.get(`${warning.row}:${warning.code}`) ?? null,
  }));
}

/** The warnings of the whole month. */
export function listMonthWarnings(db: Reader, place: MonthPlace): readonly ListedWarning[] {
  return SHEETS.flatMap((sheet) => listSheetWarnings(db, place, sheet));
}
