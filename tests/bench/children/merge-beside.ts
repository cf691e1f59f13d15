// The thread of `work-beside.ts` that merges, as the thread of long work does.
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../../../main/db/open-database.ts';
import { takeFiles } from '../../../main/features/exchange/packages/take-files.ts';
import { systemClock } from '../../../main/platform/clock.ts';
import { openBlobStore } from '../../../main/platform/files/blob-store.ts';
import { HQ_ACTOR, packageFile, type ToldPackages } from '../packages/bench-desks.ts';

const { file, key, folder, packages } = workerData as ToldPackages;
const dataKey = Buffer.from(key, 'hex');
const database = openDatabase(file, dataKey);
const blobs = openBlobStore(join(folder, 'blobs'), dataKey);
const paths = Array.from({ length: packages }, (_, number) => join(folder, packageFile(number)));
const context = {
  ...{ database, clock: systemClock, actor: HQ_ACTOR, blobs },
  breathe: () => setImmediate(undefined),
  report: () => undefined,
};
const { packages: taken } = await takeFiles(context, paths, false);
database.close();
parentPort?.postMessage(taken.reduce((sum, { inserted }) => sum + inserted, 0));
