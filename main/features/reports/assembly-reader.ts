import type { Day } from '../../../shared/domain/calendar/day.ts';
import {
  addMonths,
  daysInMonth,
  type Month,
  type MonthRange,
  monthOf,
} from '../../../shared/domain/calendar/month.ts';
import { scorePoints } from '../../../shared/domain/instruments/score-points.ts';
import type {
  AssemblyData,
  AssemblyFigure,
  AssemblyShortages,
} from '../../../shared/domain/reports/assembly-data.ts';
import type { ReportSource } from '../../../shared/domain/reports/report-sources.ts';
import type { SheetContext } from '../../../shared/domain/reports/sheet-document.ts';
import { monthsOfSpan, type Span } from '../../../shared/domain/services/span.ts';
import { listShortages } from '../../../shared/domain/stock/shortage.ts';
import type { Reader } from '../../db/handles.ts';
import { listPopulations } from '../facilities/reader.ts';
import { readServicesOverSpan } from '../indicators/services-reader.ts';
import { getForm } from '../instruments/reader.ts';
import { readAccount } from '../money/account-reader.ts';
import { listMoneyEntries } from '../money/reader.ts';
import { listServiceValues } from '../services/reader.ts';
import { listStaffEntries } from '../staffing/reader.ts';
import { listStockEntries, listStockProducts } from '../stock/reader.ts';
import { listSubmissions } from '../visits/reader.ts';
import { readPromises } from './meeting-reader.ts';
import { readStaffPart } from './month-parts.ts';

/** Which report to the assembly is wanted: of the quarter or the year up to a month. */
export interface AssemblyOrder {
  readonly facility: string;
  readonly period: Month;
  readonly length: Extract<Span, 'quarter' | 'year'>;
}

interface SpanRequest extends AssemblyOrder {
  readonly db: Reader;
  readonly context: SheetContext;
  readonly range: MonthRange;
  /** The last day of the span, or today before it. */
  readonly day: Day;
}

function lastDayOf(month: Month): Day {
  return `${month}-${daysInMonth(month)}` as Day;
}

type Counted = ReturnType<typeof readServicesOverSpan>['counts'][number];

/** A figure is shown when one of the two spans knows it; what the centre does not give and never counted is left out. */
function serviceFigures({ db, facility, period, length, context }: SpanRequest) {
  const read = (month: Month) =>
    readServicesOverSpan(db, facility, month, length, context.language);
  const now = read(period);
  const before = read(addMonths(period, -12));
  const figure = (
    each: Omit<Counted, 'group' | 'managed'>,
    past: readonly Pick<Counted, 'code' | 'value' | 'months'>[],
    unit: string,
  ): AssemblyFigure => {
    const earlier = past.find(({ code }) => code === each.code);
    const { code, name: label, value, months } = each;
    return {
      ...{ code, label, unit, value, months },
      before: earlier?.value ?? null,
      monthsBefore: earlier?.months ?? 0,
      of: now.months.length,
    };
  };
  return [
    ...now.counts.map((each) => figure(each, before.counts, '')),
    ...now.rates.map((each) => figure(each, before.rates, each.unit)),
  ].filter(({ value, before: past }) => value !== null || past !== null);
}

/** The score of the last visit of the span beside that of a year before, where both used the same form. */
function scoreFigure({
  db,
  facility,
  range,
  day,
  context,
}: SpanRequest): readonly AssemblyFigure[] {
  const scoresOf = (from: Month, to: Day) =>
    listSubmissions(db, facility, 'checklist', { from: `${from}-01` as Day, to });
  const last = scoresOf(range.from, day).at(-1);
  if (!last) return [];
  const yearBefore = addMonths(range.to, -12);
  const earlier = scoresOf(addMonths(range.from, -12), lastDayOf(yearBefore))
    .filter(({ formId }) => formId === last.formId)
    .at(-1);
  const score = (visit: typeof last): number | null =>
    scorePoints(getForm(db, visit.formId, visit.version).definition, visit).score;
  return [
    {
      code: 'checklist',
      label: context.translate('assembly:figures.checklist'),
      unit: '%',
      value: score(last),
      before: earlier ? score(earlier) : null,
      ...{ months: 0, monthsBefore: 0, of: 0 },
    },
  ];
}

function readShortages({ db, facility, range }: SpanRequest): AssemblyShortages | null {
  const entries = listStockEntries(db, facility, range);
  if (entries.length === 0) return null;
  const names = new Map(
    listStockProducts(db, facility, range.to).map(({ code, name }) => [code, name]),
  );
  return {
    lines: listShortages(entries).map((line) => ({
      ...line,
      product: names.get(line.product) ?? line.product,
    })),
    counted: new Set(entries.map(({ product }) => product)).size,
  };
}

function countSources({ db, facility, range, day }: SpanRequest, promises: number) {
  const within = ({ period }: { readonly period: Month }): boolean =>
    period >= range.from && period <= range.to;
  const year = Number(range.to.slice(0, 4));
  const visits = listSubmissions(db, facility, 'checklist', {
    from: `${range.from}-01` as Day,
    to: day,
  });
  const sources: readonly ReportSource[] = [
    { table: 'money', rows: listMoneyEntries(db, facility, range).length },
    { table: 'services', rows: listServiceValues(db, facility, range).length },
    { table: 'stock', rows: listStockEntries(db, facility, range).length },
    { table: 'staff', rows: listStaffEntries(db, facility).filter(within).length },
    { table: 'checklists', rows: visits.length },
    { table: 'actions', rows: promises },
    {
      table: 'population',
      rows: listPopulations(db, facility).filter((each) => each.year === year).length,
    },
  ];
  return sources.filter(({ rows }) => rows > 0);
}

function readSpan(db: Reader, order: AssemblyOrder, context: SheetContext): SpanRequest {
  // A span that is not over is reported up to the last month that is.
  const lastWhole = addMonths(monthOf(context.today), -1);
  const period = order.period < lastWhole ? order.period : lastWhole;
  const [from = period] = monthsOfSpan(period, order.length);
  const end = lastDayOf(period);
  const day = end < context.today ? end : context.today;
  return { ...order, db, context, period, range: { from, to: period }, day };
}

/** Everything that the report to the assembly shows, read at one moment from one workspace. */
export function readAssemblyData(
  db: Reader,
  order: AssemblyOrder,
  context: SheetContext,
): AssemblyData {
  const request = readSpan(db, order, context);
  const { facility, period, length, range, day } = request;
  const { language, translate, today } = context;
  const since = `${range.from}-01` as Day;
  const asked = { db, facility, day, previousMeeting: since, period, language, translate };
  const promises = readPromises(asked);
  return {
    account: readAccount(db, { facility, period, length, language, today }),
    figures: [...scoreFigure(request), ...serviceFigures(request)],
    shortages: readShortages(request),
    staff: readStaffPart(asked),
    promises,
    meeting: { date: day },
    sources: countSources(request, promises.length),
  };
}
