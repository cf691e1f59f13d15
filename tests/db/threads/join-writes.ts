// Joins changes until it is told to stop: between two of them it rests, as long work does while it reads a file.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { joinWrites } from '../../../main/db/joined-writes.ts';
import { openDatabase } from '../../../main/db/open-database.ts';
import { write } from '../../../main/db/write.ts';
import { savePopulation } from '../scratch-database.ts';

const { path, key, shared } = workerData as { path: string; key: Uint8Array; shared: Int32Array };
const database = openDatabase(path, Buffer.from(key));
const actor = { device: 'work', user: 'work' };
const clock = { now: () => Date.now() };
await joinWrites(database, async () => {
  write(database, clock, actor, (db) => savePopulation(db, 1, 2020));
  Atomics.store(shared, 0, 1);
  Atomics.notify(shared, 0);
  if (parentPort) await once(parentPort, 'message');
  write(database, clock, actor, (db) => savePopulation(db, 2, 2021));
});
database.close();
