import { join } from 'node:path';
import { headquartersHandlers } from '../../main/app/headquarters-handlers.ts';
import { createPlace } from '../../main/app/place.ts';
import type { Workspace } from '../../main/app/workspace.ts';
import { listFacilitySummaries } from '../../main/features/facilities/summary-reader.ts';
import { readProgramme } from '../../main/features/headquarters/programme-reader.ts';
import type { BenchLine } from './bench-line.ts';
import { createFilledHeadquarters, FULL_SIZE } from './headquarters-workspace.ts';
import { medianOf, worked } from './measuring.ts';
import { BENCH_PIN } from './ten-year-workspace.ts';

const LAST = '2026-10';
const ROUNDS = 5;
const PAGE_MS = 100;

const TABLES = [
  'service_value',
  'stock_entry',
  'money_entry',
  'staff_entry',
  'submission',
  'answer',
  'action',
];

/** What a page of headquarters asks, by what it shows. */
function pages(workspace: Workspace): Readonly<Record<string, () => unknown>> {
  const { centres, indicator, overdue, stockouts, failedItems, learnt } = headquartersHandlers;
  const span = { district: null, period: LAST, months: 12, language: 'fr' } as const;
  const { reader } = workspace.database;
  return {
    'table of centres': () => centres(workspace, {}),
    'a rate, with its funnel': () => indicator(workspace, { ...span, code: 'abandon_penta' }),
    'a count': () => indicator(workspace, { ...span, code: 'cpn4' }),
    'a rate in a district': () =>
      indicator(workspace, { ...span, code: 'abandon_penta', district: 'District 05' }),
    'overdue actions': () => overdue(workspace, {}),
    'stock-outs': () => stockouts(workspace, {}),
    'common failed items': () => failedItems(workspace, { district: null, language: 'fr' }),
    'projects that changed': () => learnt(workspace, { language: 'fr' }),
    'the list of centres in the frame': () => listFacilitySummaries(reader),
  };
}

function countRows({ database }: Workspace): number {
  return TABLES.reduce(
    (sum, table) =>
      sum + (database.reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0),
    0,
  );
}

/** The pages of headquarters over ten years of 1,500 centres; each round after the first, in processor time. */
export async function benchHeadquarters(scratch: string): Promise<readonly BenchLine[]> {
  const place = createPlace(join(scratch, 'siege'));
  const workspace = await createFilledHeadquarters(place, { ...FULL_SIZE, last: LAST }, BENCH_PIN);
  try {
    const rows = `${Math.round(countRows(workspace) / 1e6)} M rows`;
    const order = { district: null, period: LAST, months: 3, language: 'fr' } as const;
    const report = worked(() => readProgramme(workspace.database.reader, order, '2026-11-12'));
    return [
      ...Object.entries(pages(workspace)).map(([name, ask]): BenchLine => {
        ask();
        const times = Array.from({ length: ROUNDS }, () => worked(ask));
        return {
          what: `headquarters, 1,500 centres × 10 years, ${rows}: ${name}`,
          ours: { value: medianOf(times), unit: 'ms' },
          peer: null,
          budget: { of: 'value', atMost: PAGE_MS },
        };
      }),
      {
        what: 'the programme report read, in its thread',
        ours: { value: report, unit: 'ms' },
        peer: null,
        budget: null,
      },
    ];
  } finally {
    workspace.close();
  }
}
