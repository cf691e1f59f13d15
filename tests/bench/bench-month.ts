import { DEMO_CODE } from '../../main/app/demo.ts';
import { createPlace } from '../../main/app/place.ts';
import { openWorkspace, type Workspace } from '../../main/app/workspace.ts';
import type { Writer } from '../../main/db/handles.ts';
import { internalsOf } from '../../main/db/open-database.ts';
import { createKnownNames } from '../../main/features/facilities/known-names.ts';
import { readCellHistory, readSheet } from '../../main/features/months/sheet-reader.ts';
import { saveCells } from '../../main/features/months/sheet-writer.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import { SHEETS, type SheetName } from '../../shared/domain/months/sheet.ts';
import type { BenchLine } from './bench-line.ts';
import { interleave, worked } from './measuring.ts';
import { BENCH_PIN, createTenYears } from './ten-year-workspace.ts';

const ROUNDS = 7;
const LINES = 1_000;
const LAST: Month = '2026-10';
/** Years apart, so that what is slow in old or new months shows. */
const OPENED: readonly Month[] = ['2016-11', '2020-02', '2023-08', LAST];

function placeOf(period: Month) {
  return { facility: DEMO_CODE, period, language: 'fr' } as const;
}

function readerOf({ database }: Workspace) {
  return database.reader;
}

function openSheets(workspace: Workspace): number {
  const places = OPENED.flatMap((period) =>
    SHEETS.map((sheet) => [placeOf(period), sheet] as const),
  );
  return Math.max(
    ...places.map(([place, sheet]) => worked(() => readSheet(readerOf(workspace), place, sheet))),
  );
}

function codeOf(line: number): string {
  return `service_du_banc_${line}`;
}

function addServices(db: Writer): void {
  const { service } = createKnownNames(db, DEMO_CODE);
  for (let line = 0; line < LINES; line += 1) service(`Service du banc ${line}`);
}

let times = 0;

/** A thousand lines typed at once, from the call to the sheet as it is then. */
function pasteLines(workspace: Workspace, sheet: SheetName): number {
  times += 1;
  const changes = Array.from({ length: LINES }, (_, line) => ({
    row: codeOf(line),
    column: 'value',
    value: line + times,
  }));
  return worked(() =>
    workspace.write('coach', (db) => saveCells(db, placeOf(LAST), sheet, changes)),
  );
}

function writeRaw({ database }: Workspace): number {
  const { connection } = internalsOf(database);
  times += 1;
  const insert = connection.prepare('INSERT OR REPLACE INTO raw VALUES (?, ?, ?)');
  const fill = connection.transaction(() => {
    for (let line = 0; line < LINES; line += 1) insert.run(codeOf(line), LAST, line + times);
  });
  return worked(() => fill.immediate());
}

/** The month in a workspace of ten years: opened, written, asked who wrote it. */
export async function benchMonth(scratch: string): Promise<readonly BenchLine[]> {
  (await createTenYears(scratch)).close();
  const workspace = await openWorkspace(createPlace(scratch), { pin: BENCH_PIN });
  try {
    workspace.write('coach', addServices);
    internalsOf(workspace.database).connection.exec(
      'CREATE TEMP TABLE raw (id TEXT PRIMARY KEY, period TEXT, value REAL)',
    );
    const cell = ['services', 'cpn1', 'value'] as const;
    const history = () => readCellHistory(readerOf(workspace), placeOf('2026-09'), ...cell);
    const ms = await interleave(ROUNDS, {
      open: () => openSheets(workspace),
      paste: () => pasteLines(workspace, 'services'),
      raw: () => writeRaw(workspace),
      history: () => worked(history),
    });
    const line = (what: string, name: keyof typeof ms, atMost: number): BenchLine => ({
      what,
      ours: { value: ms[name], unit: 'ms' },
      peer: name === 'paste' ? { value: ms.raw, unit: 'ms', name: 'raw SQLite' } : null,
      budget: { of: 'value', atMost },
    });
    return [
      line('the slowest sheet of any month, ten years held', 'open', 150),
      line('1,000 lines pasted, committed with the journal', 'paste', 300),
      line('the year of a cell and who wrote it', 'history', 50),
    ];
  } finally {
    workspace.close();
  }
}
