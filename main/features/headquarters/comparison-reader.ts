import type { CentreRow, Comparison } from '../../../shared/contract/headquarters.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { type Month, rangeEndingWith } from '../../../shared/domain/calendar/month.ts';
import { lastMonthDue } from '../../../shared/domain/headquarters/months-expected.ts';
import { chartBlock } from '../../../shared/domain/reports/charts-section.ts';
import type { ChartBlock } from '../../../shared/domain/reports/document.ts';
import { fiveFigures } from '../../../shared/domain/reports/five-figures.ts';
import type { ReportChart, ReportChecklist } from '../../../shared/domain/reports/meeting-data.ts';
import { buildRunChart } from '../../../shared/domain/statistics/build-run-chart.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { createTranslator } from '../../platform/translator.ts';
import { listRates } from '../facilities/catalogue-reader.ts';
import { getFacility } from '../facilities/reader.ts';
import { readIndicatorSource, seriesOf } from '../indicators/chart-reader.ts';
import { readChecklistPart } from '../reports/checklist-part.ts';
import { readInterviewsPart } from '../reports/interviews-part.ts';
import { readPromises } from '../reports/meeting-reader.ts';
import { readMoneyPart, readStaffPart, readStockPart } from '../reports/month-parts.ts';
import { labelIn, type ReportRequest } from '../reports/report-request.ts';
import { listCentres } from './centre-reader.ts';
import { listStockouts } from './stockout-reader.ts';

const MONTHS_CHARTED = 12;

/** Which two centres, and the language of what is said of them. */
export interface ComparisonRequest {
  readonly a: string;
  readonly b: string;
  readonly language: Language;
}

type Pair<Item> = [Item, Item];

function readFigures(request: ReportRequest, checklist: ReportChecklist | null) {
  const { period, translate } = request;
  const data = {
    ...{ checklist, period },
    interviews: readInterviewsPart(request),
    money: readMoneyPart(request),
    promises: readPromises(request),
    staff: readStaffPart(request),
    stock: readStockPart(request),
  };
  return [...fiveFigures({ data, translate }).items];
}

/** The rates of a centre over twelve months, by code. */
function readRates(
  db: Reader,
  facility: string,
  { period, language }: { readonly period: Month; readonly language: Language },
): ReadonlyMap<string, ReportChart> {
  const source = readIndicatorSource(db, facility);
  const { from } = rangeEndingWith(period, MONTHS_CHARTED);
  const charts = listRates(db, '')
    .filter(({ retired }) => !retired)
    .map(({ code }): ReportChart => {
      const series = seriesOf(source, code, period);
      const chart = buildRunChart(series.months.filter(({ x }) => x >= from));
      const { direction: better, unit } = series;
      return { ...{ code, better, unit, chart }, label: labelIn(language, series) };
    });
  return new Map(charts.map((chart) => [chart.code, chart]));
}

function valuesOf(chart: ReportChart | undefined): readonly number[] {
  return (chart?.chart.points ?? []).flatMap(({ y }) => (y === null ? [] : [y]));
}

function pairRates(
  [own, other]: Pair<ReadonlyMap<string, ReportChart>>,
  language: Language,
): Comparison['rates'] {
  const translate = createTranslator(language);
  return [...own].flatMap(([code, chart]) => {
    const both = [chart, other.get(code)] as const;
    const alongside = both.flatMap(valuesOf);
    if (alongside.length === 0) return [];
    const draw = (each: ReportChart | undefined): ChartBlock | null => {
      if (!each || each.chart.n === 0) return null;
      const block = chartBlock(each, { translate });
      return block.picture.kind === 'run'
        ? { ...block, picture: { ...block.picture, alongside } }
        : block;
    };
    return [{ code, name: chart.label, charts: [draw(both[0]), draw(both[1])] }];
  });
}

function pairSections(checklists: Pair<ReportChecklist | null>): Comparison['sections'] {
  const lists = checklists.map((each) => each?.sections ?? []);
  const labels = new Set(lists.flatMap((sections) => sections.map(({ label }) => label)));
  const scoreOf = (at: number, name: string): number | null =>
    lists[at]?.find(({ label }) => label === name)?.scores.at(-1) ?? null;
  return [...labels].map((label) => ({ label, scores: [scoreOf(0, label), scoreOf(1, label)] }));
}

/** The same figures of two centres, as their own reports have them, for the last month that is due. */
export function readComparison(
  db: Reader,
  day: Day,
  { a, b, language }: ComparisonRequest,
): Comparison {
  const period = lastMonthDue(day);
  const translate = createTranslator(language);
  const rows = new Map(listCentres(db, day, [a, b]).map((row) => [row.code, row]));
  const stockouts = listStockouts(db);
  const read = (facility: string) => {
    const { code } = getFacility(db, facility);
    const request = { db, facility, day, previousMeeting: null, period, language, translate };
    const checklist = readChecklistPart(request);
    const row = rows.get(code) as CentreRow;
    const out = stockouts.filter((each) => each.facility === code).map(({ product }) => product);
    const figures = readFigures(request, checklist);
    return { checklist, centre: { ...row, out, figures }, rates: readRates(db, code, request) };
  };
  const [own, other] = [read(a), read(b)];
  return {
    period,
    centres: [own.centre, other.centre],
    sections: pairSections([own.checklist, other.checklist]),
    rates: pairRates([own.rates, other.rates], language),
  };
}
