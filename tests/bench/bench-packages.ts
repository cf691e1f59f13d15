import { join } from 'node:path';
import type { BenchLine, BenchOrder } from './bench-line.ts';
import { childPath, percentileOf, runFresh } from './measuring.ts';
import { writeToldPackages } from './packages/bench-desks.ts';
import { type MergedTurn, mergedRate, rawRate } from './packages/merged-turn.ts';
import { readToldCentre, type ToldCentre } from './packages/told-events.ts';
import { type Weight, weighPackages } from './packages/weigh-packages.ts';

const CENTRES = 100;
/** What headquarters have at most: `npm run bench -- packages --full`. */
const ALL_CENTRES = 1_500;
/** With `--full` also so many years of fewer centres. */
const YEARS = 10;
const CENTRES_BESIDE = 60;
const PATIENCE_MS = 50;
const NEARLY_ALL = 0.99;

interface MergeRun {
  readonly centres: number;
  readonly years: number;
  /** By tenths of the packages. */
  readonly merged: readonly MergedTurn[];
  readonly megabytes: number;
}

type Waits = Readonly<Record<'reads' | 'writes' | 'readsAlone' | 'writesAlone', readonly number[]>>;

function rateLines({ centres, years, merged, megabytes }: MergeRun): readonly BenchLine[] {
  const events = merged.reduce((sum, each) => sum + each.events, 0);
  const rate = (value: number) => ({ value, unit: 'rows/s' });
  // The machine is now quicker, now slower: each tenth is held beside what was written with no care right after it.
  const share = (turns: MergeRun['merged']) => ({
    value: mergedRate(turns) / rawRate(turns),
    unit: 'of raw',
  });
  return [
    {
      what: `packages of ${centres.toLocaleString('en-GB')} centres × ${12 * years} months merged, ${events.toLocaleString('en-GB')} events`,
      ours: rate(mergedRate(merged)),
      peer: { ...rate(rawRate(merged)), name: 'raw inserts, by turns, into the same file' },
      budget: { of: 'ratio', atLeast: 1 / 3, reason: 'journal rows counted' },
    },
    {
      what: 'the last tenth of them: linear',
      ours: share(merged.slice(-1)),
      peer: { ...share(merged.slice(0, 1)), name: 'the first tenth' },
      budget: { of: 'ratio', atLeast: 0.8 },
    },
    {
      what: 'memory of that merge, the highest',
      ours: { value: megabytes, unit: 'MB' },
      peer: null,
      budget: { of: 'value', atMost: 400 },
    },
  ];
}

function waitLines(waits: Waits): readonly BenchLine[] {
  const line = (what: string, beside: readonly number[], alone: readonly number[]): BenchLine => ({
    what: `${what} beside a merge, 99 of 100`,
    ours: { value: percentileOf(beside, NEARLY_ALL), unit: 'ms' },
    peer: { value: percentileOf(alone, NEARLY_ALL), unit: 'ms', name: 'with none beside' },
    budget: { of: 'value', atMost: PATIENCE_MS },
  });
  return [
    line('reading a month of stock', waits.reads, waits.readsAlone),
    line('saving one value', waits.writes, waits.writesAlone),
  ];
}

function weightLine(what: string, { sealed, zipped }: Weight, most: number): BenchLine {
  return {
    what,
    ours: { value: sealed, unit: 'bytes' },
    peer: { value: zipped, unit: 'bytes', name: 'zip of the same as files' },
    budget: { of: 'value', atMost: Math.round(most) },
  };
}

async function weightLines(told: ToldCentre): Promise<readonly BenchLine[]> {
  const { visit, month } = await weighPackages(told);
  return [
    weightLine('package of one visit', visit, 1024 + 1.5 * visit.zipped),
    weightLine('package of a busy month, 8 visits, 30 interviews', month, month.zipped / 2),
  ];
}

/** Packages at headquarters: how fast they are merged, what that leaves to who works beside, and what they weigh. */
export async function benchPackages(
  scratch: string,
  { isFull }: BenchOrder,
): Promise<readonly BenchLine[]> {
  const told = await readToldCentre(join(scratch, 'told'));
  const make = (name: string, centres: number, years = 1) =>
    writeToldPackages(join(scratch, name), told, { centres, years, monthsInPackage: 6 });
  const run = <Result>(child: string, words: unknown): Result =>
    JSON.parse(runFresh([childPath(child), JSON.stringify(words)]).printed) as Result;
  const merge = async (centres: number, years: number): Promise<MergeRun> => {
    const packages = await make(`merged-${centres}-${years}`, centres, years);
    const merged = run<Pick<MergeRun, 'merged' | 'megabytes'>>('merge-packages', packages);
    return { centres, years, ...merged };
  };
  const runs = [await merge(isFull ? ALL_CENTRES : CENTRES, 1)];
  if (isFull) runs.push(await merge(CENTRES, YEARS));
  const waits = run<Waits>('work-beside', await make('beside', CENTRES_BESIDE));
  return [...runs.flatMap(rateLines), ...waitLines(waits), ...(await weightLines(told))];
}
