import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { median } from '../../shared/domain/statistics/averages.ts';

/** A process from its start to its end. */
export interface FreshRun {
  readonly ms: number;
  readonly printed: string;
}

/** Runs a script of `children`, or words for Node itself, in a process of its own. */
export function runFresh(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): FreshRun {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  const ms = performance.now() - started;
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
  return { ms, printed: stdout };
}

/** The path of a script that a bench runs apart. */
export function childPath(name: string): string {
  return join(import.meta.dirname, 'children', `${name}.ts`);
}

/** How long work takes, in milliseconds, with the garbage of whatever ran before swept away. */
export function timed(work: () => unknown): number {
  globalThis.gc?.();
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** The processor time of work that waits for nothing, in milliseconds: what it takes on a machine that is otherwise idle. */
export function worked(work: () => unknown): number {
  globalThis.gc?.();
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** The middle value, or the mean of the two middle ones. */
export function medianOf(values: readonly number[]): number {
  const middle = median(values);
  if (middle === null) throw new Error('Nothing was measured');
  return middle;
}

/** The smallest of the values that so many of all do not exceed: `percentileOf([…], 0.95)`, by the nearest rank. */
export function percentileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('Nothing was measured');
  return found;
}

/**
 * Runs subjects in turn, round after round, and gives the median of each: whatever else the machine does meanwhile, it
 * does to all of them. A first round is thrown away, since it fills the caches; every second round runs backwards.
 */
export async function interleave<Name extends string>(
  rounds: number,
  subjects: Readonly<Record<Name, () => number | Promise<number>>>,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(subjects) as Name[];
  const values = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const value = await subjects[name]();
      if (round > 0) values.get(name)?.push(value);
    }
  }
  const medians = names.map((name) => [name, medianOf(values.get(name) ?? [])]);
  return Object.fromEntries(medians) as Record<Name, number>;
}
