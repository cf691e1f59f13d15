import { DEMO_CODE, fillDemo } from '../../main/app/demo.ts';
import { createPlace } from '../../main/app/place.ts';
import type { Workspace } from '../../main/app/workspace.ts';
import { createWorkspace } from '../../main/app/workspace-creation.ts';
import type { Reader, SqlValue, Writer } from '../../main/db/handles.ts';
import { type Row, saveRow } from '../../main/db/save-row.ts';
import type { SynchronisedTable } from '../../main/db/synchronised-tables.ts';
import { addMonths, type Month } from '../../shared/domain/calendar/month.ts';

/** The PIN of the workspaces that the bench makes. */
export const BENCH_PIN = '246810';

const MONTHS_OF_DEMO = 24;
const TIMES_TOLD = 5;

const TOLD_TABLES = [
  'stock_entry',
  'staff_entry',
  'service_value',
  'money_entry',
  'submission',
  'answer',
] as const satisfies readonly SynchronisedTable[];

type ToldTable = (typeof TOLD_TABLES)[number];

type HeldRow = Row & Readonly<Record<string, SqlValue>>;

function rowsOf(db: Reader, table: SynchronisedTable): readonly HeldRow[] {
  return db.all<HeldRow>(`SELECT * FROM ${table} WHERE facility_id = ?`, [DEMO_CODE]);
}

function earlier(day: SqlValue | undefined, months: number): string {
  const text = String(day);
  return addMonths(text.slice(0, 7) as Month, -months) + text.slice(7);
}

/** A row of the demonstration as it would have been so many months before; ids carry the month or get a number. */
function shiftRow(table: ToldTable, row: HeldRow, months: number): Row {
  const again = (id: SqlValue | undefined): string => `${id}:${months}`;
  switch (table) {
    case 'submission':
      return { ...row, id: again(row.id), day: earlier(row['day'], months) };
    case 'answer':
      return { ...row, id: again(row.id), submission_id: again(row['submission_id']) };
    default: {
      const period = earlier(row['period'], months);
      return { ...row, id: row.id.replace(String(row['period']), period), period };
    }
  }
}

function tellAgain(db: Writer, table: ToldTable): void {
  const rows = rowsOf(db, table);
  for (let times = 1; times < TIMES_TOLD; times += 1) {
    for (const row of rows) saveRow(db, table, shiftRow(table, row, times * MONTHS_OF_DEMO));
  }
}

/** A workspace with ten years of a centre: the two years of the demonstration, told five times. */
export async function createTenYears(directory: string): Promise<Workspace> {
  const workspace = await createWorkspace(createPlace(directory), {
    name: 'bench',
    pin: BENCH_PIN,
  });
  await fillDemo(workspace);
  workspace.write('coach', (db) => {
    for (const table of TOLD_TABLES) tellAgain(db, table);
  });
  return workspace;
}
