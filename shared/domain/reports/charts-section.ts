import { formatMonth, formatMonthName, formatShortMonth } from '../calendar/format-day.ts';
import { isMonth } from '../calendar/month.ts';
import { formatShortNumber } from '../numbers/format-number.ts';
import {
  describeRunChart,
  isJudgeable,
  type RunChartSentence,
} from '../statistics/run-chart-sentence.ts';
import type { RunPicture } from './chart-picture.ts';
import type { Block, ChartBlock } from './document.ts';
import type { ReportChart } from './meeting-data.ts';
import {
  missingParagraph,
  paragraph,
  type ReportContext,
  sectionHeading,
  writeUnit,
} from './report-context.ts';

/** Enough decimals to tell a value from its median: 0,42 · 38,5 · 1 432. */
function writeValue(value: number, { chart, unit }: ReportChart): string {
  const size = Math.abs(chart.centre ?? value);
  const text = formatShortNumber(value, size < 1 ? 2 : size < 100 ? 1 : 0);
  return unit === '%' ? `${text}\u202F%` : text;
}

type Speaking = Pick<ReportContext, 'translate'>;

/** A value with the unit that a sentence needs to be understood: a rate that is no percentage. */
function writeMeasure(value: number, chart: ReportChart, { translate }: Speaking): string {
  const { unit = '' } = chart;
  const text = writeValue(value, chart);
  return unit.includes('/') ? `${text} ${writeUnit(unit, translate)}` : text;
}

/** The verdict of a chart and the sentence that says it; the sentence stands above the chart and in the lists. */
export interface ChartVerdict {
  readonly code: RunChartSentence['code'];
  readonly meaning: RunChartSentence['meaning'];
  readonly sentence: string;
  /** The same in a few words, for the front page. */
  readonly short: string;
}

function writeFacts({ facts }: RunChartSentence, chart: ReportChart, context: Speaking) {
  const written = Object.entries(facts).map(([name, fact]) => {
    if (name === 'value') return [name, writeMeasure(Number(fact), chart, context)];
    if (name === 'centre') return [name, writeValue(Number(fact), chart)];
    return [name, fact];
  });
  return Object.fromEntries(written);
}

/** What a chart says, in one sentence; "7 bons mois sur 8" is added where a direction is good. */
export function chartVerdict(chart: ReportChart, context: Speaking): ChartVerdict {
  const { translate } = context;
  const said = describeRunChart(chart.chart, chart.better);
  const facts = writeFacts(said, chart, context);
  const x = String(said.facts['x'] ?? '');
  const sentence = translate(`indicators:runChart.${said.code}`, {
    ...facts,
    month: isMonth(x) ? formatMonth(x, translate) : x,
    indicator: chart.label,
  });
  const { good, of } = said.facts;
  const counted = typeof good === 'number' && of !== undefined && isJudgeable(chart.chart);
  const months = counted ? ` ${translate('meeting:charts.goodMonths', { count: good, of })}` : '';
  const short =
    said.meaning === null
      ? sentence
      : translate(`meeting:changes.${said.code}`, {
          ...facts,
          month: isMonth(x) ? formatMonthName(x, translate) : x,
          label: chart.label,
        });
  return { code: said.code, meaning: said.meaning, sentence: sentence + months, short };
}

function axisLabels(chart: ReportChart, { translate }: Speaking): readonly string[] {
  return chart.chart.points.map(({ x }) => (isMonth(x) ? formatShortMonth(x, translate) : x));
}

function targetLine(
  chart: ReportChart,
  { translate }: Speaking,
): Pick<RunPicture, 'targets' | 'targetLabel'> {
  const { targets = [] } = chart;
  const last = targets.findLast((target) => target !== null) ?? null;
  if (last === null) return {};
  const value = writeValue(last, chart);
  return { targets, targetLabel: translate('meeting:charts.target', { value }) };
}

/** The picture of a run chart with its words. */
function runPicture(chart: ReportChart, context: Speaking): RunPicture {
  const { translate } = context;
  const { centre, points, signal } = chart.chart;
  const last = points.findLast(({ y }) => y !== null);
  return {
    kind: 'run',
    title: chart.label,
    chart: chart.chart,
    axis: axisLabels(chart, context),
    medianLabel:
      centre === null
        ? ''
        : translate('meeting:charts.median', { value: writeValue(centre, chart) }),
    ...targetLine(chart, context),
    lastLabel: last?.y === null || last === undefined ? '' : writeValue(last.y, chart),
    signalLabel:
      signal === true && isJudgeable(chart.chart) ? translate('meeting:charts.signal') : null,
  };
}

/** A run chart under the sentence that says what it shows. */
export function chartBlock(chart: ReportChart, context: Speaking): ChartBlock {
  return {
    kind: 'chart',
    sentence: chartVerdict(chart, context).sentence,
    picture: runPicture(chart, context),
  };
}

/** How the lines are read; the dotted one only where there is one. */
function howToRead({ data, translate }: ReportContext): string {
  const plain = translate('meeting:charts.howToRead');
  const aims = data.charts.some(({ targets }) => targets !== undefined);
  return aims ? `${plain} ${translate('meeting:charts.howToReadTarget')}` : plain;
}

/** The run charts, each under the sentence that says what it shows; the main one first. */
export function chartsSection(context: ReportContext): readonly Block[] {
  const heading = sectionHeading(context, 'charts');
  const { charts } = context.data;
  if (charts.length === 0) return [heading, missingParagraph(context, 'charts')];
  return [
    heading,
    paragraph('small', howToRead(context)),
    ...charts.map((chart) => chartBlock(chart, context)),
  ];
}
