import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchChoices } from './bench-choices.ts';
import { benchForms } from './bench-forms.ts';
import { benchHeadquarters } from './bench-headquarters.ts';
import { benchImport } from './bench-import.ts';
import { type Bench, type BenchLine, type BenchOrder, isHeld } from './bench-line.ts';
import { benchMirror } from './bench-mirror.ts';
import { benchMonth } from './bench-month.ts';
import { benchPackages } from './bench-packages.ts';
import { benchReport } from './bench-report.ts';
import { benchScore } from './bench-score.ts';
import { tableJson, tableText } from './bench-table.ts';
import { benchWorkspace } from './bench-workspace.ts';
import { benchColdStart } from './browser/bench-cold-start.ts';
import { benchFormPages } from './browser/bench-form-pages.ts';
import { benchMemory } from './browser/bench-memory.ts';
import { benchPlaces } from './browser/bench-places.ts';
import { benchRows } from './browser/bench-rows.ts';
import { benchSheet } from './browser/bench-sheet.ts';
import { inBrowser } from './browser/find-browser.ts';

const BENCHES: Readonly<Record<string, Bench>> = {
  report: benchReport,
  workspace: benchWorkspace,
  month: benchMonth,
  score: benchScore,
  choices: benchChoices,
  forms: benchForms,
  import: benchImport,
  mirror: benchMirror,
  headquarters: benchHeadquarters,
  packages: benchPackages,
  'browser-forms': inBrowser(benchFormPages),
  'browser-memory': inBrowser(benchMemory),
  'browser-month': inBrowser(benchSheet),
  'browser-places': inBrowser(benchPlaces),
  'browser-rows': inBrowser(benchRows),
  'browser-start': inBrowser(benchColdStart),
};

async function run(
  name: string,
  bench: Bench,
  order: BenchOrder,
): Promise<readonly BenchLine[] | null> {
  const scratch = mkdtempSync(join(tmpdir(), `keneya-bench-${name}-`));
  try {
    return await bench(scratch, order);
  } catch (error) {
    console.error(`The bench "${name}" crashed:`, error);
    return null;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Every bench of that name, or of the group that it is the first word of: `browser`. */
function benchesNamed(word: string): readonly (readonly [string, Bench])[] {
  const found = Object.entries(BENCHES).filter(
    ([name]) => name === word || name.startsWith(`${word}-`),
  );
  if (found.length === 0)
    throw new Error(`There is ${Object.keys(BENCHES).join(', ')}; no ${word}`);
  return found;
}

// npm run bench [-- NAMES] [--full] [--json] [--strict]: all benches, or those named; in full, all that is promised.
const { values, positionals } = parseArgs({
  options: { full: { type: 'boolean' }, json: { type: 'boolean' }, strict: { type: 'boolean' } },
  allowPositionals: true,
});
const chosen =
  positionals.length === 0 ? Object.entries(BENCHES) : positionals.flatMap(benchesNamed);
const results: (readonly BenchLine[] | null)[] = [];
for (const [name, bench] of chosen) {
  console.error(`${name} …`);
  results.push(await run(name, bench, { isFull: values.full ?? false }));
}
const lines = results.flatMap((result) => result ?? []);
// Where others work on the same cores, ratios hold better than the figures that they are made of.
const [load = 0] = loadavg();
console.error(`Node ${process.version}, ${availableParallelism()} cores, load ${load.toFixed(1)}`);
console.log(values.json ? tableJson(lines) : tableText(lines));
const missed = lines.some((line) => isHeld(line) === false);
process.exitCode = results.includes(null) || (values.strict && missed) ? 1 : 0;
