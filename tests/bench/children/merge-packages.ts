// Merges told packages into headquarters' workspace as the thread of long work does and, by turns, writes rows with no
// care at all into the same file. Each writes its own log back before its turn is over: else one pays for the other.
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { internalsOf, openDatabase } from '../../../main/db/open-database.ts';
import { tidyLog } from '../../../main/db/tidy-log.ts';
import { takeFiles } from '../../../main/features/exchange/packages/take-files.ts';
import { systemClock } from '../../../main/platform/clock.ts';
import { openBlobStore } from '../../../main/platform/files/blob-store.ts';
import { HQ_ACTOR, packageFile, type ToldPackages } from '../packages/bench-desks.ts';
import type { MergedTurn } from '../packages/merged-turn.ts';

const TURNS = 10;
const RAW_ROWS_A_TURN = 20_000;

type Connection = ReturnType<typeof internalsOf>['connection'];

/** Takes some of the packages, with what is kept of them, and says how many events came with them. */
async function take(
  { folder }: ToldPackages,
  context: Parameters<typeof takeFiles>[0],
  numbers: readonly number[],
): Promise<number> {
  const paths = numbers.map((number) => join(folder, packageFile(number)));
  const { packages } = await takeFiles(context, paths, false);
  const left = packages.find(({ state }) => state !== 'taken');
  if (left) throw new Error(`${left.file}: ${left.state} ${left.reason}`);
  return packages.reduce((sum, { inserted }) => sum + inserted, 0);
}

/** Writes rows of six columns, their keys growing, in one transaction a turn: nobody is let in between. */
function createRawWriter(connection: Connection): (from: number) => void {
  connection.exec(
    'CREATE TABLE raw (id TEXT PRIMARY KEY, facility TEXT, period TEXT, service TEXT, value REAL, source TEXT) STRICT',
  );
  const insert = connection.prepare('INSERT INTO raw VALUES (?, ?, ?, ?, ?, ?)');
  const insertRows = connection.transaction((from: number, to: number) => {
    for (let row = from; row < to; row += 1) {
      const facility = `C${String(Math.floor(row / 864)).padStart(5, '0')}`;
      const id = `${facility}:2026-10:service-${String(row % 864).padStart(3, '0')}`;
      insert.run(id, facility, '2026-10', `service-${row % 864}`, row % 90, 'bench');
    }
  });
  return (from) => insertRows.immediate(from, from + RAW_ROWS_A_TURN);
}

async function measure(told: ToldPackages): Promise<unknown> {
  const { file, key, folder, packages } = told;
  const dataKey = Buffer.from(key, 'hex');
  const database = openDatabase(file, dataKey);
  const blobs = openBlobStore(join(folder, 'blobs'), dataKey);
  const context = {
    ...{ database, clock: systemClock, actor: HQ_ACTOR, blobs },
    breathe: () => setImmediate(undefined),
    report: () => undefined,
  };
  const { connection } = internalsOf(database);
  const insertRaw = createRawWriter(connection);
  const all = Array.from({ length: packages }, (_, number) => number);
  const merged: MergedTurn[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const [from, to] = [turn, turn + 1].map((each) => Math.round((each * packages) / TURNS));
    const numbers = all.slice(from, to);
    const started = performance.now();
    const events = await take(told, context, numbers);
    tidyLog(connection, 0);
    const between = performance.now();
    insertRaw(turn * RAW_ROWS_A_TURN);
    tidyLog(connection, 0);
    const rawMs = performance.now() - between;
    merged.push({ events, ms: between - started, rawRows: RAW_ROWS_A_TURN, rawMs });
  }
  database.close();
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return { merged, megabytes };
}

if (isMainThread) {
  const told = JSON.parse(process.argv[2] ?? '{}') as ToldPackages;
  new Worker(new URL(import.meta.url), { workerData: told });
} else {
  console.log(JSON.stringify(await measure(workerData as ToldPackages)));
}
