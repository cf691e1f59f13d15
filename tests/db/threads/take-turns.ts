// Takes one turn after the other until it is told to stop, as long work does.
import { workerData } from 'node:worker_threads';
import { takeTurn } from '../../../main/db/write-turns.ts';

const shared = workerData as Int32Array;
while (Atomics.load(shared, 1) === 0) {
  takeTurn(() => {
    Atomics.add(shared, 0, 1);
    Atomics.notify(shared, 0);
  });
}
