import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { joinWrites, keepJoined } from '../../main/db/joined-writes.ts';
import { internalsOf, openDatabase } from '../../main/db/open-database.ts';
import { addCentre, openScratch, type Scratch, savePopulation } from './scratch-database.ts';

/** The years that another connection sees: those that are kept. */
function yearsKept({ database, key }: Pick<Scratch, 'database' | 'key'>): readonly number[] {
  const other = openDatabase(database.path, key, { readonly: true });
  try {
    const rows = other.reader.all<{ year: number }>('SELECT year FROM population ORDER BY year');
    return rows.map(({ year }) => year);
  } finally {
    other.close();
  }
}

function openCentre(): Scratch {
  const scratch = openScratch();
  scratch.change((db) => addCentre(db));
  return scratch;
}

describe('joined changes', () => {
  it('are kept together at the end, each whole or not made', async () => {
    const scratch = openCentre();
    await joinWrites(scratch.database, async () => {
      scratch.change((db) => savePopulation(db, 1, 2020));
      expect(() =>
        scratch.change((db) => {
          savePopulation(db, 1, 2021);
          throw new Error('it does not fit');
        }),
      ).toThrow('it does not fit');
      scratch.change((db) => savePopulation(db, 1, 2022));
      scratch.change((db) => savePopulation(db, 1, 2023), { rollback: true });
      expect(yearsKept(scratch)).toEqual([]);
      return null;
    });
    expect(yearsKept(scratch)).toEqual([2020, 2022]);
    scratch.change((db) => savePopulation(db, 1, 2024));
    expect(yearsKept(scratch)).toEqual([2020, 2022, 2024]);
  });

  it('are kept also where the work ends by an error', async () => {
    const scratch = openCentre();
    const work = joinWrites(scratch.database, async () => {
      scratch.change((db) => savePopulation(db, 1, 2020));
      throw new Error('stopped');
    });
    await expect(work).rejects.toThrow('stopped');
    expect(yearsKept(scratch)).toEqual([2020]);
  });

  it('are kept before what takes long, and go on after it', async () => {
    const scratch = openCentre();
    await joinWrites(scratch.database, async () => {
      scratch.change((db) => savePopulation(db, 1, 2020));
      keepJoined(scratch.database);
      expect(yearsKept(scratch)).toEqual([2020]);
      scratch.change((db) => savePopulation(db, 1, 2021));
      expect(yearsKept(scratch)).toEqual([2020]);
      return null;
    });
    expect(yearsKept(scratch)).toEqual([2020, 2021]);
  });

  it('leave nothing half there and nothing open where the disk is full', async () => {
    const scratch = openCentre();
    const { connection } = internalsOf(scratch.database);
    const pages = Number(connection.pragma('page_count', { simple: true }));
    connection.pragma(`max_page_count = ${pages + 1}`);
    const work = joinWrites(scratch.database, async () => {
      scratch.change((db) => savePopulation(db, 1, 2020));
      scratch.change((db) => {
        for (let year = 0; year < 2_000; year += 1) savePopulation(db, 1, year);
      });
    });
    await expect(work).rejects.toThrow('full');
    expect([[], [2020]]).toContainEqual(yearsKept(scratch));
    expect(connection.inTransaction).toBe(false);
    connection.pragma(`max_page_count = ${pages + 1_000}`);
    scratch.change((db) => savePopulation(db, 1, 2024));
    expect(yearsKept(scratch)).toContain(2024);
  });

  it('are lost together where the program is killed, and nothing of them is half there', async () => {
    const scratch = openCentre();
    const shared = new Int32Array(new SharedArrayBuffer(4));
    const worker = startWork(scratch, shared);
    Atomics.wait(shared, 0, 0);
    await worker.terminate();
    expect([[], [2020]]).toContainEqual(yearsKept(scratch));
    scratch.change((db) => savePopulation(db, 1, 2024));
    expect(yearsKept(scratch)).toContain(2024);
  });

  it('let in a person who wants to write, also while nothing is changed', async () => {
    const scratch = openCentre();
    const shared = new Int32Array(new SharedArrayBuffer(4));
    const worker = startWork(scratch, shared);
    Atomics.wait(shared, 0, 0);
    // The work goes on only after this, so that it must have been kept for it.
    scratch.change((db) => savePopulation(db, 1, 2024));
    expect(yearsKept(scratch)).toEqual([2020, 2024]);
    worker.postMessage('go on');
    await once(worker, 'exit');
    expect(yearsKept(scratch)).toEqual([2020, 2021, 2024]);
  });
});

function startWork({ database, key }: Scratch, shared: Int32Array): Worker {
  const file = new URL('./threads/join-writes.ts', import.meta.url);
  return new Worker(file, { workerData: { path: database.path, key, shared } });
}
