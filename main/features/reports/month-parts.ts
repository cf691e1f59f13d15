import { addMonths, type Month } from '../../../shared/domain/calendar/month.ts';
import { countsOf } from '../../../shared/domain/indicators/service-figures.ts';
import type { ProductMonth } from '../../../shared/domain/indicators/stock-figures.ts';
import { cashStates } from '../../../shared/domain/money/cash.ts';
import type {
  CountOf,
  ReportMoney,
  ReportServices,
  ReportStaff,
  ReportStock,
} from '../../../shared/domain/reports/meeting-data.ts';
import { computeRate } from '../../../shared/domain/services/rate.ts';
import { targetFor } from '../../../shared/domain/services/target.ts';
import { sumPosts } from '../../../shared/domain/staffing/posts.ts';
import type { StaffEntry } from '../../../shared/domain/staffing/staff-entry.ts';
import { proportionInterval } from '../../../shared/domain/statistics/proportion.ts';
import { CONSUMPTION_MONTHS } from '../../../shared/domain/stock/consumption.ts';
import { monthsOfStock, orderQuantity } from '../../../shared/domain/stock/stock-status.ts';
import {
  listCadres,
  listCashBoxes,
  listRates,
  listServices,
} from '../facilities/catalogue-reader.ts';
import { listPopulations } from '../facilities/reader.ts';
import { listTargets } from '../facilities/targets.ts';
import { readAccount } from '../money/account-reader.ts';
import { listMoneyEntries } from '../money/reader.ts';
import { listReportedServices, listServiceValues } from '../services/reader.ts';
import { listStaffEntries } from '../staffing/reader.ts';
import { listStockMonths, readProductMonths } from '../stock/month-reader.ts';
import { readConsumptionMethod } from '../stock/shelf-reader.ts';
import { labelIn, type ReportRequest } from './report-request.ts';

function tracersOut(months: readonly ProductMonth[]): CountOf {
  const reported = months.filter(
    ({ product, status }) => product.tracer && status !== 'unmanaged' && status !== 'missing',
  );
  const count = reported.filter(({ status }) => status === 'out').length;
  const interval = proportionInterval(count, reported.length);
  return {
    count,
    of: reported.length,
    interval: interval && [interval.lower, interval.upper],
  };
}

/** The products at the end of the month; null when the centre never counted any. */
export function readStockPart({ db, facility, period }: ReportRequest): ReportStock | null {
  if (!listStockMonths(db, facility).some((month) => month <= period)) return null;
  const months = readProductMonths(db, facility, period);
  const before = tracersOut(readProductMonths(db, facility, addMonths(period, -1)));
  return {
    method: readConsumptionMethod(db, facility),
    months: CONSUMPTION_MONTHS,
    lines: months.map(({ product, entry, consumption, situation, status, onOrder }) => ({
      product: product.name,
      unit: product.unit,
      closing: entry?.closing ?? null,
      monthly: consumption.value,
      monthsLeft: monthsOfStock(situation.usable, situation.monthlyUse),
      state: status,
      daysOut: entry?.stockoutDays ?? null,
      order: orderQuantity(situation, onOrder),
    })),
    out: tracersOut(months),
    outBefore: before.of === 0 ? null : before,
  };
}

// Posts are not counted every month: the last count up to the month is the one that holds.
function staffMonths(entries: readonly StaffEntry[], period: Month): readonly Month[] {
  const months = entries.map((entry) => entry.period).filter((month) => month <= period);
  return [...new Set(months)].toSorted();
}

/** The posts of the last count up to the month, against the count before; null without one. */
export function readStaffPart({
  db,
  facility,
  period,
  language,
}: ReportRequest): ReportStaff | null {
  const entries = listStaffEntries(db, facility);
  const [month, earlier] = staffMonths(entries, period).toReversed();
  if (month === undefined) return null;
  const { norm, present } = sumPosts(entries.filter((entry) => entry.period === earlier));
  const cadres = new Map(listCadres(db, facility).map((each) => [each.name, each]));
  const nameOf = (cadre: string): string => {
    const held = cadres.get(cadre);
    return held ? labelIn(language, held) : cadre;
  };
  return {
    lines: entries
      .filter((entry) => entry.period === month)
      .map(({ cadre, norm, filled, present, payer }) => ({
        cadre: nameOf(cadre),
        norm,
        filled,
        present,
        payer,
      })),
    before: norm === null || present === null ? null : { present, norm },
  };
}

/** The counts and rates of the month, of what the centre has ever reported; null when it never did. */
export function readServicesPart(request: ReportRequest): ReportServices | null {
  const { db, facility, period, language } = request;
  const values = listServiceValues(db, facility).filter((each) => each.period <= period);
  if (values.length === 0) return null;
  const reported = new Map(
    listReportedServices(db, facility, period).map(({ code, expected }) => [code, expected]),
  );
  const now = countsOf(values, period);
  const before = countsOf(values, addMonths(period, -1));
  const year = Number(period.slice(0, 4));
  const population = listPopulations(db, facility).find((each) => each.year === year) ?? null;
  const targets = listTargets(db, facility);
  const aimedAt = (target: number | null) => (target === null ? {} : { target });
  return {
    counts: listServices(db, facility)
      .filter((service) => reported.has(service.code))
      .map((service) => ({
        label: labelIn(language, service),
        managed: reported.get(service.code) === true,
        value: now.get(service.code) ?? null,
        before: before.get(service.code) ?? null,
      })),
    rates: listRates(db, facility)
      .filter((rate) => reported.has(rate.numerator))
      .map((rate) => ({
        ...computeRate(rate, now, population),
        label: labelIn(language, rate),
        unit: rate.unit,
        decimals: rate.unit === '%' ? 1 : 2,
        ...aimedAt(targetFor(targets, rate.code, period, { isCount: false, months: 1 })),
      })),
  };
}

function readStanding({
  db,
  facility,
  period,
  language,
  day,
}: ReportRequest): Pick<ReportMoney, 'standing'> {
  const account = readAccount(db, { facility, period, length: 'month', language, today: day });
  const { lines, debts, freeCare } = account;
  const isVoted = lines.some(({ budget }) => budget !== null);
  const isOwed = debts.oldestDays !== null || freeCare.some(({ left }) => left > 0);
  return isVoted || isOwed ? { standing: { lines, debts, freeCare } } : {};
}

/** The cash boxes over the month; null when no accounts were ever written. */
export function readMoneyPart(request: ReportRequest): ReportMoney | null {
  const { db, facility, period, language } = request;
  const entries = listMoneyEntries(db, facility);
  const states = cashStates(entries, period);
  const boxes = states.flatMap(({ box, ...state }) => (box === null ? [] : [{ box, ...state }]));
  if (boxes.length === 0) return null;
  const held = listCashBoxes(db, facility);
  const before = cashStates(entries, addMonths(period, -1)).find((state) => state.box === null);
  return {
    boxes: boxes.map(({ box, balance, receipts, spending }) => {
      const entry = held.find(({ name }) => name === box);
      const moved = { receipts: receipts ?? 0, spending: spending ?? 0 };
      return {
        label: entry ? labelIn(language, entry) : box,
        opening: balance === null ? null : balance - moved.receipts + moved.spending,
        ...moved,
        balance,
      };
    }),
    balanceBefore: before?.balance ?? null,
    ...readStanding(request),
  };
}
