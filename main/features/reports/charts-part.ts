import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { ReportChart } from '../../../shared/domain/reports/meeting-data.ts';
import { buildRunChart } from '../../../shared/domain/statistics/build-run-chart.ts';
import { isJudgeable } from '../../../shared/domain/statistics/run-chart-sentence.ts';
import { getFacility } from '../facilities/reader.ts';
import { type IndicatorSource, readIndicatorSource, seriesOf } from '../indicators/chart-reader.ts';
import { labelIn, type ReportRequest } from './report-request.ts';

/** The committee reads few charts well. */
const CHARTS_SHOWN = 6;
const CHARTS_AT_MOST = 12;

/** The chart of one indicator up to a month. */
export function chartOf(
  source: IndicatorSource,
  { period, language }: Pick<ReportRequest, 'language'> & { readonly period: Month | null },
  code: string,
): ReportChart {
  const series = seriesOf(source, code, period);
  return {
    code,
    label: labelIn(language, series),
    better: series.direction,
    unit: series.unit,
    chart: buildRunChart(series.months),
    ...(series.targets.some((target) => target !== null) ? { targets: series.targets } : {}),
  };
}

/**
 * The main indicator's chart, then those that show a change by more than chance, then others with enough points to be
 * judged, up to six; every change is shown, up to twelve.
 */
export function readChartsPart(request: ReportRequest): readonly ReportChart[] {
  const { db, facility } = request;
  const { mainIndicator } = getFacility(db, facility);
  const source = readIndicatorSource(db, facility);
  const codes = [...source.services, ...source.rates]
    .filter(({ code, direction }) => code !== mainIndicator && direction !== 'none')
    .map(({ code }) => code);
  const [main, ...others] = [mainIndicator, ...codes]
    .map((code) => chartOf(source, request, code))
    .filter(({ chart }) => chart.n > 0);
  const judged = others.filter(({ chart }) => isJudgeable(chart));
  const changed = judged.filter(({ chart }) => chart.signal);
  const steady = judged.filter(({ chart }) => !chart.signal);
  const room = Math.max(0, CHARTS_SHOWN - 1 - changed.length);
  return [...(main ? [main] : []), ...changed, ...steady.slice(0, room)].slice(0, CHARTS_AT_MOST);
}
