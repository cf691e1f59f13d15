// What somebody waits for a read and for a small change while packages are merged in a thread beside them.
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { openDatabase } from '../../../main/db/open-database.ts';
import { saveRow } from '../../../main/db/save-row.ts';
import { write } from '../../../main/db/write.ts';
import { readSheet } from '../../../main/features/months/sheet-reader.ts';
import { systemClock } from '../../../main/platform/clock.ts';
import { HQ_ACTOR, type ToldPackages } from '../packages/bench-desks.ts';

const BETWEEN_MS = 10;
const TIMES_ALONE = 150;
const PLACE = { facility: 'C00000', period: '2026-10', language: 'fr' } as const;

const told = JSON.parse(process.argv[2] ?? '{}') as ToldPackages;
const database = openDatabase(told.file, Buffer.from(told.key, 'hex'));

/** The wall time of something done at once. */
function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function changeTarget(value: number): void {
  write(database, systemClock, HQ_ACTOR, (db) =>
    saveRow(db, 'target', {
      ...{ id: ':cpn:2026', facility_id: '', code: 'cpn', year: 2026 },
      ...{ value, source: 'bench' },
    }),
  );
}

interface Waited {
  readonly reads: number[];
  readonly writes: number[];
}

async function workOn(waited: Waited): Promise<void> {
  await pause(BETWEEN_MS);
  waited.reads.push(timeOf(() => readSheet(database.reader, PLACE, 'stock')));
  waited.writes.push(timeOf(() => changeTarget(waited.writes.length + 1)));
}

const alone: Waited = { reads: [], writes: [] };
const beside: Waited = { reads: [], writes: [] };
while (alone.writes.length < TIMES_ALONE) await workOn(alone);
let merged: number | null = null;
const worker = new Worker(new URL('./merge-beside.ts', import.meta.url), { workerData: told });
worker.on('message', (events: number) => {
  merged = events;
});
// An error of the thread ends the process, since nobody listens for it.
while (merged === null) await workOn(beside);
database.close();
console.log(
  JSON.stringify({ ...beside, readsAlone: alone.reads, writesAlone: alone.writes, merged }),
);
