import { DEMO_CODE, lastCompleteMonth } from '../../main/app/demo.ts';
import { readFigures } from '../../main/app/figures.ts';
import type { Workspace } from '../../main/app/workspace.ts';
import { readIndicatorSource, seriesOf } from '../../main/features/indicators/chart-reader.ts';
import { type Month, monthsEndingWith } from '../../shared/domain/calendar/month.ts';
import { buildRunChart } from '../../shared/domain/statistics/build-run-chart.ts';
import type { BenchLine } from './bench-line.ts';
import { interleave, worked } from './measuring.ts';

const ROUNDS = 9;
const RAW_TABLES = ['stock_entry', 'staff_entry', 'service_value', 'money_entry'] as const;

function readRaw({ database }: Workspace, tables: readonly string[]): number {
  const rows = tables.map(
    (table) =>
      database.reader.all(`SELECT * FROM ${table} WHERE facility_id = ?`, [DEMO_CODE]).length,
  );
  return rows.reduce((sum, count) => sum + count, 0);
}

function drawAllCharts({ database: { reader } }: Workspace): number {
  const source = readIndicatorSource(reader, DEMO_CODE);
  const charts = [...source.services, ...source.rates].map(({ code }) =>
    buildRunChart(seriesOf(source, code, null).months),
  );
  return charts.length;
}

function computeYear(workspace: Workspace, last: Month): number {
  const months = monthsEndingWith(last, 12);
  return months.flatMap((period) => readFigures(workspace, DEMO_CODE, period)).length;
}

/** Figures and charts of a centre with ten years of data, beside a plain reading of the same rows. */
export async function benchReading(workspace: Workspace): Promise<readonly BenchLine[]> {
  const last = lastCompleteMonth(workspace);
  const rows = readRaw(workspace, RAW_TABLES);
  const charts = drawAllCharts(workspace);
  const ms = await interleave(ROUNDS, {
    raw: () => worked(() => readRaw(workspace, RAW_TABLES)),
    counts: () => worked(() => readRaw(workspace, ['service_value'])),
    month: () => worked(() => readFigures(workspace, DEMO_CODE, last)),
    charts: () => worked(() => drawAllCharts(workspace)),
    year: () => worked(() => computeYear(workspace, last)),
  });
  const line = (what: string, name: 'month' | 'charts' | 'year', atMost: number): BenchLine => ({
    what,
    ours: { value: ms[name], unit: 'ms' },
    peer:
      name === 'charts'
        ? { value: ms.counts, unit: 'ms', name: 'SELECT of the counts' }
        : { value: ms.raw, unit: 'ms', name: `SELECT of ${rows.toLocaleString('en-GB')} rows` },
    budget: { of: 'value', atMost },
  });
  return [
    line('every figure of a month, ten years held', 'month', 100),
    line(`all ${charts} run charts over ten years`, 'charts', 100),
    line('every figure of a year, month by month', 'year', 200),
  ];
}
