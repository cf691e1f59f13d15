import type { Day } from '../../../shared/domain/calendar/day.ts';
import {
  EVERY_MONTH,
  type Month,
  type MonthRange,
  rangeEndingWith,
} from '../../../shared/domain/calendar/month.ts';
import type { Figure } from '../../../shared/domain/indicators/figure.ts';
import { computeFigures, type FigureInput } from '../../../shared/domain/indicators/figures.ts';
import type { Reader } from '../../db/handles.ts';
import { listRates } from '../facilities/catalogue-reader.ts';
import { listPopulations } from '../facilities/reader.ts';
import { listMoneyEntries } from '../money/reader.ts';
import { listReportedServices, listServiceValues } from '../services/reader.ts';
import { listCadreAbsences, listStaffEntries } from '../staffing/reader.ts';
import { listWisnCadres } from '../staffing/workload-reader.ts';
import { listStockEntries, listStockProducts } from '../stock/reader.ts';
import { readConsumptionMethod, readShelf } from '../stock/shelf-reader.ts';

/** The months before that a count is compared with, and those that a consumption is made of, fit into a year. */
const MONTHS_READ = 12;

/** What the figures of a centre's month are made of. */
export function readFigureInput(db: Reader, facility: string, period: Month): FigureInput {
  const year = rangeEndingWith(period, MONTHS_READ);
  return {
    period,
    stock: listStockEntries(db, facility, year),
    products: listStockProducts(db, facility, period),
    consumptionMethod: readConsumptionMethod(db, facility),
    shelf: readShelf(db, facility, period),
    staff: listStaffEntries(db, facility, { from: period, to: period }),
    absences: listCadreAbsences(db, facility, period),
    wisn: listWisnCadres(db, facility, period),
    services: listReportedServices(db, facility, EVERY_MONTH.to, period),
    serviceValues: listServiceValues(db, facility, year),
    rates: listRates(db, facility),
    money: listMoneyEntries(db, facility, monthsUntil(period)),
    populations: listPopulations(db, facility),
    receivedOn: readReceivedDay(db, facility, period),
  };
}

function readReceivedDay(db: Reader, facility: string, period: Month): Day | null {
  const row = db.get<{ day: Day | null }>(
    'SELECT received_on AS day FROM month_state WHERE facility_id = ? AND period = ?',
    [facility, period],
  );
  return row?.day ?? null;
}

// The last opening balance of a box may be years old; the other figures look back a year at most.
function monthsUntil(period: Month): MonthRange {
  return { ...EVERY_MONTH, to: period };
}

/** The months that have anything recorded, the newest first. */
export function listRecordedMonths(db: Reader, facility: string): readonly Month[] {
  const rows = db.all<{ period: Month }>(
    `SELECT period FROM stock_entry WHERE facility_id = :facility
     UNION SELECT period FROM service_value WHERE facility_id = :facility
     UNION SELECT period FROM staff_entry WHERE facility_id = :facility
     UNION SELECT period FROM money_entry WHERE facility_id = :facility
     ORDER BY period DESC`,
    { facility },
  );
  return rows.map(({ period }) => period);
}

/** Every figure of a centre's month, by its code. */
export function listFigures(db: Reader, facility: string, period: Month): readonly Figure[] {
  return computeFigures(readFigureInput(db, facility, period));
}
