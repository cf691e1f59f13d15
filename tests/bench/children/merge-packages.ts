// Merges told packages into headquarters' workspace and, by turns, writes rows with no care at all into the same file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { internalsOf, openDatabase } from '../../../main/db/open-database.ts';
import { Intake } from '../../../main/features/exchange/packages/intake.ts';
import { systemClock } from '../../../main/platform/clock.ts';
import { openBlobStore } from '../../../main/platform/files/blob-store.ts';
import { HQ_ACTOR, packageFile, type ToldPackages } from '../packages/bench-desks.ts';

const TURNS = 10;
const RAW_ROWS_A_TURN = 20_000;

const { file, key, folder, packages } = JSON.parse(process.argv[2] ?? '{}') as ToldPackages;
const dataKey = Buffer.from(key, 'hex');
const database = openDatabase(file, dataKey);
const blobs = openBlobStore(join(folder, 'blobs'), dataKey);
const { connection } = internalsOf(database);

/** Takes some of the packages, and says how many events came with them. */
async function take(from: number, to: number): Promise<number> {
  const intake = new Intake({ database, clock: systemClock, actor: HQ_ACTOR, blobs }, false);
  let events = 0;
  for (let number = from; number < to; number += 1) {
    const name = packageFile(number);
    const taken = await intake.take(name, readFileSync(join(folder, name)));
    if (taken.state !== 'taken') throw new Error(`${name}: ${taken.state} ${taken.reason}`);
    events += taken.inserted;
  }
  return events;
}

connection.exec(
  'CREATE TABLE raw (id TEXT PRIMARY KEY, facility TEXT, period TEXT, service TEXT, value REAL, source TEXT) STRICT',
);
const insert = connection.prepare('INSERT INTO raw VALUES (?, ?, ?, ?, ?, ?)');

/** Rows of six columns, their keys growing; one transaction for as many as a package writes. */
const insertRows = connection.transaction((from: number, to: number) => {
  for (let row = from; row < to; row += 1) {
    const facility = `C${String(Math.floor(row / 864)).padStart(5, '0')}`;
    const id = `${facility}:2026-10:service-${String(row % 864).padStart(3, '0')}`;
    insert.run(id, facility, '2026-10', `service-${row % 864}`, row % 90, 'bench');
  }
});

function insertRaw(from: number, size: number): void {
  for (let row = from; row < from + RAW_ROWS_A_TURN; row += size) {
    insertRows.immediate(row, Math.min(row + size, from + RAW_ROWS_A_TURN));
  }
}

const merged: { readonly events: number; readonly ms: number }[] = [];
let rawMs = 0;
for (let turn = 0; turn < TURNS; turn += 1) {
  const [from, to] = [turn, turn + 1].map((each) => Math.round((each * packages) / TURNS));
  const started = performance.now();
  const events = await take(from ?? 0, to ?? 0);
  const between = performance.now();
  merged.push({ events, ms: between - started });
  insertRaw(turn * RAW_ROWS_A_TURN, Math.round((2 * events * TURNS) / packages));
  rawMs += performance.now() - between;
}
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
database.close();
console.log(JSON.stringify({ merged, raw: (TURNS * RAW_ROWS_A_TURN * 1000) / rawMs, megabytes }));
