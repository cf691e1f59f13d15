import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchForms } from './bench-forms.ts';
import { benchImport } from './bench-import.ts';
import { type Bench, type BenchLine, isHeld } from './bench-line.ts';
import { benchReport } from './bench-report.ts';
import { benchScore } from './bench-score.ts';
import { tableJson, tableText } from './bench-table.ts';
import { benchWorkspace } from './bench-workspace.ts';

const BENCHES: Readonly<Record<string, Bench>> = {
  report: benchReport,
  workspace: benchWorkspace,
  score: benchScore,
  forms: benchForms,
  import: benchImport,
};

async function run(name: string, bench: Bench): Promise<readonly BenchLine[] | null> {
  const scratch = mkdtempSync(join(tmpdir(), `keneya-bench-${name}-`));
  try {
    return await bench(scratch);
  } catch (error) {
    console.error(`The bench "${name}" crashed:`, error);
    return null;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

// npm run bench [-- NAMES] [--json] [--strict]: all benches, or those named.
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, strict: { type: 'boolean' } },
  allowPositionals: true,
});
const names = positionals.length === 0 ? Object.keys(BENCHES) : positionals;
const results: (readonly BenchLine[] | null)[] = [];
for (const name of names) {
  const bench = BENCHES[name];
  if (bench === undefined)
    throw new Error(`There is ${Object.keys(BENCHES).join(', ')}; no ${name}`);
  console.error(`${name} …`);
  results.push(await run(name, bench));
}
const lines = results.flatMap((result) => result ?? []);
// Where others work on the same cores, ratios hold better than the figures that they are made of.
const [load = 0] = loadavg();
console.error(`Node ${process.version}, ${availableParallelism()} cores, load ${load.toFixed(1)}`);
console.log(values.json ? tableJson(lines) : tableText(lines));
const missed = lines.some((line) => isHeld(line) === false);
process.exitCode = results.includes(null) || (values.strict && missed) ? 1 : 0;
