import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { openScratch } from './scratch-database.ts';

it('whoever writes waits for one transaction of long work, not for many', async () => {
  const { database, key, change } = openScratch();
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const file = new URL('./threads/write-often.ts', import.meta.url);
  const worker = new Worker(file, { workerData: { path: database.path, key, shared } });
  Atomics.wait(shared, 0, 0);
  const waited = Array.from({ length: 50 }, () => {
    const before = Atomics.load(shared, 0);
    return change(() => Atomics.load(shared, 0) - before);
  });
  Atomics.store(shared, 1, 1);
  await once(worker, 'exit');
  // The one that was under way, and one that had begun to begin.
  expect(Math.max(...waited)).toBeLessThanOrEqual(2);
});
