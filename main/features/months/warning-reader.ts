import {
  LISTED_WARNINGS,
  type ListedWarning,
  type OpenWarnings,
} from '../../../shared/contract/months.ts';
import { addMonths, EVERY_MONTH, rangeEndingWith } from '../../../shared/domain/calendar/month.ts';
import { moneyWarnings } from '../../../shared/domain/months/money-warnings.ts';
import { type MonthWarning, sortWarnings } from '../../../shared/domain/months/month-warning.ts';
import { serviceWarnings } from '../../../shared/domain/months/service-warnings.ts';
import { SHEETS, type SheetName } from '../../../shared/domain/months/sheet.ts';
import { staffWarnings } from '../../../shared/domain/months/staff-warnings.ts';
import { stockWarnings } from '../../../shared/domain/months/stock-warnings.ts';
import type { Reader } from '../../db/handles.ts';
import { listCashBoxes, listRates } from '../facilities/catalogue-reader.ts';
import { listPopulations } from '../facilities/reader.ts';
import { listMoneyEntries } from '../money/reader.ts';
import { listServiceValues } from '../services/reader.ts';
import { listStockEntries } from '../stock/reader.ts';
import { listLots } from '../stock/shelf-reader.ts';
import { createLineNames } from './line-names.ts';
import { createProducts } from './month-products.ts';
import type { MonthPlace, MonthProducts } from './sheet-source.ts';
import { SHEET_SOURCES } from './sheets.ts';

/** The months with which a count is compared. */
const MONTHS_COMPARED = 12;

const FINDERS: Readonly<
  Record<
    SheetName,
    (db: Reader, place: MonthPlace, products: MonthProducts) => readonly MonthWarning[]
  >
> = {
  services(db, { facility, period }) {
    const year = Number(period.slice(0, 4));
    const used = listStockEntries(db, facility, { from: period, to: period }).map(
      (entry) => [entry.product, entry.used] as const,
    );
    return serviceWarnings({
      period,
      values: listServiceValues(db, facility, rangeEndingWith(period, MONTHS_COMPARED)),
      rates: listRates(db, facility),
      population: listPopulations(db, facility).find((each) => each.year === year) ?? null,
      used: new Map(used),
    });
  },
  stock(db, place, products) {
    const { facility, period } = place;
    return stockWarnings(
      products(),
      listCounted(db, place),
      listLots(db, facility, addMonths(period, -1)),
    );
  },
  staff: (db, place) => staffWarnings(SHEET_SOURCES.staff.rows(db, place)),
  money(db, { facility, period }) {
    const codes = new Map(listCashBoxes(db, facility).map(({ name, code }) => [name, code]));
    const entries = listMoneyEntries(db, facility, { ...EVERY_MONTH, to: period });
    const coded = entries.map((entry) => ({ ...entry, box: codes.get(entry.box) ?? entry.box }));
    return moneyWarnings(coded, period);
  },
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

function listReasons(db: Reader, { facility, period }: MonthPlace): ReadonlyMap<string, string> {
  const rows = db.all<{ sheet: string; row_key: string; code: string; reason: string }>(
    `SELECT sheet, row_key, code, reason FROM warning_reason
     WHERE facility_id = ? AND period = ?`,
    [facility, period],
  );
  return new Map(
    rows.map(({ sheet, row_key, code, reason }) => [`${sheet}:${row_key}:${code}`, reason]),
  );
}

/** The warnings of some sheets, with the reasons that were given. */
export function listSheetWarnings(
  db: Reader,
  place: MonthPlace,
  sheets: readonly SheetName[],
  products: MonthProducts = createProducts(db, place),
): readonly ListedWarning[] {
  const reasons = listReasons(db, place);
  const nameOf = createLineNames(db, place);
  return sheets.flatMap((sheet) =>
    FINDERS[sheet](db, place, products).map((warning) => ({
      ...warning,
      label: nameOf(sheet, warning.row),
      reason: reasons.get(`${sheet}:${warning.row}:${warning.code}`) ?? null,
    })),
  );
}

/** The warnings of the whole month, the contradictions first. */
export function listMonthWarnings(db: Reader, place: MonthPlace): readonly ListedWarning[] {
  return sortWarnings(listSheetWarnings(db, place, SHEETS));
}

/** What nobody has explained yet: how many in each sheet, and the first of them. */
export function listOpenWarnings(db: Reader, place: MonthPlace): OpenWarnings {
  const open = listMonthWarnings(db, place).filter(({ reason }) => reason === null);
  const countOf = (sheet: SheetName): number => open.filter((each) => each.sheet === sheet).length;
  const count = Object.fromEntries(SHEETS.map((sheet) => [sheet, countOf(sheet)]));
  return { count: count as OpenWarnings['count'], first: open.slice(0, LISTED_WARNINGS) };
}
