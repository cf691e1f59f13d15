// Writes one transaction after the other until it is told to stop, as long work does.
import { workerData } from 'node:worker_threads';
import { openDatabase } from '../../../main/db/open-database.ts';
import { write } from '../../../main/db/write.ts';
import { systemClock } from '../../../main/platform/clock.ts';

const { path, key, shared } = workerData as { path: string; key: Uint8Array; shared: Int32Array };
const database = openDatabase(path, Buffer.from(key));
while (Atomics.load(shared, 1) === 0) {
  write(database, systemClock, { device: 'laptop', user: 'work' }, (db) => {
    db.run("INSERT OR REPLACE INTO workspace (name, value) VALUES ('turn', 'work')");
  });
  Atomics.add(shared, 0, 1);
  Atomics.notify(shared, 0);
}
database.close();
