import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { takeTurn } from '../../main/db/write-turns.ts';

/** How many turns the thread takes until it rests, or took two. */
function countTurns(shared: Int32Array): number {
  const before = Atomics.load(shared, 0);
  for (;;) {
    const now = Atomics.load(shared, 0);
    if (now - before > 1 || Atomics.wait(shared, 0, now, 100) === 'timed-out') return now - before;
  }
}

it('a thread of long work begins no transaction while a person has the turn', async () => {
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const file = new URL('./threads/take-turns.ts', import.meta.url);
  const worker = new Worker(file, { workerData: shared });
  Atomics.wait(shared, 0, 0);
  const alone = countTurns(shared);
  const beside = takeTurn(() => countTurns(shared));
  Atomics.store(shared, 1, 1);
  await once(worker, 'exit');
  expect(alone).toBeGreaterThan(1);
  // The one that was about to begin.
  expect(beside).toBeLessThanOrEqual(1);
});
