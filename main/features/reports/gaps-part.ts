import { rangeEndingWith } from '../../../shared/domain/calendar/month.ts';
import { cashStates } from '../../../shared/domain/money/cash.ts';
import type { ReportGap } from '../../../shared/domain/reports/report-sources.ts';
import { listPopulations } from '../facilities/reader.ts';
import { listMoneyEntries } from '../money/reader.ts';
import { listReportedServices, listServiceValues } from '../services/reader.ts';
import { listStockEntries, listStockProducts } from '../stock/reader.ts';
import type { ReportRequest } from './report-request.ts';

/** How far back a missing count is still worth looking for. */
const MONTHS_LOOKED_AT = 6;

function missingServices({ db, facility, period }: ReportRequest): number {
  const expected = listReportedServices(db, facility, period).filter((service) => service.expected);
  const codes = new Set(expected.map(({ code }) => code));
  const months = rangeEndingWith(period, MONTHS_LOOKED_AT);
  const present = listServiceValues(db, facility, months).filter(
    ({ indicator, value }) => value !== null && codes.has(indicator),
  );
  return expected.length * MONTHS_LOOKED_AT - present.length;
}

function missingStock({ db, facility, period }: ReportRequest): number {
  const counted = new Set(
    listStockEntries(db, facility)
      .filter((entry) => entry.period === period && entry.closing !== null)
      .map((entry) => entry.product),
  );
  return listStockProducts(db, facility, period).filter(
    ({ code, managed }) => managed && !counted.has(code),
  ).length;
}

function missingOpenings({ db, facility, period }: ReportRequest): number {
  const states = cashStates(listMoneyEntries(db, facility), period);
  return states.filter(({ box, balance }) => box !== null && balance === null).length;
}

function waitingSubmissions({ db, facility }: ReportRequest): number {
  const row = db.get<{ n: number }>(
    'SELECT count(*) AS n FROM waiting_file WHERE facility_id = ?',
    [facility],
  );
  return row?.n ?? 0;
}

/** What should be known and is not, each with its number. */
export function readGaps(request: ReportRequest): readonly ReportGap[] {
  const { db, facility, period } = request;
  const year = Number(period.slice(0, 4));
  const hasPopulation = listPopulations(db, facility).some((each) => each.year === year);
  const gaps: readonly ReportGap[] = [
    {
      code: 'servicesMissing',
      facts: { count: missingServices(request), months: MONTHS_LOOKED_AT },
    },
    { code: 'stockMissing', facts: { count: missingStock(request) } },
    { code: 'openingMissing', facts: { count: missingOpenings(request) } },
    { code: 'submissionsWaiting', facts: { count: waitingSubmissions(request) } },
    { code: 'populationMissing', facts: hasPopulation ? { year, count: 0 } : { year, count: 1 } },
  ];
  return gaps.filter(({ facts }) => facts['count'] !== 0);
}
