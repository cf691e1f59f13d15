import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Writer } from '../../main/db/handles.ts';
import { migrate } from '../../main/db/migrate.ts';
import { type Database, openDatabase } from '../../main/db/open-database.ts';
import { saveRow } from '../../main/db/save-row.ts';
import { type WriteOptions, write } from '../../main/db/write.ts';

/** A clock that a test moves by hand. */
export interface HandClock {
  now(): number;
  set(time: number): void;
}

export const START = Date.parse('2026-11-12T08:00:00Z');

export function createHandClock(time: number = START): HandClock {
  let now = time;
  return {
    now: () => now,
    set(next) {
      now = next;
    },
  };
}

/** A folder of its own for a test, gone when the test ends. */
export function createScratchFolder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'keneya-test-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

export interface Scratch {
  readonly database: Database;
  readonly key: Buffer;
  readonly clock: HandClock;
  readonly directory: string;
  change<Result>(action: (writer: Writer) => Result, options?: WriteOptions): Result;
}

/** A real encrypted database with every migration, written by device `laptop` and user `coach`. */
export function openScratch(): Scratch {
  const directory = createScratchFolder();
  const key = randomBytes(32);
  const clock = createHandClock();
  const database = openDatabase(join(directory, 'workspace.db'), key);
  migrate(database);
  onTestFinished(() => database.close());
  const actor = { device: 'laptop', user: 'coach' };
  return {
    database,
    key,
    clock,
    directory,
    change: (action, options) => write(database, clock, actor, action, options),
  };
}

/** The least that other rows refer to: a centre. */
export function addCentre(writer: Writer, code = 'TEST01'): void {
  saveRow(writer, 'facility', {
    id: code,
    facility_id: code,
    name: `CSCom ${code}`,
    kind: 'cscom',
    main_indicator: 'cpn4',
  });
}

/** A year of population of a centre, the simplest row to change. */
export function savePopulation(
  writer: Writer,
  population: number,
  year = 2026,
  code = 'TEST01',
): string {
  return saveRow(writer, 'population', {
    id: `${code}:${year}`,
    facility_id: code,
    year,
    population,
    pregnancy_coefficient: 0.05,
    birth_coefficient: 0.04,
    source: 'district',
  });
}
