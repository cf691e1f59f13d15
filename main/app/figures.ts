import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import type { ImprovementDirection } from '../../shared/domain/catalogues/catalogues.ts';
import type { Figure } from '../../shared/domain/indicators/figure.ts';
import { buildRunChart } from '../../shared/domain/statistics/build-run-chart.ts';
import type { RunChart, RunRule } from '../../shared/domain/statistics/run-chart.ts';
import { getFacility } from '../features/facilities/reader.ts';
import {
  type IndicatorSeries,
  readIndicatorSource,
  seriesOf,
} from '../features/indicators/chart-reader.ts';
import { listFigures } from '../features/indicators/figure-reader.ts';
import type { Workspace } from './workspace.ts';

/** Every figure of a centre's month. */
export function readFigures(
  { database: { reader } }: Workspace,
  facility: string,
  period: Month,
): readonly Figure[] {
  getFacility(reader, facility);
  return listFigures(reader, facility, period);
}

/** Which chart is wanted, and how it is judged; months are named as on the chart. */
export interface ChartRequest {
  readonly facility: string;
  /** Null for the centre's main indicator. */
  readonly indicator: string | null;
  readonly until: Month | null;
  readonly rule: RunRule;
  readonly freeze: readonly string[];
  readonly split: readonly string[];
  readonly exclude: readonly string[];
}

/** A chart with the name of what it follows. */
export interface IndicatorChart {
  readonly code: string;
  readonly label: string;
  readonly better: ImprovementDirection;
  readonly chart: RunChart;
}

function positionsOf(
  months: IndicatorSeries['months'],
  option: 'freeze' | 'split' | 'exclude',
  words: readonly string[],
): readonly number[] {
  return words.map((value) => {
    const position = months.findIndex((month) => month.x === value);
    if (position >= 0) return position;
    throw new ExpectedFailure({ code: 'bad-option', facts: { option: `--${option}`, value } });
  });
}

/** The run chart of one indicator of a centre. */
export function readChart(
  { database: { reader } }: Workspace,
  request: ChartRequest,
): IndicatorChart {
  const { facility, rule, until } = request;
  const { mainIndicator } = getFacility(reader, facility);
  const source = readIndicatorSource(reader, facility);
  const series = seriesOf(source, request.indicator ?? mainIndicator, until);
  const chart = buildRunChart(series.months, {
    rule,
    // A baseline that is frozen at a month includes it.
    freezes: positionsOf(series.months, 'freeze', request.freeze).map((position) => position + 1),
    splits: positionsOf(series.months, 'split', request.split),
    excluded: positionsOf(series.months, 'exclude', request.exclude),
  });
  return { code: series.code, label: series.name, better: series.direction, chart };
}
