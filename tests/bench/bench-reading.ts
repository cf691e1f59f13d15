import { DEMO_CODE, lastCompleteMonth } from '../../main/app/demo.ts';
import { readChart, readFigures } from '../../main/app/figures.ts';
import type { Workspace } from '../../main/app/workspace.ts';
import { listRates, listServices } from '../../main/features/facilities/catalogue-reader.ts';
import { monthsEndingWith } from '../../shared/domain/calendar/month.ts';
import type { BenchLine } from './bench-line.ts';
import { interleave, timed } from './measuring.ts';

const ROUNDS = 9;
const RAW_TABLES = ['stock_entry', 'staff_entry', 'service_value', 'money_entry'] as const;

function readRaw({ database }: Workspace, tables: readonly string[]): number {
  const rows = tables.map(
    (table) =>
      database.reader.all(`SELECT * FROM ${table} WHERE facility_id = ?`, [DEMO_CODE]).length,
  );
  return rows.reduce((sum, count) => sum + count, 0);
}

function readAllCharts(workspace: Workspace): number {
  const { reader } = workspace.database;
  const codes = [...listServices(reader, DEMO_CODE), ...listRates(reader, DEMO_CODE)];
  for (const { code } of codes) {
    readChart(workspace, {
      facility: DEMO_CODE,
      indicator: code,
      until: null,
      rule: 'anhoej',
      freeze: [],
      split: [],
      exclude: [],
    });
  }
  return codes.length;
}

/** Figures and charts of a centre with ten years of data, beside a plain reading of the same rows. */
export async function benchReading(workspace: Workspace): Promise<readonly BenchLine[]> {
  const last = lastCompleteMonth(workspace);
  const rows = readRaw(workspace, RAW_TABLES);
  const charts = readAllCharts(workspace);
  const ms = await interleave(ROUNDS, {
    raw: () => timed(() => readRaw(workspace, RAW_TABLES)),
    counts: () => timed(() => readRaw(workspace, ['service_value'])),
    month: () => timed(() => readFigures(workspace, DEMO_CODE, last)),
    charts: () => timed(() => readAllCharts(workspace)),
    year: () =>
      timed(() => {
        for (const month of monthsEndingWith(last, 12)) readFigures(workspace, DEMO_CODE, month);
      }),
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
